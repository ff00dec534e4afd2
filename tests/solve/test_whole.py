"""A district looked up for its parts: in the district's own order, and nothing of other places."""

from scheduler.solve.excerpt import excerpt, part
from scheduler.solve.reach import reach
from scheduler.solve.whole import Whole
from tests.villages import TUE, course, joint, put, room, village

COURSES = (course("hill4", "art"), course("hill3", "art"), course("small", "music"), course("lake3", "art"))
VILLAGE = village(
    *COURSES,
    joint_classes=(joint("small", "hill3", "hill4"),),
    rooms=(room("hall", "hill"), room("den", "lake")),
)


def _whole() -> Whole:
    return Whole(VILLAGE, reach(VILLAGE))


def test_courses_of_classes() -> None:
    """Hill's 3 and 4 sit in two courses of their own and a joint one: it comes once, in its place."""
    found = _whole().attended(["hill3", "hill4"])
    assert [c.id for c in found] == ["hill4/art", "hill3/art", "small/music"]
    assert _whole().attended(["hill5"]) == []


def test_ways_between_places() -> None:
    """Between hill and lake there and back, in the order of the table; none to wood or town."""
    ends = [(way.origin, way.destination) for way in VILLAGE.travel]
    found = [(way.origin, way.destination) for way in _whole().ways({"hill", "lake"})]
    assert found == [pair for pair in ends if set(pair) == {"hill", "lake"}]
    assert len(found) == 2


def test_rooms_and_periods() -> None:
    """The hall is hill's; its first period on Tuesday is at 8:00."""
    whole = _whole()
    assert whole.rooms["hill"] == {"hall"}
    assert whole.periods["hill", TUE, "1"].start == 480


def test_one_whole_makes_many_parts() -> None:
    """Parts of a district that is looked up once are those of a district that is looked up each time."""
    whole, standing = _whole(), (put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 3))
    for free in ({"hill3/art"}, {"lake3/art"}, {"hill4/art", "small/music"}):
        assert part(whole, standing, free) == excerpt(VILLAGE, reach(VILLAGE), standing, free)
