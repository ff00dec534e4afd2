"""Which journeys a teacher's day has, and when they are made."""

import pytest

from models.district import District
from models.teacher import Teacher
from models.timetable import Placement
from scheduler.verify import judge
from tests.villages import ANN, TUE, busy, clock, course, put, teacher, village

HILL, LAKE, WOOD = course("hill3", "art"), course("lake3", "art"), course("wood3", "art")
AT_HILL, AT_LAKE, AT_WOOD = (
    put("hill3/art", "ann", TUE, 1),
    put("lake3/art", "ann", TUE, 3),
    put("wood3/art", "ann", TUE, 5),
)
TOWN = teacher("ann", start_place="town", end_place="town")


def district(ann: Teacher = ANN) -> District:
    """The three schools with one course each. Teachers out of reach are refused at the door, not here."""
    return village(HILL, LAKE, WOOD).model_copy(update={"teachers": (ann,)})


def legs(ann: Teacher, *placements: Placement) -> list[tuple[str, str]]:
    """The ends of the journeys, in the order they are made."""
    found = judge(district(ann), placements).journeys
    return [(journey.origin, journey.destination) for journey in found]


def test_day_at_the_own_school_has_no_journey() -> None:
    """Ann of hill comes from town to teach at hill only: that is her way to work, not a journey."""
    assert legs(TOWN, AT_HILL) == []


def test_visit_there_and_back() -> None:
    """Ann begins and ends at hill and teaches at lake: two journeys."""
    assert legs(ANN, AT_LAKE) == [("hill", "lake"), ("lake", "hill")]


def test_return_to_the_own_school_within_the_day() -> None:
    """A lesson at lake between two at hill: there and back, and no journey to or from home at hill."""
    afternoon = put("hill3/art", "ann", TUE, 5)
    assert legs(ANN, AT_HILL, AT_LAKE, afternoon) == [("hill", "lake"), ("lake", "hill")]


def test_away_day_counts_the_way_from_and_to_home() -> None:
    """From town to hill, lake and back to town: on an away day all three are journeys."""
    assert legs(TOWN, AT_HILL, AT_LAKE) == [("town", "hill"), ("hill", "lake"), ("lake", "town")]


def test_staff_without_employing_school() -> None:
    """Every school is another one, but who begins and ends the day at the school itself makes no journey."""
    town = teacher("ann", None, start_place="town", end_place="town")
    there = teacher("ann", None, start_place="hill", end_place="hill")
    assert legs(town, AT_HILL) == [("town", "hill"), ("hill", "town")]
    assert legs(there, AT_HILL) == []


def test_lessons_in_a_row_at_one_school_make_no_journey() -> None:
    """Two lessons at lake, then one at wood: hill - lake - wood - hill."""
    first = put("lake3/art", "ann", TUE, 2)
    assert legs(ANN, first, AT_LAKE, AT_WOOD) == [("hill", "lake"), ("lake", "wood"), ("wood", "hill")]


def test_clock_times() -> None:
    """Lake 9:50-10:30, wood 13:30-14:10: at lake by 9:40, from there at 10:35, from wood at 14:15."""
    found = judge(district(), [AT_LAKE, AT_WOOD]).journeys
    assert [(journey.depart, journey.arrive) for journey in found] == [
        (clock("9:20"), clock("9:40")),
        (clock("10:35"), clock("11:05")),
        (clock("14:15"), clock("14:55")),
    ]
    assert [journey.minutes for journey in found] == [20, 30, 40]


def test_first_journey_between_schools_leaves_after_the_lesson() -> None:
    """Who starts the day at hill and teaches there leaves for lake at 8:40 + 5, not just in time for lake."""
    (there, _) = judge(district(), [AT_HILL, AT_LAKE]).journeys
    assert (there.depart, there.arrive) == (clock("8:45"), clock("9:05"))


def test_departure_before_midnight() -> None:
    """A way of nine hours to a lesson at 8:30 begins the day before: the departure is negative."""
    far = village(WOOD, teachers=(teacher("ann", start_place="port"),), roads={"port-wood": 540})
    (there, _) = judge(far, [put("wood3/art", "ann", TUE, 1)]).journeys
    assert (there.depart, there.arrive) == (-40, clock("8:20"))


def test_commitment_at_another_school_makes_journeys() -> None:
    """Ann's meeting at lake is a journey there and back even in a week without lessons."""
    meeting = village(commitments=(busy("lake", TUE, "14:00-15:00", teacher="ann", lessons=0),))
    assert [journey.origin for journey in judge(meeting, []).journeys] == ["hill", "lake"]


@pytest.mark.parametrize(
    ("start", "ends"), [("port", [("lake", "hill")]), ("hill", [("hill", "lake"), ("lake", "hill")])]
)
def test_way_without_a_link_is_no_journey(start: str, ends: list[tuple[str, str]]) -> None:
    """No link leads from port: day_start refuses the lesson, and no journey with made-up minutes is told."""
    assert legs(teacher("ann", start_place=start), AT_LAKE) == ends


def test_journeys_are_in_the_order_of_teachers_and_days() -> None:
    """The list is sorted by teacher and weekday, whatever the order of placements."""
    placements = [put("hill3/art", "bob", TUE, 1), put("lake3/art", "ann", TUE + 1, 1), AT_LAKE]
    found = judge(village(HILL, LAKE), placements).journeys
    assert [(journey.teacher, journey.weekday) for journey in found] == [
        *[("ann", TUE)] * 2,
        *[("ann", TUE + 1)] * 2,
        *[("bob", TUE)] * 2,
    ]
