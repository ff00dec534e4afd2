"""Equal runs give equal bytes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.saying import small

ROOT = Path(__file__).parent.parent.parent
OPTIONS = ["--workers", "1", "--seed", "7", "--deterministic-limit", "2", "--as-of", "2026-08-01T00:00"]


@pytest.mark.slow
def test_two_runs_write_the_same_bytes(tmp_path: Path) -> None:
    """Two processes with different hash seeds: every file but run.json is the same, to the byte."""
    folder = small(tmp_path / "district")
    for name, seed in (("one", "1"), ("two", "2")):
        command = [sys.executable, "-m", "cli", "solve", str(folder), "-o", str(tmp_path / name), *OPTIONS]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
        subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    one, two = (
        {
            path.relative_to(tmp_path / name): path.read_bytes()
            for path in (tmp_path / name).rglob("*")
            if path.is_file() and path.name != "run.json"
        }
        for name in ("one", "two")
    )
    assert len([path for path in one if path.parts[0] != "pages"]) == 13
    assert one == two
