"""Each way between two places on a day away costs one unit."""

from tests.buses import aboard, buses
from tests.examples import costs
from tests.villages import BOB, TUE, WED, busy, course, put, teacher, village

HILL, LAKE, WOOD = course("hill3", "art"), course("lake3", "art"), course("wood3", "art")
TOWN = [teacher("ann", start_place="town", end_place="town"), BOB]


def test_there_and_back() -> None:
    """Hill to lake and back: 2, with one lesson or with two."""
    lessons = [put("lake3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 2)]
    costs("journeys", 2, village(LAKE), lessons[:1])
    costs("journeys", 2, village(LAKE), lessons)


def test_nothing_to_count() -> None:
    """No lesson at all, and a lesson at hill where the day starts and ends: 0."""
    costs("journeys", 0, village(HILL), [])
    costs("journeys", 0, village(HILL), [put("hill3/art", "ann", TUE, 1)])


def test_way_to_work() -> None:
    """From town to hill, ann's own school, is her way to work: 0; on a
    day away it counts: town-hill-lake-town is 3.
    """
    home = [put("hill3/art", "ann", TUE, 1)]
    costs("journeys", 0, village(HILL, LAKE, teachers=TOWN), home)
    costs("journeys", 3, village(HILL, LAKE, teachers=TOWN), [*home, put("lake3/art", "ann", TUE, 5)])


def test_no_own_school() -> None:
    """Cluster staff from town to hill and back: 2; living at hill: 0."""
    lesson = [put("hill3/art", "ann", TUE, 1)]
    costs("journeys", 2, village(HILL, teachers=[teacher("ann", None), BOB]), lesson)
    resident = teacher("ann", None, start_place="hill", end_place="hill")
    costs("journeys", 0, village(HILL, teachers=[resident, BOB]), lesson)


def test_chain_of_schools() -> None:
    """Hill - lake - wood - hill: 3; lake over noon seen twice, hill - lake - hill - lake - hill: 4."""
    district = village(HILL, LAKE, WOOD)
    costs("journeys", 3, district, [put("lake3/art", "ann", TUE, 1), put("wood3/art", "ann", TUE, 5)])
    twice = [
        put("lake3/art", "ann", TUE, 1),
        put("hill3/art", "ann", TUE, 4),
        put("lake3/art", "ann", TUE, 5),
    ]
    costs("journeys", 4, district, twice)


def test_day_ends_elsewhere() -> None:
    """From hill to lake, where the day ends: 1."""
    district = village(LAKE, teachers=[teacher("ann", end_place="lake"), BOB])
    costs("journeys", 1, district, [put("lake3/art", "ann", TUE, 1)])


def test_days_and_teachers_add_up() -> None:
    """Ann to lake on Tuesday and Wednesday (2 + 2), bob of lake to hill on Tuesday (2): 6."""
    lessons = [
        put("lake3/art", "ann", TUE, 1),
        put("lake3/art", "ann", WED, 1),
        put("hill3/art", "bob", TUE, 1),
    ]
    costs("journeys", 6, village(HILL, LAKE), lessons)


def test_commitments_alone_count() -> None:
    """A meeting at lake: 2 journeys even in an empty timetable, and 2 with a lesson at lake after it."""
    district = village(HILL, LAKE, commitments=(busy("lake", TUE, "8:10-8:50", teacher="ann", lessons=0),))
    costs("journeys", 2, district, [])
    costs("journeys", 2, district, [put("lake3/art", "ann", TUE, 2)])
    costs("journeys", 2, district, [put("hill3/art", "ann", TUE, 5)])


def test_commitment_at_the_own_school_makes_no_day_away() -> None:
    """Coming from town to a meeting at hill, ann's own school: 0."""
    district = village(HILL, teachers=TOWN, commitments=(busy("hill", TUE, "8:00-8:40", teacher="ann"),))
    costs("journeys", 0, district, [])


def test_commitments_at_two_schools_in_a_half_day() -> None:
    """Commitments at lake 8:10 and wood 10:00: hill - lake - wood - hill is 3, with no lesson at all."""
    commitments = (
        busy("lake", TUE, "8:10-8:50", teacher="ann"),
        busy("wood", TUE, "10:00-10:40", teacher="ann"),
    )
    costs("journeys", 3, village(HILL, commitments=commitments), [])
    bobs = course("hill3", "art", eligible=("bob",))
    costs("journeys", 3, village(bobs, commitments=commitments), [])


def test_rides_are_journeys() -> None:
    """Three rides hill - lake - wood - hill: 3; a commitment at lake alone takes none, and counts none."""
    runs = ("hill 7:40,lake 8:00", "lake 8:55,wood 9:10", "wood 12:00,hill 12:40")
    lessons = [put("lake3/art", "ann", TUE, 1), put("wood3/art", "ann", TUE, 2)]
    costs("journeys", 3, buses(LAKE, WOOD, runs=runs), [*lessons, *aboard("ann", TUE, 1, 2, 3)])
    costs(
        "journeys",
        0,
        buses(LAKE, runs=runs, commitments=(busy("lake", TUE, "8:10-8:50", teacher="ann"),)),
        [],
    )
