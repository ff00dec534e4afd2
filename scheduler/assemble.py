"""From the solver's outcome and the law's verdict on it to the timetable that is published."""

from importlib.metadata import version
from typing import Literal

from models.canonical import input_hash
from models.district import District
from models.timetable import Level, Placement, Status, Timetable
from models.verdict import Finding, Verdict
from scheduler.solve.answer import Outcome, Request

LevelName = Literal["coverage", "cost", "travel"]


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
        If the outcome holds no placements.
    """
    if outcome.placements is None:
        raise ValueError("an outcome without placements makes no timetable")
    if verdict.findings:
        raise Disagreement(verdict.findings)
    proven = (outcome.coverage_bound, outcome.cost_bound, outcome.travel_bound)
    levels = tuple(
        _level(name, value, max(bound, fixed), fixed)  # what everybody pays is a bound too
        for (name, value, fixed), bound in zip(values_of(verdict), proven, strict=True)
    )
    return _timetable(district, outcome.placements, verdict, levels, request)


def by_hand(district: District, placements: tuple[Placement, ...], verdict: Verdict) -> Timetable:
    """A timetable that no search made: nothing is proven of it but what every timetable pays.

    Whether it is lawful is for the caller to ask the verdict. Its number of workers is 0.
    """
    levels = tuple(
        _level(name, value, min(value, fixed), min(value, fixed)) for name, value, fixed in values_of(verdict)
    )
    return _timetable(district, placements, verdict, levels, Request(workers=0))


def _timetable(
    district: District,
    placements: tuple[Placement, ...],
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
        placements=placements,
        journeys=verdict.journeys,
        missing=verdict.missing,
        seed=request.seed,
        deterministic_limit=request.deterministic,
        workers=request.workers,
        versions={name: version(name) for name in ("zoujiao", "ortools")},
    )


def values_of(verdict: Verdict) -> tuple[tuple[LevelName, int, int], ...]:
    """Missing lessons, cost, and the road alone: name, value, and what no decision can change."""
    return (
        ("coverage", verdict.coverage, 0),
        ("cost", verdict.cost, verdict.fixed),
        ("travel", sum(journey.minutes for journey in verdict.journeys), verdict.fixed_travel),
    )


def _level(name: LevelName, value: int, bound: int, fixed: int) -> Level:
    if bound > value:
        raise Disagreement(level=name, value=value, bound=bound)
    gap = 0.0 if value == bound else (value - bound) / (value - fixed)
    return Level(name=name, value=value, bound=bound, fixed=fixed, gap=gap)


def status_of(levels: tuple[Level, ...]) -> Status:
    """Optimal if neither a lesson nor a minute of cost can be gained; the road alone is only told."""
    proven = all(level.value == level.bound for level in levels if level.name != "travel")
    return Status.OPTIMAL if proven else Status.FEASIBLE
