"""Every school has bells on the term's first day, which do not contradict themselves."""

from collections.abc import Iterator

from models.bells import BellSchedule, Period
from models.checks.facts import Facts
from models.checks.law import needing
from models.flaws import Flaw


@needing("bells", "term")
def school_without_bells(facts: Facts) -> Iterator[Flaw]:
    """Every school has a schedule in force on the term's first day."""
    first = str(facts.district.term.first_day)
    for index, school in enumerate(facts.district.schools):
        if school.id not in facts.bells_in_force:
            params: dict[str, str | int] = {"school": school.id, "first_day": first}
            yield Flaw("school_without_bells", "schools", index, "name", params)


@needing("term")
def bells_change_in_term(facts: Facts) -> Iterator[Flaw]:
    """No other schedule comes into force between the term's first and last day."""
    term = facts.district.term
    for index, bells in enumerate(facts.district.bells):
        if bells.valid_from and term.first_day < bells.valid_from <= term.last_day:
            params: dict[str, str | int] = {
                "school": bells.school,
                "valid_from": str(bells.valid_from),
                "last_day": str(term.last_day),
            }
            yield Flaw("bells_change_in_term", "bells", index, "valid_from", params)


@needing()
def bells_same_date(facts: Facts) -> Iterator[Flaw]:
    """No two schedules of a school come into force on the same day."""
    seen: dict[tuple[str, str], int] = {}
    for index, bells in enumerate(facts.district.bells):
        key = (bells.school, str(bells.valid_from))
        if key in seen:
            params: dict[str, str | int] = {"school": bells.school}
            yield Flaw("bells_same_date", "bells", index, "valid_from", params, ("bells", seen[key], ""))
        seen.setdefault(key, index)


@needing()
def periods_collide(facts: Facts) -> Iterator[Flaw]:
    """On one weekday of a school no label stands twice and no two periods overlap."""
    for index, bells in enumerate(facts.district.bells):
        order = sorted(range(len(bells.periods)), key=lambda n: _clock(bells.periods[n]))
        latest: dict[int, int] = {}
        labels: dict[tuple[int, str], int] = {}
        for n in order:
            period = bells.periods[n]
            before = latest.get(period.weekday)
            twin = labels.get((period.weekday, period.label))
            if twin is not None:
                yield _collision("duplicate_period", "label", index, bells, n, twin)
            elif before is not None and period.start < bells.periods[before].end:
                yield _collision("overlapping_periods", "start", index, bells, n, before)
            labels.setdefault((period.weekday, period.label), n)
            if before is None or period.end > bells.periods[before].end:
                latest[period.weekday] = n


def _clock(period: Period) -> tuple[int, int, int]:
    return period.weekday, period.start, period.end


def _collision(code: str, field: str, index: int, bells: BellSchedule, n: int, other: int) -> Flaw:
    mine, theirs = bells.periods[n], bells.periods[other]
    params: dict[str, str | int] = {
        "school": bells.school,
        "weekday": mine.weekday,
        "label": mine.label,
        "start": mine.start,
        "end": mine.end,
        "other_label": theirs.label,
        "start_other": theirs.start,
        "end_other": theirs.end,
    }
    return Flaw(code, "bells", index, f"periods.{n}.{field}", params, ("bells", index, f"periods.{other}"))
