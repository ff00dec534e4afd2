"""Ctrl-C: once keeps the best so far, twice ends at once."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from scheduler.commands.interrupt import interruptible, uninterrupted
from tests.commands.saying import Say, small
from tests.read.small import Folder

ROOT = Path(__file__).parent.parent.parent

pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="a console's Ctrl-C cannot be sent to one process there"
)


def test_first_sets_the_event_second_ends() -> None:
    """The first interrupt sets the event, the second is an exception, afterwards all is as before."""
    before = signal.getsignal(signal.SIGINT)
    said: list[str] = []
    with interruptible(lambda: said.append("stopping")) as stop:
        assert not stop.is_set()
        signal.raise_signal(signal.SIGINT)
        assert stop.wait(10)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert said == ["stopping"]
    assert signal.getsignal(signal.SIGINT) is before


def test_uninterrupted() -> None:
    """While processes are started, an interrupt does nothing."""
    with uninterrupted():
        signal.raise_signal(signal.SIGINT)


def _hard(folder: Folder) -> None:
    """Many classes and teachers alike: a timetable is found at once, but nothing is proven for long."""
    for n in range(10):
        folder.add("classes", "A", "4", f"四年级{n}班", "30")
        folder.add("classes", "B", "4", f"四年级{n}班", "30")
    for n in range(5):
        folder.add("teachers", f"M{n}", f"体育教师{n}", "AB"[n % 2], "县城", "", "", "体育", "", "6")
    folder.add("curriculum", "4", "体育", "2", "2", "")


@contextmanager
def _running(folder: Path, out: Path) -> Iterator["subprocess.Popen[str]"]:
    """`schedule solve` in a process of its own."""
    command = [sys.executable, "-m", "cli", "solve", str(folder), "-o", str(out), "--time-limit", "300"]
    environment = {**os.environ, "PYTHONUTF8": "1", "SCHEDULE_LANG": "en"}
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _wait_for(process: "subprocess.Popen[str]", word: str) -> None:
    assert process.stderr is not None
    for line in process.stderr:
        if word in line:
            return
    pytest.fail(f"{word} was never said")


@pytest.mark.slow
def test_once_keeps_the_best_so_far(tmp_path: Path, say: Say) -> None:
    """After the first line of progress: 130, and a folder that `schedule verify` confirms."""
    folder = small(tmp_path / "district", _hard)
    with _running(folder, tmp_path / "out") as process:
        _wait_for(process, " s  missing lessons")
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert out.endswith("Exit code 130: interrupted.\n")
    assert "Traceback" not in err
    assert json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))["interrupted"]
    assert say("verify", folder, tmp_path / "out" / "timetable.json").code in {0, 1}


@pytest.mark.slow
def test_twice_ends_at_once(tmp_path: Path) -> None:
    """The second Ctrl-C does not wait for anything: 130 and no folder."""
    folder = small(tmp_path / "district", _hard)
    with _running(folder, tmp_path / "out") as process:
        _wait_for(process, " s  missing lessons")
        process.send_signal(signal.SIGINT)
        _wait_for(process, "Stopping")
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert err.endswith("Interrupted; nothing was written.\n")
    assert not (tmp_path / "out").exists()
