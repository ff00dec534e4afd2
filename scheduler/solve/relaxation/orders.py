"""What the clock leaves time for: orders of schools in a day, and the lessons that fit into each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.course import Half
from scheduler.solve.routes import Stay

Span = tuple[int, int]
"""Start and end in minutes after midnight."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Half a day at a school, as the clock sees it."""

    stay: Stay
    spans: tuple[Span, ...]
    """Everything that could happen there."""
    lessons: tuple[Span, ...]
    """Of these the lessons that could be given there, in clock order."""
    committed: bool
    """Whether something is certain there."""
    without_lesson: bool
    """Whether one could be there and give no lesson."""


Pause = Callable[[Stop, Stop], int]
"""Least minutes from the end of something at one stop to the start of something at the next."""

Order = tuple[Stop, ...]


def orders(
    stops: Sequence[Stop], most: Mapping[Half, int], pause: Pause, schools: int | None = None
) -> Iterator[Order]:
    """Every order with all committed stops, morning before afternoon, that the clock leaves time for.

    `most` is the greatest number of stops in a half-day, `schools` that of schools in the day.
    """
    for morning, end in _from((), 0, [s for s in stops if s.stay[0] is Half.MORNING], most, pause, schools):
        afternoon = [s for s in stops if s.stay[0] is Half.AFTERNOON]
        for order, _ in _from(morning, end, afternoon, most, pause, schools):
            yield order


def _from(
    begun: Order,
    end: int,
    stops: Sequence[Stop],
    most: Mapping[Half, int],
    pause: Pause,
    schools: int | None,
) -> Iterator[tuple[Order, int]]:
    """Orders that go on with some of the stops of one half-day, each with its earliest end.

    Of everything that could happen at a stop that which ends first leaves most time for the rest.
    """
    if not any(stop.committed for stop in stops):
        yield begun, end
    if not stops or sum(one.stay[0] is stops[0].stay[0] for one in begun) >= most[stops[0].stay[0]]:
        return
    been = {stop.stay[1] for stop in begun}
    full = schools is not None and len(been) >= schools
    for stop in stops:
        if full and stop.stay[1] not in been:
            continue
        begin = _begin(begun, end, stop, pause)
        ends = [finish for start, finish in stop.spans if start >= begin]
        if ends:
            others = [other for other in stops if other is not stop]
            yield from _from((*begun, stop), min(ends), others, most, pause, schools)


def _begin(before: Order, end: int, stop: Stop, pause: Pause) -> int:
    """When something can begin at a stop; commitments do not wait for one another."""
    if not before or (before[-1].committed and stop.committed):
        return 0
    return end + pause(before[-1], stop)


def most_lessons(order: Order, pause: Pause) -> tuple[tuple[int, ...], int]:
    """Most lessons at each stop of an order, and at all stops together."""
    ends = _ends(order, pause)
    starts = _starts(order, pause)
    each = tuple(
        len(_packed(stop.lessons, begin, finish))
        for stop, begin, finish in zip(order, ends, starts, strict=True)
    )
    return each, _together(order, pause)


def _ends(order: Order, pause: Pause) -> list[int]:
    """When each stop can begin, if everything before it is as short as can be."""
    found, end = [], 0
    for number, stop in enumerate(order):
        begin = _begin(order[:number], end, stop, pause)
        found.append(begin)
        end = min(finish for start, finish in stop.spans if start >= begin)
    return found


def _starts(order: Order, pause: Pause) -> list[int]:
    """When each stop must have ended, if everything after it is as short as can be."""
    found, after = [], _MIDNIGHT
    for number in reversed(range(len(order))):
        stop, follower = order[number], order[number + 1 : number + 2]
        free = not follower or (stop.committed and follower[0].committed)
        finish = _MIDNIGHT if free else after - pause(stop, follower[0])
        found.append(finish)
        after = max((start for start, end in stop.spans if end <= finish), default=0)
    return found[::-1]


_MIDNIGHT = 24 * 60


def _together(order: Order, pause: Pause) -> int:
    """Most lessons of all stops: for each number of lessons the earliest end, stop by stop."""
    reached = {0: 0}
    for number, stop in enumerate(order):
        following: dict[int, int] = {}
        for count, end in reached.items():
            begin = _begin(order[:number], end, stop, pause)
            ends = dict(enumerate(_packed(stop.lessons, begin, _MIDNIGHT), start=1))
            if stop.without_lesson and any(start >= begin for start, _ in stop.spans):
                ends[0] = min(finish for start, finish in stop.spans if start >= begin)
            for more, finish in ends.items():
                following[count + more] = min(finish, following.get(count + more, finish))
        reached = following
    return max(reached, default=0)


def _packed(lessons: tuple[Span, ...], begin: int, finish: int) -> list[int]:
    """Ends of the most lessons that lie apart between two times."""
    ends: list[int] = []
    for start, end in sorted(lessons, key=lambda span: span[1]):
        if start >= max([begin, *ends[-1:]]) and end <= finish:
            ends.append(end)
    return ends
