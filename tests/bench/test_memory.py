"""Peak memory: of this process and its helpers."""

import subprocess
import sys
from pathlib import Path

import pytest

from scheduler.bench import memory
from scheduler.bench.memory import peak_megabytes

PROGRAM = """
from scheduler.bench.memory import peak_megabytes
before = peak_megabytes()
block = bytearray(200 * 2**20)
del block
print(peak_megabytes() - before)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs psutil there")
def test_a_large_block_is_seen_after_it_is_gone() -> None:
    """200 MB that were in use for a moment are in the peak, in a process of its own."""
    command = [sys.executable, "-c", PROGRAM]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True)
    assert 150 <= int(done.stdout) <= 250


def test_helpers_are_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """100 MB here and 30 in a helper are 130; a helper that has just ended counts nothing."""

    class Helper:
        def __init__(self, pid: int) -> None:
            self.pid = pid

    for name, kilobytes in (("self", 102400), ("7", 30720)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "status").write_text(f"Name:\tx\nVmHWM:\t{kilobytes} kB\n", encoding="ascii")
    monkeypatch.setattr(memory, "active_children", lambda: [Helper(7), Helper(8)])
    assert peak_megabytes(tmp_path) == 130


@pytest.mark.skipif(sys.platform == "win32", reason="there is no resource there")
def test_without_proc(tmp_path: Path) -> None:
    """Elsewhere on Unix `resource` knows: some tens of megabytes at least, with this library loaded."""
    peak = peak_megabytes(tmp_path)
    assert peak is not None
    assert peak > 20


def test_windows_without_psutil(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody tells is left blank, not guessed."""
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "psutil", None)
    assert peak_megabytes(tmp_path) is None
