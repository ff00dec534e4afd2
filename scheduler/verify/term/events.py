"""The law of events: on the dates that they may have, often enough, and with everybody there.

- Formula: every occurrence lies in `since..by` of its event, and begins with a period that its event allows,
  of its school (online: of the school of somebody who takes part); from one to the next are at least `apart`
  days; a review is at most `within` days after a synchronous lesson of its subject, and until any date there
  are no more reviews than such lessons; nobody who comes is absent then; between two events of a person there
  is time for the way.
- Unit: days; minutes.
- Worked: reviews within 7 days. The lesson is on the 3rd: a review on the 10th is lawful (7 <= 7), one on the
  11th is not (8 > 7); a second review needs a second lesson.
- Source: the districts' plans (C7, C9).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from models.bells import Period
from models.course import Half
from models.district import District
from models.event import DatedEvent, Event
from models.plan import Dated
from models.timetable import Placement
from models.verdict import Finding, Param
from scheduler.verify.term.dated_law import district_on
from scheduler.verify.term.on_date import OnDate

RULE = "events"


def judge_events(district: District, dated: Iterable[Dated]) -> tuple[Finding, ...]:
    """Every breach; what events and lessons do to each other is the date's own law."""
    events = {event.id: event for event in district.events}
    times: dict[str, list[DatedEvent]] = defaultdict(list)
    for one in district.dated_events:
        times[one.event].append(one)
    lessons = [one for one in dated if isinstance(one.decision, Placement)]
    found: list[Finding] = []
    for id_, some in times.items():
        some.sort(key=lambda one: (one.number, one.part))
        found += _window(events[id_], some)
        found += _begins(district, events[id_], some)
        found += _apart(events[id_], some)
        found += _reviews(district, events[id_], some, lessons)
    found += _people(district, events)
    return tuple(found)


def _window(event: Event, some: Sequence[DatedEvent]) -> Iterator[Finding]:
    for one in some:
        if not event.since <= one.day <= event.by:
            yield _finding(one, "window", since=event.since.isoformat(), by=event.by.isoformat())


def _begins(district: District, event: Event, some: Sequence[DatedEvent]) -> Iterator[Finding]:
    schools = {event.place}
    if event.place is None:
        schools = {teacher.employer for teacher in district.teachers if teacher.id in event.people}
    for one in some if event.allowed else ():
        periods = OnDate(district, one.day).periods
        here = (rows for school, rows in periods.items() if school in schools or schools <= {None})
        starts = (
            (label, *found) for rows in here for label, found in rows.items() if found[0].start == one.start
        )
        if one.part <= 1 and not any(_allows(district, event, *start) for start in starts):
            yield _finding(one, "begins", at=one.start)


def _allows(district: District, event: Event, label: str, period: Period, day: tuple[int, str]) -> bool:
    """Whether the event may begin with a period that is of a day of the cycle."""
    half = Half.MORNING if period.start < district.rules.midday else Half.AFTERNOON
    return any(
        pattern.weekday in (None, day[0]) and pattern.half in (None, half) and pattern.period in (None, label)
        for pattern in event.allowed
    )


def _apart(event: Event, some: Sequence[DatedEvent]) -> Iterator[Finding]:
    first = [one for one in some if one.part <= 1]
    last = {one.number: one.day for one in some}
    for one, other in pairwise(first):
        days = (other.day - last[one.number]).days
        if days < event.apart:
            yield _finding(other, "apart", days=days, limit=event.apart)


def _reviews(
    district: District, event: Event, some: Sequence[DatedEvent], lessons: Sequence[Dated]
) -> Iterator[Finding]:
    if event.after is None:
        return
    subjects = {course.id: course.subject for course in district.courses}
    held = sorted(
        {
            (one.day, one.decision.origin, one.decision.origin_period)
            for one in lessons
            if isinstance(one.decision, Placement)
            and one.decision.origin is not None
            and subjects[one.decision.course] == event.after
        },
        key=str,
    )
    for rank, one in enumerate(some, 1):
        before = [day for day, *_ in held if day <= one.day]
        if len(before) < rank or (one.day - max(before)).days > event.within:
            yield _finding(one, "review", lessons=len(before), limit=event.within)


def _people(district: District, events: dict[str, Event]) -> Iterator[Finding]:
    """Nobody is absent, or at two events at once."""
    plain = district.model_copy(update={"dated_events": ()})
    by_day: dict[date, list[DatedEvent]] = defaultdict(list)
    for one in district.dated_events:
        by_day[one.day].append(one)
    for day, some in sorted(by_day.items()):
        absences = district_on([OnDate(plain, day)]).unavailability
        for n, one in enumerate(some):
            for who in events[one.event].people:
                if any(a.teacher == who and a.start < one.end and one.start < a.end for a in absences):
                    yield _finding(one, "absent", teacher=who)
                for other in some[:n]:
                    if who in events[other.event].people and _collide(district, events, one, other):
                        yield _finding(one, "twice", teacher=who, other=other.event)


def _collide(district: District, events: dict[str, Event], one: DatedEvent, other: DatedEvent) -> bool:
    """Whether two events of a date leave no time for the way from the earlier one to the later."""
    first, second = sorted((one, other), key=lambda some: (some.start, some.end))
    origin, destination = events[first.event].place, events[second.event].place
    way = 0
    if origin is not None and destination is not None and origin != destination:
        known = {(link.origin, link.destination): link.minutes for link in district.travel}
        buffers = district.rules.departure_buffer + district.rules.arrival_buffer
        way = known.get((origin, destination), 1440) + buffers
    return second.start < first.end + way


def _finding(one: DatedEvent, what: str, **params: Param) -> Finding:
    told: dict[str, Param] = {"date": one.day.isoformat(), "event": one.event, "what": what, **params}
    return Finding(rule=RULE, params=told)
