"""When lessons would have been that are on no date: at the times of the usual bells."""

from datetime import date

from models.bells import Period
from scheduler.term.school_calendar import Calendar, Slot


class UsualTimes(Calendar):
    """A calendar that knows every period on every date, also where schools are closed."""

    def dated_periods(self, day: date) -> dict[Slot, Period]:
        """Every label of every school at the times of the date's weekday, or of the first that has it."""
        weekday, found = day.isoweekday(), dict[Slot, Period]()
        for school, schedule in self.bells(day).items():
            for period in sorted(schedule.periods, key=lambda one: (one.weekday != weekday, one.weekday)):
                dated = period.model_copy(update={"weekday": weekday})
                found.setdefault((school, weekday, period.label), dated)
        return found
