"""From the solver's outcome and the law's verdict on it to the timetable that is published."""

from importlib.metadata import version
from typing import Literal

from models.canonical import input_hash
from models.district import District
from models.timetable import Decision, Held, Level, Placement, Ride, Status, Timetable
from models.verdict import Finding, Verdict
from scheduler.solve.answer import Outcome, Request

LevelName = Literal["coverage", "cost", "travel", "changes"]

CHANGED = "changed_lessons"
"""The preference whose amount is the level `changes`."""


class Disagreement(Exception):  # noqa: N818 - it names what happened
    """Solver and law contradict each other: a defect of this program, never of the input.

    Attributes
    ----------
    findings
        The rules that the solver's timetable breaks.
    level, value, bound
        Else: the level at which the timetable is better than was proven to be possible.
    """

    def __init__(
        self, findings: tuple[Finding, ...] = (), level: str = "", value: int = 0, bound: int = 0
    ) -> None:
        super().__init__(findings, level, value, bound)
        self.findings = findings
        self.level = level
        self.value = value
        self.bound = bound


def assemble(district: District, outcome: Outcome, verdict: Verdict, request: Request) -> Timetable:
    """The timetable, with everything needed to judge and repeat it.

    `district` is the whole one, also where some of its preferences were not counted: `verdict` holds the
    weights that were.

    Raises
    ------
    Disagreement
        If a rule is broken, or a value is below its bound.
    ValueError
        If the outcome holds no decisions.
    """
    if outcome.decisions is None:
        raise ValueError("an outcome without decisions makes no timetable")
    if verdict.findings:
        raise Disagreement(verdict.findings)
    proven: dict[LevelName, int] = {
        "coverage": outcome.coverage_bound,
        "cost": outcome.cost_bound,
        "travel": outcome.travel_bound,
        "changes": outcome.changes_bound,
    }
    levels = tuple(
        _level(name, value, max(proven[name], fixed), fixed)  # what everybody pays is a bound too
        for name, value, fixed in values_of(verdict, kept=bool(district.kept))
    )
    return _timetable(district, outcome.decisions, verdict, levels, request)


def by_hand(district: District, decisions: tuple[Decision, ...], verdict: Verdict) -> Timetable:
    """A timetable that no search made: nothing is proven of it but what every timetable pays.

    Whether it is lawful is for the caller to ask the verdict. Its number of workers is 0.
    """
    levels = tuple(
        _level(name, value, min(value, fixed), min(value, fixed))
        for name, value, fixed in values_of(verdict, kept=bool(district.kept))
    )
    return _timetable(district, decisions, verdict, levels, Request(workers=0))


def _timetable(
    district: District,
    decisions: tuple[Decision, ...],
    verdict: Verdict,
    levels: tuple[Level, ...],
    request: Request,
) -> Timetable:
    return Timetable(
        district=district.name,
        input_hash=input_hash(district),
        status=status_of(levels),
        complete=not verdict.missing,
        levels=levels,
        terms=verdict.terms,
        placements=tuple(some for some in decisions if isinstance(some, Placement)),
        meetings=tuple(some for some in decisions if isinstance(some, Held)),
        rides=tuple(some for some in decisions if isinstance(some, Ride)),
        kept=district.kept,
        pinned=district.pinned,
        journeys=verdict.journeys,
        workloads=verdict.workloads,
        missing=verdict.missing,
        seed=request.seed,
        deterministic_limit=request.deterministic,
        workers=request.workers,
        versions={name: version(name) for name in ("zoujiao", "ortools")},
    )


def values_of(verdict: Verdict, kept: bool) -> tuple[tuple[LevelName, int, int], ...]:
    """Missing lessons, cost, and the road alone; changes too if an older timetable was `kept`.

    Each with its name, its value, and what no decision can change.
    """
    found: tuple[tuple[LevelName, int, int], ...] = (
        ("coverage", verdict.coverage, 0),
        ("cost", verdict.cost, verdict.fixed),
        ("travel", verdict.travel, verdict.fixed_travel),
    )
    changed = next(term.amount for term in verdict.terms if term.term == CHANGED)
    return (*found, ("changes", changed, 0)) if kept else found


def _level(name: LevelName, value: int, bound: int, fixed: int) -> Level:
    if bound > value:
        raise Disagreement(level=name, value=value, bound=bound)
    gap = 0.0 if value == bound else (value - bound) / (value - fixed)
    return Level(name=name, value=value, bound=bound, fixed=fixed, gap=gap)


def status_of(levels: tuple[Level, ...]) -> Status:
    """Optimal if neither a lesson nor a minute of cost can be gained; road and changes are only told."""
    proven = all(level.value == level.bound for level in levels if level.name in ("coverage", "cost"))
    return Status.OPTIMAL if proven else Status.FEASIBLE
