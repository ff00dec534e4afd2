"""Each day of a teacher with anything at another school costs one unit."""

from tests.examples import costs
from tests.villages import BOB, TUE, WED, busy, course, put, teacher, village

HILL, LAKE, WOOD = course("hill3", "art"), course("lake3", "art"), course("wood3", "art")


def test_home_and_away() -> None:
    """A day at hill, ann's own school: 0; a day at lake: 1; a day at both: 1."""
    district = village(HILL, LAKE)
    home, away = put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 5)
    costs("days_away", 0, district, [])
    costs("days_away", 0, district, [home])
    costs("days_away", 1, district, [away])
    costs("days_away", 1, district, [home, away])


def test_days_are_counted_not_schools() -> None:
    """Lake and wood on Tuesday: 1; lake on Tuesday and wood on Wednesday: 2."""
    district = village(LAKE, WOOD)
    lake = put("lake3/art", "ann", TUE, 1)
    costs("days_away", 1, district, [lake, put("wood3/art", "ann", TUE, 5)])
    costs("days_away", 2, district, [lake, put("wood3/art", "ann", WED, 5)])


def test_no_own_school() -> None:
    """Cluster staff are away wherever they are, even where they live: 1."""
    resident = teacher("ann", None, start_place="hill", end_place="hill")
    costs("days_away", 1, village(HILL, teachers=[resident, BOB]), [put("hill3/art", "ann", TUE, 1)])


def test_teachers_add_up() -> None:
    """Ann of hill at lake and bob of lake at hill on one Tuesday: 2."""
    district = village(HILL, LAKE)
    costs("days_away", 2, district, [put("lake3/art", "ann", TUE, 1), put("hill3/art", "bob", TUE, 1)])


def test_commitments_alone_count() -> None:
    """A meeting at lake on Tuesday: 1 in an empty timetable; a
    lesson there that day adds 0, on Wednesday 1.
    """
    district = village(LAKE, commitments=(busy("lake", TUE, "8:10-8:50", teacher="ann", lessons=0),))
    costs("days_away", 1, district, [])
    costs("days_away", 1, district, [put("lake3/art", "ann", TUE, 2)])
    costs("days_away", 2, district, [put("lake3/art", "ann", WED, 2)])
