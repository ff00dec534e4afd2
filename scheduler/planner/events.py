"""Dates for the events of a term: where people are free, or lose the fewest lessons."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.bells import Period, PeriodKind
from models.course import Half
from models.district import District
from models.event import DatedEvent, Event
from models.plan import Dated
from models.timetable import Placement
from scheduler.planner.means import Means
from scheduler.solve.term.dating import Choice, Dates, Occurrence, date_events
from scheduler.term.dated_district import dated_district
from scheduler.term.days import days_of, monday_of
from scheduler.term.groups import classes_of_group, school_of_group
from scheduler.term.roll_out import shown
from scheduler.term.school_calendar import Calendar, HeldPeriod

LATEST = 1200
"""No event ends after 20:00."""

KINDS = (PeriodKind.LESSON, PeriodKind.CLASS_MEETING, PeriodKind.AFTER_SCHOOL, PeriodKind.EVENING)
"""Periods with which an event may begin."""

BEST = 3
"""Times of a day that are worth trying: those that lose least."""

Busy = tuple[int, int, str | None]
"""[start, end) in minutes after midnight, and at which school."""


@dataclass(frozen=True)
class Dating:
    """The events on their dates, and how good that is."""

    events: tuple[DatedEvent, ...]
    undated: tuple[tuple[str, int], ...]
    """Events and numbers that found no date."""
    lost: int
    """Lessons that they take."""
    lost_bound: int
    """No dates for as many of them take fewer."""


def date_all(
    district: District,
    calendar: Calendar,
    dated: Sequence[Dated],
    means: Means,
    since: date = date.min,
    fixed: Sequence[DatedEvent] = (),
    before: Sequence[DatedEvent] = (),
) -> Dating:
    """Find dates from `since` on for every occurrence of every event that is not `fixed`.

    Those that had a date `before` are to be as near to it as can be.
    """
    diary = _Diary(district, calendar, dated, since)
    known: dict[tuple[str, int], list[DatedEvent]] = defaultdict(list)
    for one in fixed:
        known[one.event, one.number].append(one)
    wished = {(one.event, one.number): one.day for one in reversed(before)}
    occurrences = [
        _occurrence(event, number, diary, since, known.get((event.id, number), ()), wished)
        for event in district.events
        for number in range(1, event.count + 1)
    ]
    found = date_events(occurrences, means.effort, means.stop.is_set)
    return Dating(
        tuple(
            sorted(_dated(district, calendar, found, known), key=lambda one: (one.day, one.start, one.event))
        ),
        tuple((o.event, o.number) for o in occurrences if (o.event, o.number) not in found.chosen),
        found.lost,
        found.lost_bound,
    )


def _occurrence(
    event: Event,
    number: int,
    diary: "_Diary",
    since: date,
    fixed: Sequence[DatedEvent],
    wished: Mapping[tuple[str, int], date],
) -> Occurrence:
    span = (event.by - event.since).days
    even = event.since + timedelta(days=round(span * number / (event.count + 1)))
    ideal = wished.get((event.id, number), even).toordinal()
    if fixed:
        one, last = min(fixed, key=lambda some: some.day), max(fixed, key=lambda some: some.day)
        when = (one.day.toordinal(), last.day.toordinal(), one.start, one.end)
        choices = [Choice(*when, 0, event.people, diary.clear(event))]
    else:
        choices = list(diary.choices(event, number, since))
    return Occurrence(event.id, number, event.apart, ideal, tuple(choices))


def _dated(
    district: District, calendar: Calendar, found: Dates, known: Mapping[tuple[str, int], list[DatedEvent]]
) -> Iterator[DatedEvent]:
    events = {event.id: event for event in district.events}
    for (id_, number), choice in found.chosen.items():
        if (id_, number) in known:
            yield from known[id_, number]
            continue
        first, last = date.fromordinal(choice.day), date.fromordinal(choice.last)
        place = events[id_].place
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        days = [day for day in days if place is None or calendar.periods(place, day)] or [first]
        for part, day in enumerate(days, 1):
            yield DatedEvent(
                event=id_,
                number=number,
                part=part if events[id_].days else 0,
                day=day,
                start=choice.start,
                end=choice.end,
            )


class _Diary:
    """Who is where when on the dates, before any event."""

    def __init__(self, district: District, calendar: Calendar, dated: Sequence[Dated], since: date) -> None:
        self._district, self._calendar = district.model_copy(update={"dated_events": ()}), calendar
        self._ways = {(link.origin, link.destination): link.minutes for link in district.travel}
        self._schools, self._members = school_of_group(district), classes_of_group(district)
        self._teachers = {teacher.id: teacher for teacher in district.teachers}
        self._away_on: dict[tuple[str, date], set[date]] = defaultdict(set)
        self._busy: dict[tuple[str, date], list[Busy]] = defaultdict(list)
        for lesson in shown(district, [one for one in dated if one.day >= since], calendar).held:
            self._busy[lesson.teacher, lesson.day].append((lesson.start, lesson.end, lesson.school))
            if lesson.school not in (None, self._teachers[lesson.teacher].employer):
                self._away_on[lesson.teacher, monday_of(lesson.day)].add(lesson.day)
        self._classes: dict[tuple[str, date], list[Busy]] = defaultdict(list)
        self._lessons: dict[str, list[date]] = defaultdict(list)
        self._read(dated)
        self._absences: dict[date, dict[str, list[tuple[int, int]]]] = {}

    def _read(self, dated: Sequence[Dated]) -> None:
        """When classes have lessons, and on which dates there are broadcasts of each subject."""
        courses = {course.id: course for course in self._district.courses}
        periods: dict[date, Mapping[tuple[str, int, str], Period]] = {}
        received = set()
        for one in dated:
            lesson, day = one.decision, one.day
            if not isinstance(lesson, Placement):
                continue
            course = courses[lesson.course]
            if day not in periods:
                periods[day] = self._calendar.dated_periods(day)
            period = periods[day].get((self._schools[course.group], day.isoweekday(), lesson.period))
            for class_ in self._members[course.group] if period is not None else ():
                assert period is not None, "there is no class without it"
                self._classes[class_, day].append((period.start, period.end, None))
            key = (day, lesson.origin, lesson.origin_period)
            if lesson.origin is not None and key not in received:
                received.add(key)
                self._lessons[course.subject].append(day)

    def choices(self, event: Event, number: int, since: date) -> Iterator[Choice]:
        """The times that an occurrence may have, the best few of each date."""
        school = event.place or self._home(event)
        for day in days_of(self._district.term):
            if not max(since, event.since) <= day <= event.by or not self._may_review(event, number, day):
                continue
            held = self._calendar.periods(school, day)
            some = [self._choice(event, day, *span) for span in self._spans(event, day, held)]
            open_ = [choice for choice in some if choice is not None]
            yield from sorted(open_, key=lambda choice: (choice.lost, choice.start))[:BEST]

    def _spans(self, event: Event, day: date, held: Sequence[HeldPeriod]) -> Iterator[tuple[date, int, int]]:
        """Last date, start and end of the times on a date."""
        if event.days:
            last = self._last(event, day) if held and self._may_begin(event, held[0]) else None
            if last is not None:
                yield last, held[0].period.start, max(one.period.end for one in held)
            return
        for one in held:
            if (
                self._may_begin(event, one)
                and one.period.kind in KINDS
                and one.period.start + event.minutes <= LATEST
            ):
                yield day, one.period.start, one.period.start + event.minutes

    def _may_begin(self, event: Event, one: HeldPeriod) -> bool:
        """Whether the event may begin with a period."""
        half = Half.MORNING if one.period.start < self._district.rules.midday else Half.AFTERNOON
        return not event.allowed or any(
            pattern.weekday in (None, one.period.weekday)
            and pattern.half in (None, half)
            and pattern.period in (None, one.period.label)
            for pattern in event.allowed
        )

    def _last(self, event: Event, first: date) -> date | None:
        """The last of so many school days from a date on; None if it is too late."""
        days, day = 0, first
        while day <= event.by:
            days += bool(self._calendar.periods(event.place or "", day))
            if days == event.days:
                return day
            day += timedelta(days=1)
        return None

    def _choice(self, event: Event, first: date, last: date, start: int, end: int) -> Choice | None:
        """The time with what it costs; None if somebody is absent."""
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        for day in days:
            away = self._away(day)
            if any(a < end and start < b for who in event.people for a, b in away.get(who, ())):
                return None
        if event.place is not None and any(self._too_often(who, event.place, days) for who in event.people):
            return None
        lost = sum(self._lost(event, day, start, end) for day in days)
        return Choice(first.toordinal(), last.toordinal(), start, end, lost, event.people, self.clear(event))

    def _too_often(self, who: str, place: str, days: Sequence[date]) -> bool:
        """Whether somebody would be away from the own school on more days of a week than the limit."""
        teacher = self._teachers[who]
        limit = teacher.limits.days_away
        if limit is None or teacher.employer == place:
            return False
        weeks = {monday_of(day) for day in days}
        return any(len(self._away_on[who, monday] | {*days}) > limit for monday in weeks)

    def _lost(self, event: Event, day: date, start: int, end: int) -> int:
        """Lessons and duties on a date that somebody cannot reach, or whose classes are not there."""
        found = 0
        for who in event.people:
            for begin, finish, school in self._busy.get((who, day), ()):
                there, back = self._between(event.place, school), self._between(school, event.place)
                found += begin < end + there and start < finish + back
        for group in event.groups:
            for class_ in self._members[group]:
                found += sum(a < end and start < b for a, b, _ in self._classes.get((class_, day), ()))
        return found

    def clear(self, event: Event) -> int:
        """Minutes from the event to the farthest place of any other."""
        places = {other.place for other in self._district.events}
        return max((self._between(event.place, place) for place in places), default=0)

    def _between(self, one: str | None, other: str | None) -> int:
        """Minutes from one school to another with their buffers; none to oneself, or online."""
        if one is None or other is None or one == other:
            return 0
        rules = self._district.rules
        way = self._ways.get((one, other), LATEST)
        return rules.departure_buffer + way + rules.arrival_buffer

    def _may_review(self, event: Event, number: int, day: date) -> bool:
        if event.after is None:
            return True
        before = [lesson for lesson in self._lessons[event.after] if lesson <= day]
        return len(before) >= number and (day - max(before)).days <= event.within

    def _home(self, event: Event) -> str:
        """The school by whose periods an online event begins."""
        own = {teacher.id: teacher.employer for teacher in self._district.teachers}
        found = next((own[who] for who in event.people if own[who] is not None), None)
        return found or self._district.schools[0].id

    def _away(self, day: date) -> Mapping[str, Collection[tuple[int, int]]]:
        if day not in self._absences:
            found: dict[str, list[tuple[int, int]]] = defaultdict(list)
            for row in dated_district(self._district, self._calendar, [day]).unavailability:
                if row.teacher is not None:
                    found[row.teacher].append((row.start, row.end))
            self._absences[day] = found
        return self._absences[day]
