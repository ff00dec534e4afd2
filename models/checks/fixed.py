"""Fixed slots exist, are allowed, and leave each other room, in every season of the term."""

from collections.abc import Iterator
from itertools import combinations, groupby, pairwise

from models.bells import Period
from models.checks.facts import Facts
from models.checks.law import needing
from models.checks.seasons import Season, meet
from models.course import Commitment, Course, CourseWeeks, Half, Mode, SlotPattern, SlotRef
from models.flaws import Flaw

_GROUPS = ("schools", "bells", "term", "rules", "classes", "joint_classes")
"""What must be known to know the period of a fixed slot."""

Fixed = tuple[int, Course, SlotRef, Period]
"""A course's index, the course, a fixed slot of it, and its period in some season."""


def _in_season(facts: Facts, season: Season) -> Iterator[Fixed]:
    """Every fixed slot that exists in a season."""
    periods = season.periods
    for index, course in enumerate(facts.district.courses):
        for slot in course.fixed:
            period = periods.get((facts.school_of.get(course.group, ""), slot.weekday, slot.period))
            if period is not None:
                yield index, course, slot, period


def _each(facts: Facts) -> list[Fixed]:
    """Every fixed slot, once for all seasons in which its period is the same."""
    found = {(n, s, p): c for season in facts.seasons for n, c, s, p in _in_season(facts, season)}
    return [(index, course, slot, period) for (index, slot, period), course in found.items()]


def _params(slot: SlotRef, **more: str | int) -> dict[str, str | int]:
    return {"weekday": slot.weekday, "period": slot.period, **more}


@needing(*_GROUPS)
def fixed_slot_unknown(facts: Facts) -> Iterator[Flaw]:
    """The course's school has the period on that weekday, whichever bells are in force."""
    named: set[tuple[int, SlotRef]] = set()
    for season in facts.seasons:
        periods = season.periods
        for index, course in enumerate(facts.district.courses):
            school = facts.school_of.get(course.group, "")
            for slot in course.fixed:
                there = (school, slot.weekday, slot.period) in periods or school not in season.bells
                if not there and (index, slot) not in named:
                    named.add((index, slot))
                    params = _params(slot, school=school)
                    yield _absent(facts, season, index, params)


def _absent(facts: Facts, season: Season, index: int, params: dict[str, str | int]) -> Flaw:
    if season is facts.seasons[0]:
        return Flaw("fixed_slot_unknown", "courses", index, "fixed", params)
    return Flaw(
        "fixed_slot_unknown_later", "courses", index, "fixed", params | {"since": str(season.first_day)}
    )


@needing()
def fixed_in_either_week(facts: Facts) -> Iterator[Flaw]:
    """A course with fixed slots says in which weeks they are."""
    for index, course in enumerate(facts.district.courses):
        if course.fixed and course.weeks is CourseWeeks.EITHER:
            yield Flaw("fixed_in_either_week", "courses", index, "weeks", {"count": len(course.fixed)})


@needing(*_GROUPS)
def fixed_slot_of_other_kind(facts: Facts) -> Iterator[Flaw]:
    """The period is of a kind that the course may use."""
    for index, course, slot, period in _each(facts):
        if period.kind not in course.kinds:
            params = _params(slot)
            yield Flaw("fixed_slot_of_other_kind", "courses", index, "fixed", params)


@needing(*_GROUPS)
def fixed_slot_forbidden(facts: Facts) -> Iterator[Flaw]:
    """The slot is among the allowed ones, if any are named, and not among the forbidden ones."""
    midday = facts.district.rules.midday
    for index, course, slot, period in _each(facts):
        allowed = not course.allowed or any(_matches(p, slot, period, midday) for p in course.allowed)
        if not allowed or any(_matches(p, slot, period, midday) for p in course.forbidden):
            yield Flaw("fixed_slot_forbidden", "courses", index, "fixed", _params(slot))


def _matches(pattern: SlotPattern, slot: SlotRef, period: Period, midday: int) -> bool:
    half = Half.MORNING if period.start < midday else Half.AFTERNOON
    return (
        pattern.weekday in {None, slot.weekday}
        and pattern.period in {None, slot.period}
        and pattern.half in {None, half}
    )


