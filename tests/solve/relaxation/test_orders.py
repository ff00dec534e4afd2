"""What the clock leaves time for, by hand at the village's bells and by brute force on random stops."""

from collections.abc import Iterator
from itertools import combinations, pairwise, permutations, product

from hypothesis import given
from hypothesis import strategies as st

from models.course import Half
from scheduler.solve.relaxation.orders import Order, Span, Stop, most_lessons, orders
from tests.villages import span

HILL, LAKE, WOOD = range(3)
AM, PM = Half.MORNING, Half.AFTERNOON
ANY = {AM: 9, PM: 9}

_WAYS = {frozenset((HILL, LAKE)): 20, frozenset((LAKE, WOOD)): 30, frozenset((HILL, WOOD)): 40}


def _stop(half: Half, school: int, *lessons: str, meeting: str = "") -> Stop:
    """Lessons at a school, and a meeting that is certain."""
    taught = tuple(span(text) for text in lessons)
    spans = (*taught, span(meeting)) if meeting else taught
    return Stop((half, school), tuple(sorted(spans)), taught, bool(meeting), bool(meeting))


HILL_AM = _stop(AM, HILL, "8:00-8:40", "8:50-9:30", "9:40-10:20", "10:30-11:10")
LAKE_AM = _stop(AM, LAKE, "8:10-8:50", "9:00-9:40", "9:50-10:30", "10:40-11:20")
WOOD_AM = _stop(AM, WOOD, "8:30-9:10", "9:20-10:00", "10:10-10:50", "11:00-11:40")
HILL_PM = _stop(PM, HILL, "14:00-14:40", "14:50-15:30")
LAKE_PM = _stop(PM, LAKE, "14:10-14:50", "15:00-15:40")


def _road(one: Stop, other: Stop) -> int:
    """The village's minutes from bell to bell."""
    ends = frozenset((one.stay[1], other.stay[1]))
    return 5 + _WAYS[ends] + 10 if len(ends) == 2 else 0


def _at_once(_one: Stop, _other: Stop) -> int:
    return 0


def _names(found: Iterator[Order]) -> set[tuple[int, ...]]:
    """Schools in order, of orders within one half-day."""
    return {tuple(stop.stay[1] for stop in order) for order in found}


def test_two_schools_in_a_morning_but_not_three() -> None:
    """Any two schools fit: hill ends 8:40, lake begins 9:50, ends 10:30; wood from 11:15 is too late.

    The other five sequences of three are as late: the third could begin at 11:35 in hill-wood-lake, at 11:15
    in lake-hill-wood, 11:45 in lake-wood-hill, 11:45 in wood-hill-lake and 11:55 in wood-lake-hill.
    """
    assert _names(orders([HILL_AM, LAKE_AM, WOOD_AM], ANY, _road)) == {
        *permutations((HILL, LAKE, WOOD), 0),
        *permutations((HILL, LAKE, WOOD), 1),
        *permutations((HILL, LAKE, WOOD), 2),
    }


def test_no_two_schools_in_an_afternoon() -> None:
    """Hill ends 14:40, lake from 15:15; lake ends 14:50, hill from 15:25: the last lessons have begun."""
    assert _names(orders([HILL_PM, LAKE_PM], ANY, _road)) == {(), (HILL,), (LAKE,)}


def test_morning_before_afternoon() -> None:
    """Five mornings and three afternoons in any combination: from 11:20 there is time for any way."""
    found = list(orders([HILL_PM, LAKE_AM, LAKE_PM, HILL_AM], ANY, _road))
    assert len(found) == len(set(found)) == 15
    assert (LAKE_AM, HILL_PM) in found
    assert (HILL_AM, LAKE_AM, LAKE_PM) in found
    assert all(one.stay[0] is AM or other.stay[0] is PM for order in found for one, other in pairwise(order))


def test_no_more_stops_than_allowed() -> None:
    """At most one school in the morning and none in the afternoon: nowhere, hill or lake."""
    found = orders([HILL_AM, LAKE_AM, HILL_PM], {AM: 1, PM: 0}, _road)
    assert list(found) == [(), (HILL_AM,), (LAKE_AM,)]


