"""What takes place on one date, by the calendar.

- Formula: a period of a weekday takes place on a date if, of all calendar rows that speak of it, the
  strongest follows that weekday (with its odd or even week); without any row, if the date is such a day. A
  row for one school is stronger than one for all; then single periods, a half-day, the whole day, in this
  order.
- Unit: dates; periods of a school.
- Worked: all schools follow Wednesday on Saturday 10 October; one school alone follows nothing that
  afternoon. There the Wednesday's morning periods take place, elsewhere all; Saturday's own nowhere.
- Source: school practice of make-up days (调休).
"""

from collections.abc import Mapping
from datetime import date, timedelta

from models.base import Weeks
from models.bells import Period
from models.calendar import CalendarRow
from models.course import Half
from models.district import District
from scheduler.verify.bells import in_force

Cycle = tuple[int, str]
"""A weekday, and "odd", "even" or "every": a day of the cycle."""


class OnDate:
    """What takes place on one date."""

    def __init__(self, district: District, day: date) -> None:
        self.district = district
        self.day = day
        self.weekday = day.isoweekday()
        rows = sorted((row for row in district.calendar if row.day == day), key=_strength)
        self._rows = rows
        self.schedules = in_force(district.bells, day)
        self.periods = {school.id: self._periods(school.id) for school in district.schools}

    @property
    def likeness(self) -> object:
        """Equal for dates of one district that the law cannot tell apart."""
        rules = self.district.rules
        first, last = rules.winter_from, rules.winter_to
        absent = (n for n, row in enumerate(self.district.unavailability) if self.day in row.dates)
        return (
            self.weekday,
            self._parity(self.day),
            tuple((bells.school, bells.valid_from) for bells in self.schedules.values()),
            tuple((row.school, row.half, row.periods, self._of_row(row)) for row in self._rows),
            first is not None and last is not None and first <= self.day <= last,
            tuple(absent),
            tuple(
                (one.event, one.start, one.end) for one in self.district.dated_events if one.day == self.day
            ),
        )

    def cycle_day(self, school: str | None, start: int, label: str | None = None) -> Cycle | None:
        """The day of the cycle that holds for a school at a time; None for no lessons."""
        morning = start < self.district.rules.midday
        found: Cycle | None = (self.weekday, self._parity(self.day))
        for row in self._rows:  # the strongest last
            if _is_about(row, school, morning, label):
                found = self._of_row(row)
        return found

    def happens(self, school: str | None, start: int, weekday: int, weeks: str) -> bool:
        """Whether what is on a weekday of such weeks takes place on the date."""
        now = self.cycle_day(school, start)
        return now is not None and now[0] == weekday and (now[1] == weeks or "every" in (weeks, now[1]))

    def _of_row(self, row: CalendarRow) -> Cycle | None:
        if row.follows_date is not None:
            return row.follows_date.isoweekday(), self._parity(row.follows_date)
        if row.follows is None:
            return None
        return row.follows, row.weeks.value if row.weeks is not None else self._parity(self.day)

    def _parity(self, day: date) -> str:
        term = self.district.term
        if term.weeks_in_cycle == 1:
            return Weeks.EVERY.value
        begin = term.first_day - timedelta(days=term.first_day.weekday())
        return (Weeks.ODD, Weeks.EVEN)[(day - begin).days // 7 % 2].value

    def _periods(self, school: str) -> Mapping[str, tuple[Period, Cycle]]:
        """By label: the periods that the school has, and the day of the cycle they are of."""
        found: dict[str, tuple[Period, Cycle]] = {}
        schedule = self.schedules.get(school)
        for period in () if schedule is None else schedule.periods:
            now = self.cycle_day(school, period.start, period.label)
            if now is not None and now[0] == period.weekday:
                found[period.label] = (period, now)
        return found


def _strength(row: CalendarRow) -> int:
    """Greater for a row that speaks of less."""
    return 4 * (row.school is not None) + 2 * bool(row.periods) + (row.half is not None)


def _is_about(row: CalendarRow, school: str | None, morning: bool, label: str | None) -> bool:
    """Whether a row speaks of a period (or, without a label, of a time) of a school."""
    here = row.school in (None, school)
    if row.periods:
        return here and label in row.periods
    return here and row.half in (None, Half.MORNING if morning else Half.AFTERNOON)