@needing()
def fixed_above_target(facts: Facts) -> Iterator[Flaw]:
    """A course has no more fixed slots than lessons."""
    for index, course in enumerate(facts.district.courses):
        if len(set(course.fixed)) > course.target:
            params: dict[str, str | int] = {"count": len(set(course.fixed)), "target": course.target}
            yield Flaw("fixed_above_target", "courses", index, "fixed", params)


@needing()
def fixed_above_max_day(facts: Facts) -> Iterator[Flaw]:
    """On no weekday a course has more fixed slots than lessons a day."""
    for index, course in enumerate(facts.district.courses):
        days = [slot.weekday for slot in set(course.fixed)]
        for day in sorted(set(days)):
            if days.count(day) > course.max_day:
                params: dict[str, str | int] = {
                    "weekday": day,
                    "count": days.count(day),
                    "max_day": course.max_day,
                }
                yield Flaw("fixed_above_max_day", "courses", index, "fixed", params)


@needing()
def fixed_too_close(facts: Facts) -> Iterator[Flaw]:
    """Fixed slots of a course are on one day or at least `days_apart` days apart."""
    for index, course in enumerate(facts.district.courses):
        days = sorted({slot.weekday for slot in course.fixed})
        for day, later in pairwise(days):
            if later - day < course.days_apart:
                params: dict[str, str | int] = {
                    "weekday": day,
                    "weekday_other": later,
                    "days_apart": course.days_apart,
                }
                yield Flaw("fixed_too_close", "courses", index, "fixed", params)


@needing(*_GROUPS, "joinings")
def fixed_slots_clash(facts: Facts) -> Iterator[Flaw]:
    """No class, room or only possible teacher is needed in two overlapping fixed slots."""
    named: set[tuple[int, int, SlotRef]] = set()
    for season in facts.seasons:
        fixed = sorted(_in_season(facts, season), key=lambda each: each[2].weekday)
        for _, same_day in groupby(fixed, key=lambda each: each[2].weekday):
            for (n, a, slot, first), (m, b, other, second) in combinations(same_day, 2):
                who = _shared(facts, a, b, slot == other) if _overlap(first, second) else None
                if who is not None and meet(a.weeks, b.weeks) and (n, m, slot) not in named:
                    named.add((n, m, slot))
                    params = _params(slot, who=who, start=first.start, end=first.end)
                    params |= {"start_other": second.start, "end_other": second.end}
                    yield Flaw("fixed_slots_clash", "courses", m, "fixed", params, ("courses", n, "fixed"))


def _overlap(a: Period | Commitment, b: Period | Commitment) -> bool:
    return a.start < b.end and b.start < a.end


def _shared(facts: Facts, a: Course, b: Course, same_slot: bool) -> str | None:
    """A class, the only teacher or the room that both courses need, if any."""
    classes = set(facts.members.get(a.group, ())) & set(facts.members.get(b.group, ()))
    if classes:
        return min(classes)
    if same_slot and facts.together(a, b):
        return None
    given = {*a.modes, *b.modes}.isdisjoint({Mode.SYNCHRONOUS, Mode.RECORDED})
    if given and len(a.eligible) == 1 and a.eligible == b.eligible:
        return a.eligible[0]
    return a.room if a.room == b.room else None


@needing(*_GROUPS)
def fixed_slot_taken(facts: Facts) -> Iterator[Flaw]:
    """No commitment of a class takes a slot in which the class must have a lesson."""
    taken: dict[tuple[str, int], list[tuple[int, Commitment]]] = {}
    for n, row in enumerate(facts.district.commitments):
        for member in facts.members.get(row.group or "", ()):
            taken.setdefault((member, row.weekday), []).append((n, row))
    for index, course, slot, period in _each(facts):
        rows = {row for m in facts.members.get(course.group, ()) for row in taken.get((m, slot.weekday), ())}
        for n, row in sorted(rows, key=lambda pair: pair[0]):
            if _overlap(period, row) and meet(course.weeks, row.weeks):
                params = _params(slot, start=row.start, end=row.end)
                yield Flaw("fixed_slot_taken", "courses", index, "fixed", params, ("commitments", n, ""))
