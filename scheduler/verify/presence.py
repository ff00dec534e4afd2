"""Who of a school's own teachers is out of it: on the way to another school, there, or on the way back."""

from collections.abc import Iterator

from models.bells import Period
from scheduler.verify.day import TeacherDay
from scheduler.verify.occurrence import Occurrence
from scheduler.verify.travel import UNREACHABLE
from scheduler.verify.week import Week


class Presence:
    """One week seen from the schools that employ its teachers."""

    def __init__(self, week: Week) -> None:
        self._days = {(day.teacher.id, day.weekday): day for day in week.all_days if day.away}
        self._staff: dict[str, list[str]] = {}
        for teacher in week.facts.district.teachers:
            if teacher.employer is not None:
                self._staff.setdefault(teacher.employer, []).append(teacher.id)

    def staff(self, school: str) -> list[str]:
        """Ids of the teachers whom the school employs."""
        return self._staff.get(school, [])

    def out(self, school: str, period: Period) -> list[str]:
        """Ids of the school's own teachers who are out for some of a period."""
        days = ((teacher, self._days.get((teacher, period.weekday))) for teacher in self.staff(school))
        return [teacher for teacher, day in days if day is not None and _out(day, period)]


def _out(day: TeacherDay, period: Period) -> bool:
    """Whether the period touches the time away, and nothing at the own school brings the teacher back for
    it.
    """
    home = day.teacher.employer
    here = (o for o in day.occurrences if o.school == home)
    if home is None or any(o.start < period.end and period.start < o.end for o in here):
        return False
    spans = [*(_span(day, home, o) for o in day.occurrences if o.school != home), *_rides(day, home)]
    return min(start for start, _ in spans) < period.end and period.start < max(end for _, end in spans)


def _rides(day: TeacherDay, home: str) -> Iterator[tuple[int, int]]:
    """A bus leaves when it leaves: from going to it to being back from it, on the rides out and back."""
    for leg, trip in zip(day.legs, day.trips, strict=False):
        leaves = leg.origin == home and leg.after is not None
        returns = leg.destination == home and leg.before is not None
        if leaves or returns:
            yield trip.depart - day.ways.departure_buffer, trip.arrive + day.ways.arrival_buffer


def _span(day: TeacherDay, home: str, away: Occurrence) -> tuple[int, int]:
    """From leaving home for an occurrence to being back, minutes after midnight; without a way, for ever."""
    there, back = day.ways.minutes(home, away.school), day.ways.minutes(away.school, home)
    if UNREACHABLE in (there, back):
        return -UNREACHABLE, UNREACHABLE
    buffers = day.ways.departure_buffer + day.ways.arrival_buffer
    return away.start - there - buffers, away.end + back + buffers
