"""What a solve run hands back: lessons and bounds, nothing rendered."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from models.timetable import Decision

Stage = Literal["coverage", "cost"]


@dataclass(frozen=True)
class Progress:
    """One improvement, or one better bound."""

    stage: Stage
    value: int | None
    """Weighted missing lessons, or equivalent minutes; None while nothing is known."""
    bound: int
    seconds: float
    """Since the run began."""


Listener = Callable[[Progress], None]


@dataclass(frozen=True)
class Request:
    """How long, how, and how good."""

    seconds: float | None = None
    """Wall-clock limit of the whole run."""
    deterministic: float | None = None
    """Limit in CP-SAT's deterministic time, of all searches together; with one worker it repeats."""
    seed: int = 0
    workers: int = 1
    gap: float = 0.0
    """Stop once (cost - bound) / (cost - fixed) is at most this."""
    fixed: int = 0
    """Cost that no decision changes: what the commitments alone cause."""


@dataclass(frozen=True)
class Work:
    """What a run did, counted: with the same code, seed and deterministic limit always the same."""

    variables: int = 0
    """Of the exact model (the largest, if there are several); so are the constraints."""
    constraints: int = 0
    columns: int = 0
    """Variables of all counting models that the relaxation was asked about, together."""
    steps: int = 0
    """Neighbourhoods searched."""


@dataclass(frozen=True)
class Outcome:
    """The best timetable found and what nothing lawful can be better than."""

    decisions: tuple[Decision, ...] | None
    """None: nothing lawful was found."""
    infeasible: bool
    """True: nothing lawful exists."""
    coverage_bound: int
    cost_bound: int
    """Holds for every timetable that misses no more lessons than this one."""
    travel_bound: int
    """Travel minutes, under the same condition."""
    interrupted: bool
    changes_bound: int = 0
    """Kept lessons that change, under the same condition."""
    work: Work = field(default=Work(), compare=False)
    """How it was found; two outcomes of the same worth are equal."""
