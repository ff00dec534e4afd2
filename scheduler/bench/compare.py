"""Is anything worse than it was, wrong, or better? Every answer is a remark; the catalogue has the words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from scheduler.bench.claims import Claim, contradictions, of_row
from scheduler.bench.known import WORK, Known, matching
from scheduler.bench.run import Figures, Row, Run


class Kind(StrEnum):
    """How a remark is meant."""

    WRONG = "wrong"
    """A bound above a lawful value: a defect of this program."""
    WORSE = "worse"
    """Than what is recorded of a repeatable run."""
    NEWS = "news"
    """Better than what is recorded, or not recorded yet."""


@dataclass(frozen=True)
class Remark:
    """One thing to say of a run."""

    kind: Kind
    code: str
    """The last part of the text's key."""
    row: Row
    params: Mapping[str, str | int | Run]


def remarks(
    rows: Sequence[Row], known: Sequence[Known], claims: Sequence[Claim], tolerance: float
) -> list[Remark]:
    """Everything to say of the rows.

    `claims` are of others than the rows, `tolerance` is by how many percent counted work may grow.
    """
    mine = [of_row(row) for row in rows]
    found: list[Remark] = []
    for row, claim in zip(rows, mine, strict=True):
        found += _wrong(row, claim, [*claims, *mine])
        found += _compared(row, matching(known, row), tolerance)
    return found


def _wrong(row: Row, claim: Claim, claims: Sequence[Claim]) -> Iterator[Remark]:
    for some in contradictions(claims, [claim]):
        params: dict[str, str | int | Run] = {
            "level": some.level,
            "bound": some.bound,
            "source": some.claims.source,
            "value": some.value,
            "witness": some.witness.source,
        }
        yield Remark(Kind.WRONG, "contradiction", row, params)


def _compared(row: Row, known: Known | None, tolerance: float) -> list[Remark]:
    if known is None:
        return [Remark(Kind.NEWS, "unknown", row, {})]
    found = [*_quality(row, known)]
    if row.run.repeatable:
        return [*found, *_work(row, known, tolerance)]
    return [some for some in found if some.kind is Kind.NEWS]  # what a clock ended may be worse by chance


def _quality(row: Row, known: Known) -> Iterator[Remark]:
    """Values and bounds, level by level: with other missing lessons the cost is of another question."""
    made = row.figures
    yield from _changed(row, "missing_bound", known.missing_bound, made.missing_bound, less_is_better=False)
    if known.missing is None or made.missing is None or made.missing != known.missing:
        yield from _changed(row, "missing", known.missing, made.missing)
        return
    yield from _changed(row, "cost", known.cost, made.cost)
    if not row.run.repeatable or row.run.weights == "travel":
        # with all preferences, a repeatable run's travel is what happens to come with the least cost
        yield from _changed(row, "travel", known.travel, made.travel)
    yield from _changed(row, "bound", known.bound, made.bound, less_is_better=False)
    yield from _changed(row, "travel_bound", known.travel_bound, made.travel_bound, less_is_better=False)


def _changed(
    row: Row, figure: str, was: int | None, now: int | None, less_is_better: bool = True
) -> Iterator[Remark]:
    """One figure; no figure at all is worse than any."""
    if was == now:
        return
    better = was is None or (now is not None and (now < was) == less_is_better)
    params = {"figure": figure, "was": _shown(was), "now": _shown(now)}
    yield Remark(Kind.NEWS if better else Kind.WORSE, "better" if better else "lost", row, params)


def _work(row: Row, known: Known, tolerance: float) -> Iterator[Remark]:
    """Counted work. Steps only where both runs ended with a proof: else the limit decides how many there are.

    More of them within the same limit are no loss, each was less work.
    """
    proven = _proven(known) and _proven(row.figures)
    for name in WORK:
        was, now = getattr(known, name), getattr(row.figures, name)
        if was is None or now == was or (name == "steps" and not proven):
            continue
        params = {"figure": name, "was": was, "now": now}
        if now < was:
            yield Remark(Kind.NEWS, "better", row, params)
        elif now * 100 > was * (100 + tolerance):
            yield Remark(Kind.WORSE, "more_work", row, {**params, "percent": f"{tolerance:g}"})


def _proven(some: Known | Figures) -> bool:
    """Whether nothing better exists."""
    return (some.missing, some.cost) == (some.missing_bound, some.bound)


def _shown(value: int | None) -> str | int:
    return "-" if value is None else value


def recorded_elsewhere(row: Row, known: Sequence[Known]) -> bool:
    """Whether the record of a repeatable run was made with other packages or on another kind of machine."""
    record = matching(known, row)
    if record is None or not record.of_a_run:
        return False
    return (record.lock or "", record.platform) != (row.made_by.lock, row.made_by.platform)


def news(rows: Sequence[Row], found: Sequence[Remark], known: Sequence[Known]) -> list[Row]:
    """The rows that may be accepted: better, new or recorded elsewhere, and neither worse nor wrong."""

    def runs(*kinds: Kind) -> list[Run]:
        return [some.row.run for some in found if some.kind in kinds]

    good, bad = runs(Kind.NEWS), runs(Kind.WORSE, Kind.WRONG)
    wanted = [row for row in rows if row.run in good or recorded_elsewhere(row, known)]
    return [row for row in wanted if row.run not in bad]
