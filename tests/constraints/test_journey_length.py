"""On a day away no single journey of a teacher is longer than so many minutes (buffers not counted)."""

from tests.buses import aboard, buses
from tests.examples import allows, broken, either, forbids
from tests.villages import BOB, TUE, WED, busy, clock, course, put, teacher, village

HILL, LAKE, WOOD = course("hill3", "art"), course("lake3", "art"), course("wood3", "art")
AT_LAKE = [put("lake3/art", "ann", TUE, 1)]


def test_lesson_too_far_away() -> None:
    """At most 30, from hill to lake in the evening: lake is 20 from
    hill; moved to wood the way there takes 40.
    """
    broken(
        "journey_length",
        village(LAKE, WOOD, teachers=[teacher("ann", end_place="lake", journey_minutes=30), BOB]),
        AT_LAKE,
        [put("wood3/art", "ann", TUE, 1)],
        teacher="ann",
        origin="hill",
        destination="wood",
        weekday=TUE,
        start=clock("7:40"),
        minutes=40,
        limit=30,
    )


def test_limit_equal_and_one_above() -> None:
    """Hill to lake and back takes 20 minutes each: a limit of 20 is
    met, one of 19 is broken by both journeys.
    """
    allows(village(LAKE, teachers=[teacher("ann", journey_minutes=20), BOB]), AT_LAKE)
    found = forbids(
        "journey_length", village(LAKE, teachers=[teacher("ann", journey_minutes=19), BOB]), AT_LAKE
    )
    assert len(found) == 2


def test_way_back_counts() -> None:
    """Lake to hill takes 25 minutes: at most 24 is broken by the way back only, at most 25 is met."""
    uphill: dict[str, int | None] = {"lake>hill": 25}
    allows(village(LAKE, teachers=[teacher("ann", journey_minutes=25), BOB], roads=uphill), AT_LAKE)
    (finding,) = forbids(
        "journey_length",
        village(LAKE, teachers=[teacher("ann", journey_minutes=24), BOB], roads=uphill),
        AT_LAKE,
    )
    assert finding.params["minutes"] == 25


def test_way_between_two_schools() -> None:
    """Lake 8:10, then wood 30 minutes away, and home at wood: 30 is met; 29 is broken on the way between."""
    chain = [*AT_LAKE, put("wood3/art", "ann", TUE, 5)]
    for limit, lawful in ((30, True), (29, False)):
        ann = teacher("ann", end_place="wood", journey_minutes=limit)
        district = village(LAKE, WOOD, teachers=[ann, BOB])
        if lawful:
            allows(district, chain)
        else:
            (finding,) = forbids("journey_length", district, chain)
            assert finding.params["minutes"] == 30


def test_way_to_work_is_no_journey() -> None:
    """At most 10 and town 15 from hill, ann's own school: a day at
    hill alone has no journeys, a day away has.
    """
    ann = teacher("ann", start_place="town", journey_minutes=10)
    near: dict[str, int | None] = {"hill-lake": 10}
    district = village(HILL, LAKE, teachers=[ann, BOB], roads=near)
    home = [put("hill3/art", "ann", TUE, 1)]
    allows(district, home)
    forbids("journey_length", district, [*home, put("lake3/art", "ann", TUE, 5)])
    allows(district, [*home, put("lake3/art", "bob", TUE, 5)])


def test_no_own_school() -> None:
    """Cluster staff are away wherever they are: town to hill takes 15, so 15 is met and 14 is not."""
    lesson = [put("hill3/art", "ann", TUE, 1)]
    allows(village(HILL, teachers=[teacher("ann", None, journey_minutes=15), BOB]), lesson)
    forbids("journey_length", village(HILL, teachers=[teacher("ann", None, journey_minutes=14), BOB]), lesson)


def test_staying_where_the_day_starts() -> None:
    """Cluster staff who start and end the day at hill make no
    journey to a lesson there, whatever the limit.
    """
    ann = teacher("ann", None, start_place="hill", end_place="hill", journey_minutes=0)
    allows(village(HILL, teachers=[ann, BOB]), [put("hill3/art", "ann", TUE, 1)])


def test_to_a_commitment() -> None:
    """At most 30: a meeting at wood (40 away) in the afternoon
    makes a lesson at hill on the same day break it.
    """
    meeting = busy("wood", TUE, "14:00-14:40", teacher="ann", lessons=0)
    district = village(HILL, teachers=[teacher("ann", journey_minutes=30), BOB], commitments=(meeting,))
    forbids("journey_length", district, [put("hill3/art", "ann", TUE, 1)])


def test_commitments_alone_are_not_ours() -> None:
    """At most 30: the journeys to a meeting at wood break nothing on a day without a lesson."""
    meeting = busy("wood", TUE, "14:00-14:40", teacher="ann", lessons=0)
    district = village(HILL, teachers=[teacher("ann", journey_minutes=30), BOB], commitments=(meeting,))
    allows(district, [])
    allows(district, [put("hill3/art", "ann", WED, 1)])


def test_minutes_of_the_ride() -> None:
    """By road it is 20 minutes; the bus takes 25, which 25 allows and 24 does not, there or back."""
    for runs in (
        ("hill 7:35,lake 8:00", "lake 8:55,hill 9:05"),
        ("hill 7:50,lake 8:00", "lake 8:55,hill 9:20"),
    ):
        for limit, lawful in ((25, True), (24, False)):
            who = teacher("ann", rides=True, journey_minutes=limit)
            district = buses(LAKE, runs=runs, teachers=(who, BOB))
            either("journey_length", lawful, district, [*AT_LAKE, *aboard("ann", TUE, 1, 2)])


def test_a_slow_bus_on_other_days() -> None:
    """On a day of a commitment at lake alone nobody rides, and the limit says nothing."""
    who = teacher("ann", rides=True, journey_minutes=0)
    commitments = (busy("lake", TUE, "8:10-8:50", teacher="ann"),)
    allows(buses(LAKE, HILL, runs=["hill 7:35,lake 8:00"], teachers=(who, BOB), commitments=commitments), [])
