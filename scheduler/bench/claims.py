"""What is claimed of a problem, by whom, and which claims contradict each other.

A lawful timetable claims that its values can be had; a bound claims that nothing is below it. A bound above a
value that can be had is wrong, or the value is: a defect of this program either way, never a matter of luck.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from scheduler.bench.errors import Refused
from scheduler.bench.planted import Planted
from scheduler.bench.run import Row, Run, Weights

BEST = "best.json"
"""The best known values of an instance, beside its tables."""


@dataclass(frozen=True)
class Claim:
    """Values and bounds of one problem; bounds hold for timetables that miss no more than `missing`."""

    source: str | Run
    """Who claims it: a file's name, or a run."""
    instance: str
    input_hash: str
    weights: Weights
    missing: int | None
    """Weighted missing lessons; None: no timetable, and no bound but the next."""
    missing_bound: int = 0
    cost: int | None = None
    bound: int = 0
    travel: int | None = None
    travel_bound: int = 0


@dataclass(frozen=True)
class Contradiction:
    """A bound of one claim above a value of another."""

    level: str
    bound: int
    value: int
    claims: Claim
    """Whose bound it is."""
    witness: Claim
    """Whose value it is."""


def of_row(row: Row) -> Claim:
    """What a run claims."""
    figures = row.figures
    return Claim(
        row.run,
        row.run.instance,
        figures.input_hash,
        row.run.weights,
        figures.missing,
        figures.missing_bound,
        figures.cost,
        figures.bound,
        figures.travel,
        figures.travel_bound,
    )


def of_instance(folder: Path) -> list[Claim]:
    """What the best.json of an instance claims; nothing if there is none."""
    path = folder / BEST
    if not path.exists():
        return []
    try:
        best = json.loads(path.read_text(encoding="utf-8"))
        names = ("coverage", "coverage_bound", "cost", "bound", "travel", "travel_bound")
        figures = (int(best[name]) for name in names)
        return [Claim(BEST, folder.name, str(best["input_hash"]), "all", *figures)]
    except (KeyError, TypeError, ValueError) as error:
        raise Refused("damaged", file=str(path), line=1) from error


def of_planted(planted: Planted) -> Claim:
    """What a planted timetable claims: it is lawful and misses nothing."""
    return Claim(
        planted.source,
        planted.name,
        planted.input_hash,
        "all",
        missing=0,
        cost=planted.cost,
        travel=planted.travel,
    )


def contradictions(claims: Sequence[Claim], about: Iterable[Claim]) -> Iterator[Contradiction]:
    """Every contradiction of a claim of `about` with any of `claims`; of each level, only the greatest."""
    for one in about:
        same = [other for other in claims if other.input_hash == one.input_hash]
        for level in ("missing", "cost", "travel"):
            yield from _least(_against(one, other, level) for other in same)
            yield from _least(_against(other, one, level) for other in same if other != one)


def _least(found: Iterable[Contradiction | None]) -> list[Contradiction]:
    real = [some for some in found if some is not None]
    return [min(real, key=lambda some: some.value - some.bound)] if real else []


def _against(claim: Claim, witness: Claim, level: str) -> Contradiction | None:
    """The bound of a claim against the value of a witness."""
    bound, value = _pair(claim, witness, level)
    if bound is None or value is None or bound <= value:
        return None
    return Contradiction(level, bound, value, claim, witness)


def _pair(claim: Claim, witness: Claim, level: str) -> tuple[int | None, int | None]:
    """Bound and value, where they speak of the same."""
    if level == "missing":
        return claim.missing_bound, witness.missing
    if claim.missing is None or witness.missing is None or witness.missing > claim.missing:
        return None, None
    if level == "travel":
        return claim.travel_bound, witness.travel
    return (claim.bound, witness.cost) if claim.weights == witness.weights else (None, None)
