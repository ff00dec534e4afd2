"""Ctrl-C in the middle of a benchmark."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.bench.made import write_set

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="a console's Ctrl-C cannot be sent to one process there"
)


@pytest.mark.slow
def test_ctrl_c_gives_up_the_run_in_hand(tmp_path: Path) -> None:
    """Every process of the console gets it: exit 130, no row, and nothing goes on behind."""
    instance = (ROOT / "instances" / "chengxiang").as_posix()
    text = f"[[runs]]\ninstances = [{instance!r}]\nworkers = 2\nseconds = 600\n"
    path = write_set(tmp_path / "set.toml", text)
    command = [sys.executable, "-m", "cli", "bench", str(path), "-o", str(tmp_path / "out"), "--lang", "en"]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert process.stderr is not None
    assert process.stderr.readline().startswith("1/1 chengxiang")
    time.sleep(10)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=120)  # until the last process that could print has ended
    assert process.returncode == 130, err
    assert "the same command goes on with it" in err
    assert out == "Exit code 130: interrupted.\n"
    assert not (tmp_path / "out" / "results.csv").exists()
