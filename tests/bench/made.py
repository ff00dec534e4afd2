"""Rows of a results file, made up: what a test is about is what it names."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from scheduler.bench.curve import Point
from scheduler.bench.measure import Measured
from scheduler.bench.provenance import Provenance
from scheduler.bench.run import Figures, Row, Run

RUN = Run(instance="hill", weights="all", seed=0, workers=1, limit=2.0, unit="deterministic")
TIMED = {"unit": "seconds", "limit": 60.0}
"""What makes a run one that a clock ends."""

MADE_BY = Provenance(
    commit="c0ffee",
    version="1.0",
    source="0123456789ab",
    lock="ba9876543210",
    ortools="9.15",
    python="3.11.7",
    platform="Linux x86_64",
    cores=2,
)
FIGURES = Figures(
    input_hash="hash",
    schools=3,
    classes=9,
    teachers=5,
    lessons=40,
    status="feasible",
    missing=0,
    missing_bound=0,
    cost=1000,
    bound=900,
    gap=0.1,
    travel=300,
    travel_bound=250,
    travel_gap=0.1667,
    first_complete=1.5,
    best_at=2.5,
    time=10.0,
    memory=200,
    variables=5000,
    constraints=9000,
    columns=120,
    steps=30,
    reference=1.25,
)


def row(**changes: Any) -> Row:
    """A row with some values changed, whichever part of it they are of."""
    parts = {"run": RUN, "figures": FIGURES, "made_by": MADE_BY}
    known = {name: type(part).model_fields.keys() for name, part in parts.items()}
    assert all(any(key in keys for keys in known.values()) for key in changes), changes
    return Row(
        run=RUN.model_copy(update=_of(changes, known["run"])),
        figures=FIGURES.model_copy(update=_of(changes, known["figures"])),
        made_by=MADE_BY.model_copy(update=_of(changes, known["made_by"])),
    )


def _of(changes: dict[str, Any], keys: Any) -> dict[str, Any]:
    return {key: value for key, value in changes.items() if key in keys}


CURVE = (
    Point(seconds=0.5, level="coverage", value=0, bound=0),
    Point(seconds=1.0, level="cost", value=1200, bound=800),
    Point(seconds=2.5, level="cost", value=1000, bound=900),
)


def measured(one: Row | None = None, curve: Sequence[Point] = CURVE) -> Measured:
    """What the process of a run would answer."""
    return Measured(figures=(one or row()).figures, curve=tuple(curve))


def write_set(path: Path, text: str) -> Path:
    """A set's file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