def test_an_end_is_a_beginning_only_if_the_way_is_no_longer() -> None:
    """From 8:40 at hill the 35 minutes to lake end at 9:15: a lesson at 9:15 can be given, at 9:14 not."""
    hill = _stop(AM, HILL, "8:00-8:40")
    for times, both in (("9:15-9:55", True), ("9:14-9:54", False)):
        found = list(orders([hill, _stop(AM, LAKE, times)], ANY, _road))
        assert any(len(order) == 2 for order in found) is both


def test_committed_stops_are_in_every_order() -> None:
    """A meeting at lake at 9:00: lake alone, before hill or after it; with nothing else, lake alone."""
    lake = _stop(AM, LAKE, "9:50-10:30", meeting="9:00-9:40")
    assert _names(orders([HILL_AM, lake], ANY, _road)) == {(LAKE,), (LAKE, HILL), (HILL, LAKE)}
    assert list(orders([lake], ANY, _road)) == [(lake,)]


def test_a_committed_stop_beyond_the_limit_leaves_no_order() -> None:
    """A day with a meeting where no school is allowed cannot be."""
    lake = _stop(AM, LAKE, meeting="9:00-9:40")
    assert list(orders([lake], {AM: 0, PM: 0}, _road)) == []


def test_commitments_do_not_wait_for_one_another() -> None:
    """Meetings at hill and lake at the same time stand in either order; a lesson at wood waits for the last.

    From 8:40 at hill or lake wood is reached by 9:35 or 9:25: before its lesson at 10:10, after that at 8:30.
    """
    hill, lake = _stop(AM, HILL, meeting="8:00-8:40"), _stop(AM, LAKE, meeting="8:00-8:40")
    assert _names(orders([hill, lake], ANY, _road)) == {(HILL, LAKE), (LAKE, HILL)}
    early, late = _stop(AM, WOOD, "8:30-9:10"), _stop(AM, WOOD, "10:10-10:50")
    assert (HILL, LAKE, WOOD) in _names(orders([hill, lake, late], ANY, _road))
    assert (HILL, LAKE, WOOD) not in _names(orders([hill, lake, early], ANY, _road))


def test_most_lessons_of_one_stop() -> None:
    """All four at hill; of 8:00-8:40, 8:20-9:00 and 8:40-9:20 only the first and the last lie apart."""
    assert most_lessons((HILL_AM,), _road) == ((4,), 4)
    assert most_lessons((_stop(AM, HILL, "8:00-8:40", "8:20-9:00", "8:40-9:20"),), _road) == ((2,), 2)
    assert most_lessons((), _road) == ((), 0)


def test_most_lessons_of_two_stops() -> None:
    """Two at hill (until 9:30, lake from 10:05) leave one at lake, two at lake (from 9:50) one at hill: 3."""
    assert most_lessons((HILL_AM, LAKE_AM), _road) == ((2, 2), 3)
    assert most_lessons((HILL_AM, LAKE_AM, LAKE_PM), _road) == ((2, 2, 2), 5)


def test_the_order_makes_a_difference() -> None:
    """Hill until 8:40 leaves wood's 10:10 and 11:00; wood until 9:10 leaves hill's 10:30 alone."""
    assert most_lessons((HILL_AM, WOOD_AM), _road) == ((2, 2), 3)
    assert most_lessons((WOOD_AM, HILL_AM), _road) == ((1, 1), 2)


def test_a_stop_without_a_lesson_takes_its_time() -> None:
    """A meeting at lake until 9:40 counts no lesson, and leaves hill's 10:30 (from 10:15), not its 9:40."""
    lake = _stop(AM, LAKE, meeting="9:00-9:40")
    assert most_lessons((lake,), _road) == ((0,), 0)
    assert most_lessons((lake, HILL_AM), _road) == ((0, 1), 1)


