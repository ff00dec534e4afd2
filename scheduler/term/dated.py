"""The weekly timetable on every date of the term: dated decisions with an identity that lasts.

A dated lesson is known by district, term, course, week and number:

* the week is the ISO week of the date, written as its Monday;
* the number counts the course's weekly lessons in clock order, from 1. It counts the lessons of the weekly
  timetable, not those left over after holidays: one more day without lessons takes away the lessons of that
  day and no other lesson changes its number;
* on a make-up day that follows a date without lessons of its own, it is that date's lesson, moved;
* on any other date that follows another day's timetable the date is part of it, for its week may have that
  day too.

So a lesson that moves within its week, to another teacher or into another room is still the same lesson, and
people's calendars move it instead of showing a new one. The date alone would not do: moving a weekly lesson
from Tuesday to Thursday would end one series of identities and begin another.
"""

from collections.abc import Iterator
from datetime import date

from models.base import Weeks
from models.district import District
from models.plan import Dated
from models.timetable import Decision, Held, Ride
from scheduler.term.days import days_of, meets, monday_of
from scheduler.term.groups import school_of_group
from scheduler.term.planned import Planned
from scheduler.term.school_calendar import Calendar, HeldPeriod, Slot
from scheduler.term.weekly import weekly_lessons


def on_dates(district: District, timetable: Planned, calendar: Calendar | None = None) -> tuple[Dated, ...]:
    """Everything of the weekly timetable on every date, by date and then in the week's order.

    Raises
    ------
    ValueError
        If a placement or a meeting is in a period that its school does not have.
    """
    calendar = calendar or Calendar(district)
    week = _Week(district, timetable)
    return tuple(one for day in days_of(district.term) for one in week.on(calendar, day))


class _Week:
    """The decisions of a weekly timetable with their numbers, ready to be put on dates."""

    def __init__(self, district: District, timetable: Planned) -> None:
        schools = school_of_group(district)
        courses = {course.id: schools[course.group] for course in district.courses}
        meetings = {meeting.id: meeting.school for meeting in district.meetings}
        self._numbered: list[tuple[Decision, int, Slot | None]] = []
        for lesson in weekly_lessons(district, timetable):
            p = lesson.placement
            self._numbered.append((p, lesson.number, (courses[p.course], p.weekday, p.period)))
        for held in timetable.meetings:
            self._numbered.append((held, 0, (meetings[held.meeting], held.weekday, held.period)))
        self._numbered += [(ride, ride.board, None) for ride in timetable.rides]
        self._used: set[tuple[object, ...]] = set()
        """Identities that moved lessons have taken."""
        self._boarding = {run.id: [stop.time for stop in run.stops] for run in district.runs}

    def on(self, calendar: Calendar, day: date) -> Iterator[Dated]:
        """What of it is on a date."""
        slots = calendar.slots(day)
        for decision, number, slot in self._numbered:
            if slot is None or slot in slots:
                held = slots.get(slot) if slot else None
                if self._is_on(calendar, day, decision, held):
                    of = held.of if held is not None else None
                    moved = of if of is not None and slot not in calendar.slots(of) else None
                    one = _dated(decision, number, day, moved)
                    yield one if moved is None else self._once(one)
            elif calendar.lacks(slot, day):
                school, weekday, label = slot
                raise ValueError(f"{school}: no period {label!r} on weekday {weekday}, {day}")

    def _once(self, one: Dated) -> Dated:
        """A moved lesson, told apart from the same one if that has been moved to an earlier date."""
        if one.identity in self._used:
            return one.model_copy(update={"monday": monday_of(one.day), "again": one.day.isoformat()})
        self._used.add(one.identity)
        return one

    def _is_on(self, calendar: Calendar, day: date, decision: Decision, held: HeldPeriod | None) -> bool:
        """Whether a decision is in such a week, and a ride on such a day."""
        if isinstance(decision, Held):
            return True
        if not isinstance(decision, Ride):
            return held is not None and meets(decision.weeks, held.weeks)
        now = calendar.followed(None, day, self._boarding[decision.run][decision.board])
        return now is not None and now.weekday == decision.weekday and meets(decision.weeks, now.weeks)


def _dated(decision: Decision, number: int, day: date, moved: date | None) -> Dated:
    """A decision on a date, where it is of every week and of the date's weekday; `moved` from another."""
    update: dict[str, object] = {"weekday": day.isoweekday()}
    if not isinstance(decision, Held):
        update["weeks"] = Weeks.EVERY
    return Dated(
        day=day,
        decision=decision.model_copy(update=update),
        monday=monday_of(moved or day),
        number=number,
        again=None if moved or decision.weekday == day.isoweekday() else day.isoformat(),
    )
