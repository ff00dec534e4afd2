"""Commitments and unavailable times alone leave enough adults at every school, and take not too many away."""

from collections.abc import Callable, Iterator

from models.base import Weeks
from models.bells import Period
from models.checks.facts import Facts
from models.checks.law import needing
from models.checks.seasons import Season, meet
from models.course import Commitment
from models.flaws import Flaw
from models.school import School
from models.teacher import Teacher, Unavailability

_DAY = 24 * 60

_NEEDED = (
    "schools", "bells", "term", "rules", "teachers", "unavailability", "commitments", "travel",
)  # fmt: skip


class _Week:
    """What is settled in one season and week, seen from the schools that employ the teachers."""

    def __init__(self, facts: Facts, season: Season, week: Weeks) -> None:
        self.periods = season.periods
        district = facts.district
        self._buffers = district.rules.departure_buffer + district.rules.arrival_buffer
        self._ways = {
            (link.origin, link.destination): link.winter_minutes
            if season.winter and link.winter_minutes is not None
            else link.minutes
            for link in district.travel
        }
        self._days: dict[tuple[str, int], list[Commitment]] = {}
        for row in district.commitments:
            if row.teacher is not None and meet(week, row.weeks):
                self._days.setdefault((row.teacher, row.weekday), []).append(row)
        self._blocked: dict[int, list[Unavailability]] = {}
        for blocked in district.unavailability:
            if not blocked.dates and meet(week, blocked.weeks):
                self._blocked.setdefault(blocked.weekday, []).append(blocked)

    def out(self, teacher: Teacher, period: Period) -> bool:
        """True if the teacher is away from the employing school for some of the period."""
        rows = self._days.get((teacher.id, period.weekday), [])
        if any(row.school == teacher.employer and _overlap(row, period) for row in rows):
            return False
        spans = [self._span(teacher.employer or "", row) for row in rows if row.school != teacher.employer]
        if not spans:
            return False
        return min(start for start, _ in spans) < period.end and period.start < max(end for _, end in spans)

    def _span(self, home: str, row: Commitment) -> tuple[int, int]:
        """From leaving home until being back; without a way, all day."""
        there, back = self._ways.get((home, row.school)), self._ways.get((row.school, home))
        if there is None or back is None:
            return -_DAY, 2 * _DAY
        return row.start - there - self._buffers, row.end + back + self._buffers

    def gone(self, teacher: Teacher, period: Period) -> bool:
        """True if the teacher is out or unavailable for some of the period."""
        return self.out(teacher, period) or any(
            _overlap(row, period) and (row.teacher == teacher.id or row.subject in teacher.subjects)
            for row in self._blocked.get(period.weekday, ())
        )


def _overlap(row: Commitment | Unavailability, period: Period) -> bool:
    return row.start < period.end and period.start < row.end


@needing(*_NEEDED)
def adults_short(facts: Facts) -> Iterator[Flaw]:
    """Before anything is planned, as many adults as must stay are at a school in each of its periods."""
    asking = [(n, school) for n, school in enumerate(facts.district.schools) if school.least_adults > 0]
    weeks = _weeks(facts) if asking else []
    for index, school in asking:
        for period, staff, gone in _counts(facts, weeks, school, _Week.gone):
            adults = school.other_adults + staff - gone
            if adults < school.least_adults:
                params = _params(school, period) | {"adults": adults, "limit": school.least_adults}
                yield Flaw("adults_short", "schools", index, "least_adults", params)
                break


@needing(*_NEEDED)
def away_short(facts: Facts) -> Iterator[Flaw]:
    """Before anything is planned, no more teachers of a school are out at once than may be."""
    asking = [(n, school) for n, school in enumerate(facts.district.schools) if school.most_away is not None]
    weeks = _weeks(facts) if asking else []
    for index, school in asking:
        for period, _, out in _counts(facts, weeks, school, _Week.out):
            if school.most_away is not None and out > school.most_away:
                params = _params(school, period) | {"count": out, "limit": school.most_away}
                yield Flaw("away_short", "schools", index, "most_away", params)
                break


def _weeks(facts: Facts) -> list[_Week]:
    return [_Week(facts, season, week) for season in facts.seasons for week in facts.parities]


def _counts(
    facts: Facts, weeks: list[_Week], school: School, absent: Callable[[_Week, Teacher, Period], bool]
) -> Iterator[tuple[Period, int, int]]:
    """For each period of the school: all of its own teachers, and those of them who are absent."""
    staff = [teacher for teacher in facts.district.teachers if teacher.employer == school.id]
    for week in weeks:
        for (at, _, _), period in week.periods.items():
            if at == school.id:
                yield period, len(staff), sum(absent(week, teacher, period) for teacher in staff)


def _params(school: School, period: Period) -> dict[str, str | int]:
    return {"school": school.id, "weekday": period.weekday, "start": period.start, "end": period.end}
