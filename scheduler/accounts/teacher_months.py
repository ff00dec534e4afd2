"""Each teacher's months in figures: visits, lessons, the road, weighted lessons (折算课时) and allowances."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.district import District
from models.timetable import Placement
from scheduler.accounts.claims import Claims
from scheduler.accounts.diary import DiaryDay
from scheduler.accounts.visits import Visit
from scheduler.term.days import month_of
from scheduler.term.groups import school_of_group


@dataclass(frozen=True)
class Amount:
    """A figure as planned, and as signed for."""

    planned: int = 0
    signed: int = 0


@dataclass(frozen=True)
class TeacherMonth:
    """One teacher's calendar month."""

    month: str
    """Year and month, "2026-09"."""
    teacher: str
    visits: Amount
    lessons: Amount
    """Given in person, at home too; several classes taught together are one."""
    minutes: Amount
    """On the road for visits."""
    metres: Amount
    """By own means, of ways whose length is known."""
    workload: Amount
    """Weighted lessons in hundredths with the road, planned ones with commitments too."""
    fen: Amount
    """Allowances, in hundredths of a yuan."""


Key = tuple[str, str]
"""Month and teacher."""


def teacher_months(
    district: District, days: Iterable[DiaryDay], visits: Sequence[Visit], claims: Claims
) -> tuple[TeacherMonth, ...]:
    """By month, then in the district's order; whoever has nothing in a month has no row of it."""
    sides = _planned_and_signed(district, days, visits, claims)
    place = {teacher.id: number for number, teacher in enumerate(district.teachers)}
    keys = {key for side in sides for counts in side.values() for key, amount in counts.items() if amount}

    def amount(figure: str, key: Key) -> Amount:
        return Amount(*(side[figure][key] for side in sides))

    return tuple(
        TeacherMonth(
            *key,
            visits=amount("visits", key),
            lessons=amount("lessons", key),
            minutes=amount("minutes", key),
            metres=amount("metres", key),
            workload=amount("workload", key),
            fen=amount("fen", key),
        )
        for key in sorted(keys, key=lambda key: (key[0], place[key[1]]))
    )


_Side = dict[str, Counter[Key]]
"""Figure -> how much of it each teacher has in each month."""


def _planned_and_signed(
    district: District, days: Iterable[DiaryDay], visits: Sequence[Visit], claims: Claims
) -> tuple[_Side, _Side]:
    planned: _Side = defaultdict(Counter)
    signed: _Side = defaultdict(Counter)
    schools = school_of_group(district)
    where = {course.id: schools[course.group] for course in district.courses}
    for day in days:
        month = month_of(day.day)
        planned["lessons"] += _lessons(month, day.planned.lessons, where)
        signed["lessons"] += _lessons(month, day.counted, where)
        for row in day.planned.workloads:
            planned["workload"][month, row.teacher] += row.total
        for row in day.made.workloads:  # nobody signs for commitments
            signed["workload"][month, row.teacher] += row.total - row.commitments
    for visit in visits:
        key = (visit.month, visit.teacher)
        for side, stay, times in ((planned, visit.planned, 1), (signed, visit.made, int(visit.signed))):
            side["visits"][key] += times
            side["minutes"][key] += stay.minutes
            side["metres"][key] += stay.metres
    for side, some in ((planned, claims.planned), (signed, claims.signed)):
        for claim in some:
            side["fen"][claim.visit.month, claim.visit.teacher] += claim.fen
    return planned, signed


def _lessons(month: str, lessons: Iterable[Placement], where: dict[str, str]) -> Counter[Key]:
    """Lessons in person of one date."""
    given = {
        (one.teacher, where[one.course], one.period)
        for one in lessons
        if one.teacher is not None and one.origin is None
    }
    return Counter((month, teacher) for teacher, _, _ in given)
