"""On a day away a teacher is on the road for at most so many minutes (buffers not counted)."""

from tests.buses import aboard, buses
from tests.examples import allows, broken, either, forbids
from tests.villages import BOB, TUE, WED, busy, course, put, teacher, village

HILL, LAKE, WOOD = course("hill3", "art"), course("lake3", "art"), course("wood3", "art")
AT_LAKE = [put("lake3/art", "ann", TUE, 1)]


def test_second_school_on_the_way() -> None:
    """At most 60: hill - lake - hill is 20 + 20 = 40; with a lesson at wood it is 20 + 30 + 40 = 90."""
    broken(
        "daily_travel",
        village(LAKE, WOOD, teachers=[teacher("ann", travel_day=60), BOB]),
        AT_LAKE,
        [*AT_LAKE, put("wood3/art", "ann", TUE, 5)],
        teacher="ann",
        weekday=TUE,
        minutes=90,
        limit=60,
    )


def test_limit_equal_and_one_above() -> None:
    """Hill - lake - hill is 40 minutes: a limit of 40 is met, one of 39 is not."""
    allows(village(LAKE, teachers=[teacher("ann", travel_day=40), BOB]), AT_LAKE)
    forbids("daily_travel", village(LAKE, teachers=[teacher("ann", travel_day=39), BOB]), AT_LAKE)


def test_both_directions() -> None:
    """Lake to hill takes 25: the day is 20 + 25 = 45, so 45 is met and 44 is not."""
    uphill: dict[str, int | None] = {"lake>hill": 25}
    allows(village(LAKE, teachers=[teacher("ann", travel_day=45), BOB], roads=uphill), AT_LAKE)
    forbids(
        "daily_travel", village(LAKE, teachers=[teacher("ann", travel_day=44), BOB], roads=uphill), AT_LAKE
    )


def test_more_lessons_at_one_school() -> None:
    """Four lessons at lake are one way there and one back: 40 minutes still."""
    district = village(LAKE, teachers=[teacher("ann", travel_day=40), BOB])
    allows(district, [put("lake3/art", "ann", TUE, period) for period in (1, 2, 5, 6)])


def test_order_of_the_schools_matters() -> None:
    """At most 80 from lake to lake: wood then hill is 30 + 40 + 20 = 90, hill alone 20 + 20 = 40."""
    ann = teacher("ann", "lake", travel_day=80)
    district = village(HILL, WOOD, teachers=[ann, BOB])
    allows(district, [put("hill3/art", "ann", TUE, 5)])
    forbids("daily_travel", district, [put("wood3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 5)])


def test_back_and_forth_over_noon() -> None:
    """Lake at 8:10, hill at 10:30, lake at 14:10: 4 journeys of
    20; a limit of 80 is met, one of 79 is not.
    """
    day = [put("lake3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 4), put("lake3/art", "ann", TUE, 5)]
    allows(village(HILL, LAKE, teachers=[teacher("ann", travel_day=80), BOB]), day)
    forbids("daily_travel", village(HILL, LAKE, teachers=[teacher("ann", travel_day=79), BOB]), day)


def test_way_to_work_is_no_journey() -> None:
    """At most 10: a day at hill, ann's own school, has no journeys though she comes 15 minutes from town."""
    ann = teacher("ann", start_place="town", end_place="town", travel_day=10)
    allows(village(HILL, teachers=[ann, BOB]), [put("hill3/art", "ann", TUE, 1)])


def test_way_to_work_counts_on_a_day_away() -> None:
    """Town - hill - lake - town is 15 + 20 + 25 = 60: a limit of 60 is met, one of 59 is not."""
    day = [put("hill3/art", "ann", TUE, 1), *[put("lake3/art", "ann", TUE, 5)]]
    for limit, lawful in ((60, True), (59, False)):
        ann = teacher("ann", start_place="town", end_place="town", travel_day=limit)
        district = village(HILL, LAKE, teachers=[ann, BOB])
        either("daily_travel", lawful, district, day)


def test_no_own_school() -> None:
    """Cluster staff are away wherever they are: town - hill - town is 30, so 30 is met and 29 is not."""
    lesson = [put("hill3/art", "ann", TUE, 1)]
    allows(village(HILL, teachers=[teacher("ann", None, travel_day=30), BOB]), lesson)
    forbids("daily_travel", village(HILL, teachers=[teacher("ann", None, travel_day=29), BOB]), lesson)


def test_commitment_on_the_way() -> None:
    """At most 60: a meeting at wood at 14:20 after the lesson at lake makes 20 + 30 + 40 = 90."""
    meeting = busy("wood", TUE, "14:20-15:00", teacher="ann", lessons=0)
    district = village(LAKE, teachers=[teacher("ann", travel_day=60), BOB], commitments=(meeting,))
    forbids("daily_travel", district, AT_LAKE)
    allows(district, [put("lake3/art", "ann", WED, 1)])


def test_commitments_alone_are_not_ours() -> None:
    """At most 60: the 80 minutes to a meeting at wood and back break nothing on a day without a lesson."""
    meeting = busy("wood", TUE, "14:20-15:00", teacher="ann", lessons=0)
    district = village(HILL, teachers=[teacher("ann", travel_day=60), BOB], commitments=(meeting,))
    allows(district, [])
    forbids("daily_travel", district, [put("hill3/art", "ann", TUE, 1)])


def test_minutes_of_the_rides() -> None:
    """The bus takes 25 minutes there and 15 back: 40 are met, 39 are not."""
    runs = ("hill 7:35,lake 8:00", "lake 8:55,hill 9:10")
    for limit, lawful in ((40, True), (39, False)):
        district = buses(LAKE, runs=runs, teachers=(teacher("ann", rides=True, travel_day=limit), BOB))
        either("daily_travel", lawful, district, [*AT_LAKE, *aboard("ann", TUE, 1, 2)])
