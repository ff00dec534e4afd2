"""Generated districts: a set names them, they are made when they are first needed and kept for the next time.

The generator is a program beside this one (`benchmarks/generate`), so it is run, not imported.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from scheduler.bench.errors import Refused
from scheduler.bench.planted import Planted
from scheduler.bench.provenance import ROOT

GENERATOR = "benchmarks.generate"
CACHE = Path("out", "generated")
"""In the repository; git ignores it."""


def folder_of(planted: Planted, root: Path = ROOT) -> Path:
    """Where a district is kept; one of the same name that is listed with other tables has another place."""
    return root / CACHE / planted.input_hash[:12] / planted.name


def generate(planted: Planted, root: Path = ROOT) -> None:
    """Make the tables of a district, unless they are there.

    Raises
    ------
    Refused
        If the generator is not there, or does not make it.
    OSError
        If the tables cannot be written.
    """
    folder = folder_of(planted, root)
    if folder.exists():
        return
    if not root.joinpath(*GENERATOR.split(".")).is_dir():
        raise Refused("no_generator", instance=planted.name)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent) as aside:  # interrupted, it leaves nothing half made
        _run(planted.name, aside, root)
        Path(aside, planted.name).rename(folder)


def _run(name: str, output: str, root: Path) -> None:
    command = [sys.executable, "-m", GENERATOR, name, "-o", output]
    done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", errors="replace")
    if done.returncode:
        problem = (done.stderr.strip().splitlines() or ["-"])[-1]
        raise Refused("not_generated", instance=name, problem=problem)
