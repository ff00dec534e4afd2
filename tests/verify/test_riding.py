"""Rides as the law sees them: what it refuses to judge, and the journeys it reports."""

import pytest

from models.base import Weeks
from models.timetable import Decision, Ride
from models.travel import LinkSource
from scheduler.verify import judge
from tests.buses import aboard, buses
from tests.villages import TUE, course, put

LAKE = course("lake3", "art")
RUNS = ("hill 7:35,lake 8:00", "lake 8:55,hill 9:10")
LESSON = put("lake3/art", "ann", TUE, 1)


@pytest.mark.parametrize(
    "wrong", [{"alight": 2}, {"board": 2, "alight": 1}, {"run": "none"}, {"teacher": "nobody"}]
)
def test_what_does_not_exist(wrong: dict[str, str | int]) -> None:
    """A stop beyond the last, an unknown run or an unknown teacher is an error and no breach."""
    right: dict[str, str | int] = {"teacher": "ann", "run": "bus1", "weekday": TUE, "board": 0, "alight": 1}
    with pytest.raises(ValueError, match=r"ride|unknown"):
        judge(buses(LAKE, runs=RUNS), [Ride.model_validate({**right, **wrong})])


def test_journeys_are_the_rides() -> None:
    """Each with its run, the stops' times and the minutes aboard, as measured as a timetable of buses is."""
    found = judge(buses(LAKE, runs=RUNS), [LESSON, *aboard("ann", TUE, 2, 1)]).journeys
    assert [(j.run, j.origin, j.destination, j.depart, j.arrive, j.minutes) for j in found] == [
        ("bus1", "hill", "lake", 455, 480, 25),
        ("bus2", "lake", "hill", 535, 550, 15),
    ]
    assert {(j.source, j.weeks) for j in found} == {(LinkSource.MEASURED, Weeks.EVERY)}


def test_journeys_of_each_kind_of_week() -> None:
    """In a two-week cycle the rides of every week are journeys of odd and of even weeks."""
    district = buses(LAKE, runs=RUNS, term={"weeks_in_cycle": 2})
    found = judge(district, [LESSON, *aboard("ann", TUE, 1, 2)]).journeys
    assert [(j.run, j.weeks) for j in found] == [
        (run, weeks) for weeks in (Weeks.ODD, Weeks.EVEN) for run in ("bus1", "bus2")
    ]


def test_the_order_of_decisions_does_not_matter() -> None:
    """Rides are taken in the order of boarding, however they are given."""
    district = buses(LAKE, runs=RUNS)
    decisions: list[Decision] = [LESSON, *aboard("ann", TUE, 1, 2)]
    assert judge(district, decisions) == judge(district, decisions[::-1])
