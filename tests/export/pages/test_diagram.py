"""The journey diagram, its positions worked by hand."""

from itertools import pairwise

from models.base import Weeks
from models.timetable import Journey
from models.travel import LinkSource
from scheduler.export.pages.diagram import Band, Block, Name, diagram
from scheduler.export.pages.movements import Stay, Trace


def _way(depart: int, arrive: int) -> Journey:
    return Journey(
        teacher="T", weekday=1, origin="A", destination="B", depart=depart, arrive=arrive,
        minutes=arrive - depart, source=LinkSource.MEASURED,
    )  # fmt: skip


def _trace(*stays: Stay) -> Trace:
    ways = tuple(_way(one.end, other.start) for one, other in pairwise(stays))
    return Trace("T", Weeks.EVERY, ways, stays)


DAY = _trace(Stay("A", 480, 500), Stay("B", 520, 600, ((530, 570),)))
"""At A from 8:00 to 8:20, at B from 8:40 to 10:00 with a lesson 8:50-9:30."""


def test_one_traveller() -> None:
    """1.5 pixels a minute after 108 for the names; each place 12 + 22 high below 28 for the hours."""
    found = diagram(["A", "B"], [("甲", DAY)], [])
    assert found.hours == ((480, 108), (540, 198), (600, 288))
    assert found.bands == (Band("A", 28, 34), Band("B", 62, 34))
    (line,) = found.lines
    assert line.points == ((108, 50.5), (138, 50.5), (168, 84.5), (288, 84.5))
    assert line.path == "108,50.5 138,50.5 168,84.5 288,84.5"
    assert line.blocks == (Block(183, 84.5, 60),)
    assert line.names == (Name(171, 78.5, "甲"),)
    assert line.ends == ((108, 50.5), (288, 84.5))
    assert (found.width, found.height) == (312, 104)


def test_who_is_there_at_the_same_time_has_a_lane_each() -> None:
    """The second at B stands 22 lower, and B is 22 higher; at A the first has left 10 minutes before."""
    other = _trace(Stay("A", 510, 520), Stay("B", 540, 600))
    found = diagram(["A", "B"], [("甲", DAY), ("乙", other)], [])
    assert found.bands == (Band("A", 28, 34), Band("B", 62, 56))
    assert [y for _, y in found.lines[1].points] == [50.5, 50.5, 106.5, 106.5]
    assert [line.colour for line in found.lines] == [0, 1]


def test_a_minute_less_and_there_are_two_lanes() -> None:
    """9 minutes between two stays: names would run into each other."""
    other = _trace(Stay("A", 509, 520), Stay("B", 620, 640))
    found = diagram(["A", "B"], [("甲", DAY), ("乙", other)], [])
    assert found.bands[0] == Band("A", 28, 56)


def test_a_vehicle() -> None:
    """Its line runs along the upper edges, 6 below; places where nobody is have no band."""
    found = diagram(["A", "C", "B"], [("甲", DAY)], [("班车", (("A", 495), ("B", 525)))])
    (line,) = found.vehicles
    assert line.points == ((130.5, 34), (175.5, 68))
    assert [band.place for band in found.bands] == ["A", "B"]


def test_before_midnight_and_after() -> None:
    """A start at 23:50 of the day before and an end at 24:10 are on the paper."""
    found = diagram(["A", "B"], [("甲", _trace(Stay("A", -10, -10), Stay("B", 20, 1450)))], [])
    assert found.hours[0] == (-60, 108)
    assert found.hours[-1][0] == 1500
    assert all(108 <= x <= found.width for x, _ in found.lines[0].points)
