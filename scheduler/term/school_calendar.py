"""Which day's timetable each school follows on a date, and so which periods it has."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from models.base import Weeks
from models.bells import BellSchedule, Period
from models.calendar import CalendarRow
from models.course import Half
from models.district import District
from scheduler.term.bells_in_force import bells_on
from scheduler.term.days import weeks_on

Slot = tuple[str, int, str]
"""School, weekday of the weekly timetable, label."""


@dataclass(frozen=True)
class Followed:
    """The day of the cycle whose timetable is followed."""

    weekday: int
    weeks: Weeks
    """Odd or even; EVERY in a one-week cycle."""
    day: date | None = None
    """The date whose lessons they are, if it is another one."""


@dataclass(frozen=True)
class HeldPeriod:
    """A period that takes place on a date."""

    period: Period
    """As in the timetable of the day that is followed; its clock times are those of the date's bells."""
    weeks: Weeks
    """In which weeks of the cycle that day is."""
    of: date | None = None
    """The date whose lessons are held, if it is another one."""


class Calendar:
    """The calendar of one district, for any number of questions."""

    def __init__(self, district: District) -> None:
        self._district = district
        self._rows: dict[date, list[CalendarRow]] = {}
        for row in district.calendar:
            self._rows.setdefault(row.day, []).append(row)
        self._starts = sorted({b.valid_from for b in district.bells if b.valid_from is not None})
        self._bells: dict[int, Mapping[str, BellSchedule]] = {}

    def is_special(self, day: date) -> bool:
        """Whether some school follows another day than the date's own."""
        return day in self._rows

    def rows(self, day: date) -> Iterable[CalendarRow]:
        """What the calendar says of a date."""
        return self._rows.get(day, ())

    def bells(self, day: date) -> Mapping[str, BellSchedule]:
        """School -> the schedule in force."""
        begun = sum(start <= day for start in self._starts)
        if begun not in self._bells:
            self._bells[begun] = bells_on(self._district, day)
        return self._bells[begun]

    def followed(
        self, school: str | None, day: date, start: int, label: str | None = None
    ) -> Followed | None:
        """Whose timetable a school has at a time of a date; None = no lessons.

        Without a school: of what belongs to none, such as a vehicle's run. `start`: minutes after midnight.
        """
        half = Half.MORNING if start < self._district.rules.midday else Half.AFTERNOON
        about = [row for row in self._rows.get(day, ()) if _speaks(row, school, half, label)]
        if not about:
            return self._own(day)
        best = max(about, key=_weight)
        if best.follows_date is not None:
            own = self._own(best.follows_date)
            return replace(own, day=best.follows_date if best.follows_date != day else None)
        if best.follows is None:
            return None
        return Followed(best.follows, best.weeks or weeks_on(self._district.term, day))

    def periods(self, school: str, day: date) -> list[HeldPeriod]:
        """The periods of a school on a date, in clock order; none on a day off."""
        schedule = self.bells(day).get(school)
        every = schedule.periods if schedule is not None else ()
        if not self.is_special(day):  # quickly, for most dates are not
            own = self._own(day)
            found = [HeldPeriod(period, own.weeks) for period in every if period.weekday == own.weekday]
        else:
            follows = ((p, self.followed(school, day, p.start, p.label)) for p in every)
            found = [
                HeldPeriod(p, now.weeks, now.day)
                for p, now in follows
                if now is not None and now.weekday == p.weekday
            ]
        return sorted(found, key=lambda held: (held.period.start, held.period.end))

    def slots(self, day: date) -> dict[Slot, HeldPeriod]:
        """Every period of every school on a date, by its slot in the weekly timetable."""
        return {
            (school, held.period.weekday, held.period.label): held
            for school in self.bells(day)
            for held in self.periods(school, day)
        }

    def dated_periods(self, day: date) -> dict[Slot, Period]:
        """Every period of every school on a date, by school, the date's own weekday, and label."""
        weekday = day.isoweekday()
        return {
            (school, weekday, label): held.period.model_copy(update={"weekday": weekday})
            for (school, _, label), held in self.slots(day).items()
        }

    def lacks(self, slot: Slot, day: date) -> bool:
        """Whether a school follows a slot's weekday on a date whose bells do not know the slot."""
        school, weekday, label = slot
        follows = (self.followed(school, day, start) for start in (0, self._district.rules.midday))
        if not any(now is not None and now.weekday == weekday for now in follows):
            return False
        schedule = self.bells(day).get(school)
        known = ((p.weekday, p.label) for p in schedule.periods) if schedule is not None else ()
        return (weekday, label) not in known

    def _own(self, day: date) -> Followed:
        return Followed(day.isoweekday(), weeks_on(self._district.term, day))


def _speaks(row: CalendarRow, school: str | None, half: Half, label: str | None) -> bool:
    if row.school is not None and row.school != school:
        return False
    if row.periods:
        return label in row.periods
    return row.half in (None, half)


def _weight(row: CalendarRow) -> tuple[bool, bool, bool]:
    """What speaks of less is stronger."""
    return row.school is not None, bool(row.periods), row.half is not None
