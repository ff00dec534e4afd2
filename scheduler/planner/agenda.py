"""What stands on each date while a term is being planned."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from models.district import District
from models.plan import Dated
from scheduler.term.groups import school_of_group
from scheduler.term.school_calendar import Calendar


class Agenda:
    """Dated decisions by date, to be changed date by date."""

    def __init__(self, district: District, calendar: Calendar, dated: Iterable[Dated]) -> None:
        self.calendar = calendar
        schools = school_of_group(district)
        self._schools = {course.id: schools[course.group] for course in district.courses}
        self._days: dict[date, list[Dated]] = {}
        for one in dated:
            self._days.setdefault(one.day, []).append(one)

    def on(self, day: date) -> tuple[Dated, ...]:
        """What stands on a date."""
        return tuple(self._days.get(day, ()))

    def week(self, monday: date) -> tuple[Dated, ...]:
        """What stands on the seven dates from a Monday on."""
        return tuple(one for n in range(7) for one in self._days.get(monday + timedelta(days=n), ()))

    def put(self, day: date, dated: Sequence[Dated]) -> None:
        """Replace what stands on a date."""
        self._days[day] = list(dated)

    def is_open(self, course: str, day: date) -> bool:
        """Whether a course's school has any period on a date."""
        return bool(self.calendar.periods(self._schools[course], day))

    def all(self) -> tuple[Dated, ...]:
        """Everything, by date."""
        return tuple(one for day in sorted(self._days) for one in self._days[day])