def test_a_meeting_is_not_missed_for_lessons() -> None:
    """Hill's two lessons end 9:30, too late for the only meeting at lake, 9:30 (from 10:05): one lesson."""
    hill = _stop(AM, HILL, "8:00-8:40", "8:50-9:30")
    assert most_lessons((hill, _stop(AM, LAKE, meeting="9:30-10:10")), _road) == ((1, 0), 1)


def test_lessons_beside_commitments_at_one_hour() -> None:
    """Meetings at hill and lake, both at 8:00, leave one lesson at 9:00 to each: they do not wait."""
    hill = _stop(AM, HILL, "9:00-9:40", meeting="8:00-8:40")
    lake = _stop(AM, LAKE, "9:00-9:40", meeting="8:00-8:40")
    assert most_lessons((hill, lake), _road) == ((1, 1), 2)


@st.composite
def _random_stops(draw: st.DrawFn) -> list[Stop]:
    """Up to four stops that nothing commits, each with up to three spans within a dozen minutes."""
    stays = st.lists(st.tuples(st.sampled_from(Half), st.integers(0, 2)), max_size=4, unique=True)
    return [draw(_random_stop(stay)) for stay in draw(stays)]


@st.composite
def _random_stop(draw: st.DrawFn, stay: tuple[Half, int]) -> Stop:
    one = st.tuples(st.integers(0, 11), st.integers(1, 4)).map(lambda pair: (pair[0], sum(pair)))
    spans = tuple(sorted(draw(st.sets(one, min_size=1, max_size=3))))
    without = draw(st.booleans())
    lessons = tuple(s for s in spans if not without or draw(st.booleans()))
    return Stop(stay, spans, lessons, committed=False, without_lesson=without)


def _apart(spans: tuple[Span, ...]) -> bool:
    """Whether spans, in this order, follow one another."""
    return all(one[1] <= other[0] for one, other in pairwise(spans))


def _every_order(stops: list[Stop]) -> Iterator[Order]:
    """Sequences of some stops, morning before afternoon, for which some chain of one span each exists."""
    for number in range(len(stops) + 1):
        for order in permutations(stops, number):
            halves = [stop.stay[0] is PM for stop in order]
            if halves == sorted(halves) and any(map(_apart, product(*(stop.spans for stop in order)))):
                yield order


def _every_day(order: Order) -> Iterator[list[int]]:
    """Lessons at each stop, for all choices of one or more spans a stop that follow one another."""
    some = [[c for n in (1, 2, 3) for c in combinations(stop.spans, n) if _apart(c)] for stop in order]
    for chosen in product(*some):
        if _apart(sum(chosen, ())):
            yield [len(set(c) & set(s.lessons)) for c, s in zip(chosen, order, strict=True)]


@given(_random_stops(), st.integers(0, 3), st.integers(0, 3))
def test_orders_are_those_of_brute_force(stops: list[Stop], morning: int, afternoon: int) -> None:
    """Just the sequences within the limits that have a chain of disjoint spans are found, each once."""
    most = {AM: morning, PM: afternoon}
    found = list(orders(stops, most, _at_once))
    lawful = [
        order
        for order in _every_order(stops)
        if all(sum(stop.stay[0] is half for stop in order) <= most[half] for half in Half)
    ]
    assert len(found) == len(lawful)
    assert set(found) == set(lawful)


@given(_random_stops())
def test_most_lessons_are_those_of_brute_force(stops: list[Stop]) -> None:
    """No choice of spans in an order has more lessons, at any stop or in all, and some choice has as many."""
    for order in orders(stops, ANY, _at_once):
        days = list(_every_day(order))
        each = tuple(max(row) for row in zip(*days, strict=True))
        assert most_lessons(order, _at_once) == (each, max(sum(day) for day in days))


@given(st.integers(0, 3))
def test_few_schools_a_day(most: int) -> None:
    """With at most so many schools in the day: exactly those of all orders that go to no more."""
    stops = [HILL_AM, LAKE_AM, WOOD_AM, HILL_PM, LAKE_PM]
    every = list(orders(stops, ANY, _road))
    few = [order for order in every if len({stop.stay[1] for stop in order}) <= most]
    assert list(orders(stops, ANY, _road, most)) == few
    assert most == 3 or len(few) < len(every)
