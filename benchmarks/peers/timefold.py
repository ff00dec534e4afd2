"""Timefold's Python binding, in an interpreter of its own."""

import json
import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.peers.answer import Answer
from benchmarks.peers.assign import assign
from benchmarks.peers.timefold_json import Exchange, first_complete
from benchmarks.peers.visits import visits
from models.district import District

VARIABLE = "TIMEFOLD_PYTHON"
"""Names the interpreter that has the binding."""

INSTALL = (
    f"Timefold's Python binding: Java 17, a virtual environment with `pip install timefold==1.24.0b0`, "
    f"and {VARIABLE} naming its python"
)
"""What to install."""

SCRIPT = Path(__file__).parent / "timefold_side" / "solve.py"

START = 120
"""Seconds that the interpreter, Java and the translation of the rules may take beside solving."""


def interpreter() -> str | None:
    """The interpreter that has the binding; None if none is named."""
    return os.environ.get(VARIABLE)


def timefold(
    district: District, seconds: float, seed: int, workers: int, *, assigned: bool = False
) -> Answer:
    """Timefold's timetable of a district; only solving counts in the seconds.

    With `assigned` it starts from the teachers that FET is given first, and the assignment's time counts too;
    else it chooses all by itself.
    """
    problem = visits(district)
    exchange = Exchange(problem)
    spent, teachers = 0.0, None
    if assigned:
        chosen = assign(problem, seconds / 6, seed, workers, spare=1)
        spent, teachers = chosen.seconds, chosen.teachers
    answer = solved(exchange.problem(seconds - spent, seed, teachers))
    first = first_complete(answer)
    last = answer["curve"][-1] if answer["curve"] else {}
    return Answer(
        version=f"{answer['version']} (Python binding)",
        placements=tuple(exchange.placements(answer)),
        first=None if first is None else round(first + spent, 2),
        seconds=seconds,
        notes={level: last[level] for level in ("hard", "medium", "soft") if level in last},
    )


def solved(problem: dict[str, Any]) -> dict[str, Any]:
    """What the other interpreter answers.

    Raises
    ------
    FileNotFoundError
        If no interpreter is named.
    RuntimeError
        If it fails.
    """
    python = interpreter()
    if python is None:
        raise FileNotFoundError(INSTALL)
    with TemporaryDirectory() as name:
        source, target = Path(name) / "problem.json", Path(name) / "answer.json"
        source.write_text(json.dumps(problem), encoding="utf-8")
        done = subprocess.run(
            [python, str(SCRIPT), str(source), str(target)],
            capture_output=True,
            text=True,
            timeout=problem["seconds"] * 1.2 + START,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"Timefold stopped with {done.returncode}: {done.stderr[-1000:]}")
        answer: dict[str, Any] = json.loads(target.read_text(encoding="utf-8"))
    return answer
