"""A district as it is on some dates of one week, so that whatever plans a week can plan these dates.

Each date is the weekday that it really is; what its schools follow by the calendar has been moved there:
periods, commitments, times in which somebody is not there, runs, lessons from outside, and the slots that a
course may use.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from models.base import Weeks
from models.bells import BellSchedule
from models.course import Commitment, CourseWeeks, Half, SlotPattern
from models.district import District
from models.teacher import Unavailability
from models.travel import Link
from models.vehicle import Run
from scheduler.term.days import meets
from scheduler.term.groups import school_of_group
from scheduler.term.school_calendar import Calendar, HeldPeriod

Day = tuple[date, Sequence[HeldPeriod]]
"""A date, and the periods that a school has on it."""

NOWHERE = (SlotPattern(period="—"),)
"""Match no period: what is left of slots that no date has, for an empty list would mean every slot."""


def dated_district(district: District, calendar: Calendar, days: Sequence[date]) -> District:
    """The district on `days`, which lie in one week (Monday to Sunday), in ascending order.

    How many lessons a course has is left as it is, and is the business of whoever plans; fixed slots are not
    asked for, since a fixed lesson may be lost or moved. Nothing is validated, for it is no input: a course
    may have no slot on these dates.
    """
    held = {s.id: [(day, calendar.periods(s.id, day)) for day in days] for s in district.schools}
    schools, midday = school_of_group(district), district.rules.midday
    patterns = {school: _Patterns(some, midday) for school, some in held.items()}
    term = {"first_day": days[0], "last_day": days[-1], "weeks_in_cycle": 1}
    ways = {"winter_from": None, "winter_to": None}
    return district.model_copy(
        update={
            "term": district.term.model_copy(update=term),
            "calendar": (),
            "rules": district.rules.model_copy(update=ways),
            "bells": tuple(_bells(school, some) for school, some in held.items()),
            "courses": tuple(
                course.model_copy(
                    update={
                        "weeks": CourseWeeks.EVERY,
                        "fixed": (),
                        "allowed": patterns[schools[course.group]].only(course.allowed),
                        "forbidden": patterns[schools[course.group]].any(course.forbidden),
                        "unwanted": patterns[schools[course.group]].any(course.unwanted),
                    }
                )
                for course in district.courses
            ),
            "meetings": tuple(
                meeting.model_copy(update={"allowed": patterns[meeting.school].only(meeting.allowed)})
                for meeting in district.meetings
            ),
            "commitments": (*_commitments(district, calendar, days), *_events(district, days)),
            "unavailability": (*_unavailability(district, calendar, days), *_online(district, days)),
            "travel": tuple(_link(row, _is_winter(district, days)) for row in district.travel),
            "broadcasts": tuple(
                row.model_copy(update={"weekday": day.isoweekday()})
                for day in days
                for row in district.broadcasts
                if (now := calendar.followed(None, day, row.start)) and now.weekday == row.weekday
            ),
            "runs": tuple(
                row.model_copy(update={"weekdays": _driven(calendar, days, row), "weeks": Weeks.EVERY})
                for row in district.runs
            ),
        }
    )


class _Patterns:
    """Sets of slots of one school, moved to the dates on which they are."""

    def __init__(self, days: Sequence[Day], midday: int) -> None:
        self._days = days
        self._midday = midday

    def only(self, patterns: Sequence[SlotPattern]) -> tuple[SlotPattern, ...]:
        """Slots outside of which nothing may be."""
        return self.any(patterns) or (NOWHERE if patterns else ())

    def any(self, patterns: Sequence[SlotPattern]) -> tuple[SlotPattern, ...]:
        """The slots of the dates that match."""
        found = (one for pattern in patterns for one in self._moved(pattern))
        return tuple(dict.fromkeys(found))

    def _moved(self, pattern: SlotPattern) -> Iterator[SlotPattern]:
        if pattern.weekday is None:
            yield pattern
            return
        for day, held in self._days:
            same = [one.period for one in held if one.period.weekday == pattern.weekday]
            if same and len(same) == len(held):
                yield pattern.model_copy(update={"weekday": day.isoweekday()})
            else:
                yield from (
                    SlotPattern(weekday=day.isoweekday(), period=period.label)
                    for period in same
                    if pattern.half in (None, self._half(period.start))
                    and pattern.period in (None, period.label)
                )

    def _half(self, start: int) -> Half:
        return Half.MORNING if start < self._midday else Half.AFTERNOON


def _bells(school: str, days: Sequence[Day]) -> BellSchedule:
    periods = (
        one.period.model_copy(update={"weekday": day.isoweekday()}) for day, held in days for one in held
    )
    return BellSchedule(school=school, periods=tuple(periods))


def _commitments(district: District, calendar: Calendar, days: Sequence[date]) -> Iterator[Commitment]:
    """A commitment is where its school follows its weekday, in such a week, at its time."""
    for day in days:
        for row in district.commitments:
            now = calendar.followed(row.school, day, row.start)
            if now is not None and now.weekday == row.weekday and meets(row.weeks, now.weeks):
                yield row.model_copy(update={"weekday": day.isoweekday(), "weeks": Weeks.EVERY})


def _events(district: District, days: Sequence[date]) -> Iterator[Commitment]:
    """Events at a school, as occupations of everybody who comes; classes have theirs at their own school."""
    events, schools = {event.id: event for event in district.events}, school_of_group(district)
    for one in district.dated_events:
        event = events[one.event]
        if one.day not in days:
            continue
        where: list[tuple[str, dict[str, str]]] = [
            (schools[group], {"group": group}) for group in event.groups
        ]
        if event.place is not None:
            where += [(event.place, {"teacher": teacher}) for teacher in event.people]
        for school, who in where:
            plain = Commitment(
                school=school,
                weekday=one.day.isoweekday(),
                start=one.start,
                end=one.end,
                lessons=0,
                label=event.id,
            )
            yield plain.model_copy(update=who)


def _online(district: District, days: Sequence[date]) -> Iterator[Unavailability]:
    """Online events: nobody who takes part gives a lesson meanwhile, wherever that is."""
    events = {event.id: event for event in district.events}
    for one in district.dated_events:
        event = events[one.event]
        if one.day in days and event.place is None:
            for who in event.people:
                yield Unavailability(teacher=who, weekday=one.day.isoweekday(), start=one.start, end=one.end)


def _unavailability(district: District, calendar: Calendar, days: Sequence[date]) -> Iterator[Unavailability]:
    """Weekly rows by the timetable that the teacher's own school follows; rows of dates on those dates.

    A subject's row is each of its teachers', for their schools may follow different days.
    """
    for day in days:
        for row in district.unavailability:
            update = {"weekday": day.isoweekday(), "weeks": Weeks.EVERY, "dates": ()}
            if row.dates:
                if day in row.dates:
                    yield row.model_copy(update=update)
                continue
            for teacher in district.teachers:
                if row.teacher != teacher.id and (row.subject is None or row.subject not in teacher.subjects):
                    continue
                for start, end in _spans(district, calendar, day, row):
                    now = calendar.followed(teacher.employer, day, start)
                    if now is not None and now.weekday == row.weekday and meets(row.weeks, now.weeks):
                        own = {"teacher": teacher.id, "subject": None, "start": start, "end": end}
                        yield row.model_copy(update={**update, **own})


def _spans(
    district: District, calendar: Calendar, day: date, row: Unavailability
) -> Iterator[tuple[int, int]]:
    """The times of a row: as they are on most dates, in halves where the halves of a date may differ."""
    midday = district.rules.midday
    if calendar.is_special(day) and row.start < midday < row.end:
        yield row.start, midday
        yield midday, row.end
    else:
        yield row.start, row.end


def _driven(calendar: Calendar, days: Sequence[date], run: Run) -> tuple[int, ...]:
    """The weekdays of the dates on which a run is driven."""
    found = []
    for day in days:
        now = calendar.followed(None, day, run.stops[0].time)
        if now is not None and now.weekday in run.weekdays and meets(run.weeks, now.weeks):
            found.append(day.isoweekday())
    return tuple(found)


def _is_winter(district: District, days: Sequence[date]) -> bool:
    """Whether winter minutes count on any of the dates: a week that has both is planned for the worse."""
    first, last = district.rules.winter_from, district.rules.winter_to
    return first is not None and last is not None and any(first <= day <= last for day in days)


def _link(link: Link, winter: bool) -> Link:
    minutes = link.minutes
    if winter and link.winter_minutes is not None:
        minutes = max(minutes, link.winter_minutes)
    return link.model_copy(update={"minutes": minutes, "winter_minutes": None})
