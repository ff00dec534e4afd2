"""On no part of a run are more teachers aboard than the vehicle has seats.

The bus of two seats is at hill 7:40, at lake 8:00 and at wood 8:20, and comes back the other way; lake begins
8:10 and ends 8:50, wood begins 8:30 and ends 9:10. Ann, dan and eve have no own means.
"""

from typing import Any

from models.base import Weeks
from models.course import Course
from models.district import District
from models.timetable import Decision
from tests.examples import allows, broken, either, forbids
from tests.live import car, ride, run
from tests.villages import BOB, TUE, WED, bell, clock, course, put, teacher, village

TRIO = tuple(teacher(name, rides=True) for name in ("ann", "dan", "eve"))
GROUPS = ("lake3", "lake4", "wood3", "wood4", "hill3")
COURSES = tuple(course(group, "art") for group in GROUPS)
RUNS = (
    run("out", "van", "hill 7:40", "lake 8:00", "wood 8:20"),
    run("back", "van", "wood 9:15", "lake 9:50", "hill 10:10"),
)


def _district(*courses: Course, seats: int = 2, **tables: Any) -> District:
    given = {"teachers": [*TRIO, BOB], "classes": GROUPS, "runs": RUNS, **tables}
    return village(*(courses or COURSES), vehicles=(car("van", seats), car("cab", seats)), **given)


def _lake(who: str, group: str = "lake3", weekday: int = TUE) -> list[Decision]:
    """A lesson at lake with both rides."""
    rides = [ride(who, "out", weekday, 0, 1), ride(who, "back", weekday, 1, 2)]
    return [put(f"{group}/art", who, weekday, 1), *rides]


def _wood(who: str, group: str = "wood3") -> list[Decision]:
    """A lesson at wood with both rides."""
    return [put(f"{group}/art", who, TUE, 1), ride(who, "out", TUE, 0, 2), ride(who, "back", TUE, 0, 2)]


def test_one_rider_too_many() -> None:
    """Ann and dan take the two seats to lake; eve in the same bus to wood is a third, but only up to lake."""
    two: list[Decision] = [*_lake("ann"), *_lake("dan", "lake4")]
    allows(_district(), two)
    allows(_district(seats=3), [*two, *_wood("eve")])
    first, second = forbids("seats", _district(), [*two, *_wood("eve")])
    assert second.params["origin"] == "hill"
    told = {"vehicle": "van", "run": "back", "weekday": TUE, "origin": "lake", "destination": "hill"}
    assert told.items() <= first.params.items()
    assert (first.params["start"], first.params["count"], first.params["limit"]) == (clock("9:50"), 3, 2)


def test_another_bus() -> None:
    """One seat: dan may come by the bus two minutes later, but not by ann's."""
    late = run("later", "cab", "hill 7:42", "lake 8:00")
    runs = (*RUNS, late, run("home", "cab", "lake 9:51", "hill 10:10"))
    out, back = ride("dan", "later", TUE, 0, 1), ride("dan", "home", TUE, 0, 1)
    lesson = put("lake4/art", "dan", TUE, 1)
    broken(
        "seats",
        _district(seats=1, runs=runs),
        [*_lake("ann"), lesson, out, back],
        [*_lake("ann"), lesson, ride("dan", "out", TUE, 0, 1), back],
        weekday=TUE,
        origin="hill",
        destination="lake",
        start=clock("7:40"),
        count=2,
        limit=1,
    )


def test_seats_are_free_again_at_the_stop() -> None:
    """Of one seat, ann leaves it at lake 8:00 and bob of lake takes it on to wood; back likewise."""
    bob = teacher("bob", "lake", rides=True)
    on: list[Decision] = [
        put("wood3/art", "bob", TUE, 1),
        ride("bob", "out", TUE, 1, 2),
        ride("bob", "back", TUE, 0, 1),
    ]
    allows(_district(seats=1, teachers=[*TRIO, bob]), [*_lake("ann"), *on])
    forbids("seats", _district(seats=1, teachers=[*TRIO, bob]), [*_wood("ann", "wood4"), *on])


def test_days_are_apart() -> None:
    """One seat: ann has it on Tuesday and dan on Wednesday, but not both on one day."""
    for weekday, lawful in ((WED, True), (TUE, False)):
        either("seats", lawful, _district(seats=1), [*_lake("ann"), *_lake("dan", "lake4", weekday)])


def test_weeks_are_apart() -> None:
    """One seat: ann in odd weeks and dan in even ones share it; both in every week do not."""
    odd, even = (
        course(group, "art", weeks=weeks) for group, weeks in (("lake3", Weeks.ODD), ("lake4", Weeks.EVEN))
    )

    def lesson(who: str, group: str, weeks: Weeks) -> list[Decision]:
        rides = [ride(who, "out", TUE, 0, 1, weeks), ride(who, "back", TUE, 1, 2, weeks)]
        return [put(f"{group}/art", who, TUE, 1, weeks=weeks), *rides]

    term = {"weeks_in_cycle": 2}
    turns: list[Decision] = [*lesson("ann", "lake3", Weeks.ODD), *lesson("dan", "lake4", Weeks.EVEN)]
    allows(_district(odd, even, seats=1, term=term), turns)
    both: list[Decision] = [*_lake("ann"), *_lake("dan", "lake4")]
    forbids("seats", _district(seats=1, term=term), both)
    mixed: list[Decision] = [*_lake("ann"), *lesson("dan", "lake4", Weeks.EVEN)]
    (out, back) = forbids("seats", _district(COURSES[0], even, seats=1, term=term), mixed)
    assert (out.params["weeks"], back.params["weeks"]) == ("even", "even")


def test_own_means_take_no_seat() -> None:
    """Bob of lake goes to wood by his own means beside a full bus."""
    allows(_district(seats=1), [*_lake("ann"), put("wood3/art", "bob", TUE, 1)])


def test_a_bus_at_another_time_of_day() -> None:
    """Two runs of one vehicle have its seats each: ann in the morning, dan in the afternoon."""
    runs = (
        *RUNS,
        run("pm", "van", "hill 13:40", "lake 14:00"),
        run("home", "van", "lake 14:55", "hill 15:15"),
    )
    afternoon: list[Decision] = [
        put("lake4/art", "dan", TUE, 2),
        ride("dan", "pm", TUE, 0, 1),
        ride("dan", "home", TUE, 0, 1),
    ]
    district = _district(seats=1, runs=runs, bells=[bell("lake", "8:10-8:50", "14:10-14:50")])
    allows(district, [*_lake("ann"), *afternoon])
