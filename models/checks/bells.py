"""Every school has bells on the term's first day, which do not contradict themselves."""

from collections.abc import Iterator

from models.bells import BellSchedule
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


@needing(spoils=True)
def bells_same_date(facts: Facts) -> Iterator[Flaw]:
    """No two schedules of a school come into force on the same day."""
    seen: dict[tuple[str, str], int] = {}
    for index, bells in enumerate(facts.district.bells):
        key = (bells.school, str(bells.valid_from))
        if key in seen:
            params: dict[str, str | int] = {"school": bells.school}
            yield Flaw("bells_same_date", "bells", index, "valid_from", params, ("bells", seen[key], ""))
        seen.setdefault(key, index)


@needing(spoils=True)
def duplicate_period(facts: Facts) -> Iterator[Flaw]:
    """No label stands twice on one weekday of a schedule."""
    for index, bells in enumerate(facts.district.bells):
        seen: dict[tuple[int, str], int] = {}
        for n in _in_clock_order(bells):
            key = (bells.periods[n].weekday, bells.periods[n].label)
            if key in seen:
                yield _collision("duplicate_period", "label", index, n, seen[key], facts)
            seen.setdefault(key, n)


@needing()
def overlapping_periods(facts: Facts) -> Iterator[Flaw]:
    """No two periods of one weekday of a schedule overlap; they may touch."""
    for index, bells in enumerate(facts.district.bells):
        latest: dict[int, int] = {}
        for n in _in_clock_order(bells):
            period = bells.periods[n]
            before = latest.get(period.weekday)
            if before is not None and period.start < bells.periods[before].end:
                yield _collision("overlapping_periods", "start", index, n, before, facts)
            if before is None or period.end > bells.periods[before].end:
                latest[period.weekday] = n


def _in_clock_order(bells: BellSchedule) -> list[int]:
    """Indices of the periods."""
    clock = [(period.weekday, period.start, period.end) for period in bells.periods]
    return sorted(range(len(clock)), key=lambda n: clock[n])


def _collision(code: str, field: str, index: int, n: int, other: int, facts: Facts) -> Flaw:
    bells = facts.district.bells[index]
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
