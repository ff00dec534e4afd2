"""Each minute on the road on a day away costs one unit; buffers are not on the road."""

from models.timetable import Decision
from tests.buses import aboard, buses
from tests.examples import costs
from tests.villages import BOB, TUE, busy, course, put, teacher, village

HILL, LAKE, WOOD = course("hill3", "art"), course("lake3", "art"), course("wood3", "art")
TOWN = [teacher("ann", start_place="town", end_place="town"), BOB]


def test_there_and_back() -> None:
    """Hill to lake and back: 20 + 20 = 40."""
    costs("travel_minutes", 40, village(LAKE), [put("lake3/art", "ann", TUE, 1)])


def test_direction_of_the_way() -> None:
    """Back uphill takes 25: 20 + 25 = 45."""
    costs("travel_minutes", 45, village(LAKE, roads={"lake>hill": 25}), [put("lake3/art", "ann", TUE, 1)])


def test_chain_of_schools() -> None:
    """Hill - lake - wood - hill: 20 + 30 + 40 = 90."""
    lessons = [put("lake3/art", "ann", TUE, 1), put("wood3/art", "ann", TUE, 5)]
    costs("travel_minutes", 90, village(LAKE, WOOD), lessons)


def test_way_to_work() -> None:
    """Town to hill, ann's own school: 0 on a day at hill; on a day away
    town - hill - lake - town is 15 + 20 + 25 = 60.
    """
    home = [put("hill3/art", "ann", TUE, 1)]
    district = village(HILL, LAKE, teachers=TOWN)
    costs("travel_minutes", 0, district, home)
    costs("travel_minutes", 60, district, [*home, put("lake3/art", "ann", TUE, 5)])


def test_no_own_school() -> None:
    """Cluster staff from town to hill and back: 15 + 15 = 30."""
    district = village(HILL, teachers=[teacher("ann", None), BOB])
    costs("travel_minutes", 30, district, [put("hill3/art", "ann", TUE, 1)])


def test_commitments_alone_count() -> None:
    """A meeting at lake: 40 in an empty timetable; with a lesson at wood after it 20 + 30 + 40 = 90."""
    district = village(WOOD, commitments=(busy("lake", TUE, "8:10-8:50", teacher="ann", lessons=0),))
    costs("travel_minutes", 40, district, [])
    costs("travel_minutes", 90, district, [put("wood3/art", "ann", TUE, 5)])


def test_commitment_in_between() -> None:
    """Lessons at lake at 8:10 and 14:10 are 40 minutes; with a
    meeting at hill 10:30 between them 4 x 20 = 80.
    """
    lessons = [put("lake3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 5)]
    costs("travel_minutes", 40, village(LAKE), lessons)
    meeting = (busy("hill", TUE, "10:30-11:10", teacher="ann", lessons=0),)
    costs("travel_minutes", 80, village(LAKE, commitments=meeting), lessons)


def test_rides_are_not_counted() -> None:
    """Ann takes the bus to lake and back: 0; bob beside her goes lake - hill - lake himself: 40."""
    runs = ("hill 7:35,lake 8:00", "lake 8:55,hill 9:10")
    lesson: list[Decision] = [put("lake3/art", "ann", TUE, 1), *aboard("ann", TUE, 1, 2)]
    costs("travel_minutes", 0, buses(LAKE, HILL, runs=runs), lesson)
    costs("travel_minutes", 40, buses(LAKE, HILL, runs=runs), [*lesson, put("hill3/art", "bob", TUE, 2)])
