"""A run that anybody rides costs its minutes from the first stop to the last, once however many ride.

The bus leaves town 7:20, hill 7:40, lake 8:00 and is at wood 8:20 (60 minutes); back it is wood 9:15, lake
9:50, hill 10:10 (55 minutes).
"""

from datetime import date

from models.base import Weeks
from models.district import District
from models.timetable import Decision
from scheduler.verify import judge
from tests.examples import costs
from tests.live import car, ride, run
from tests.villages import BOB, THU, TUE, bell, busy, course, put, teacher, village

LATER = date(2026, 11, 2)
COURSES = tuple(course(group, "art") for group in ("lake3", "lake4", "hill3"))
PAIR = [teacher("ann", rides=True), teacher("dan", rides=True), BOB]
RUNS = (
    run("out", "van", "town 7:20", "hill 7:40", "lake 8:00", "wood 8:20"),
    run("back", "van", "wood 9:15", "lake 9:50", "hill 10:10"),
)


def _district(weeks: int = 1) -> District:
    return village(
        *COURSES, teachers=PAIR, vehicles=(car("van", 2),), runs=RUNS, term={"weeks_in_cycle": weeks}
    )


def _lake(who: str, group: str = "lake3", weekday: int = TUE, weeks: Weeks = Weeks.EVERY) -> list[Decision]:
    rides = [ride(who, "out", weekday, 1, 2, weeks), ride(who, "back", weekday, 1, 2, weeks)]
    return [put(f"{group}/art", who, weekday, 1), *rides]


def test_nobody_rides() -> None:
    """A lesson at home, or a visit by own means, drives no bus."""
    costs("vehicle_minutes", 0, _district(), [put("hill3/art", "ann", TUE, 1)])
    costs("vehicle_minutes", 0, _district(), [put("hill3/art", "bob", TUE, 2)])


def test_a_run_is_driven_whole() -> None:
    """Ann is aboard for 20 minutes each way; the bus drives 60 out and 55 back, 115 in all."""
    costs("vehicle_minutes", 115, _district(), _lake("ann"))


def test_once_however_many_ride() -> None:
    """With dan beside her it is 115 still; with dan on Thursday it is twice 115."""
    costs("vehicle_minutes", 115, _district(), [*_lake("ann"), *_lake("dan", "lake4")])
    costs("vehicle_minutes", 230, _district(), [*_lake("ann"), *_lake("dan", "lake4", THU)])


def test_each_kind_of_week() -> None:
    """In a two-week cycle both weeks count: 115 + 115, the odd week's rides and the even week's."""
    costs("vehicle_minutes", 230, _district(weeks=2), _lake("ann"))
    odd, even = (_lake("ann", weeks=weeks)[1:] for weeks in (Weeks.ODD, Weeks.EVEN))
    costs("vehicle_minutes", 230, _district(weeks=2), [put("lake3/art", "ann", TUE, 1), *odd, *even])


def test_only_the_first_season_counts() -> None:
    """Other bells in November (lake 8:15-8:55) change nothing: 115, not twice that."""
    bells = [bell("lake", "8:10-8:50"), bell("lake", "8:15-8:55", since=LATER)]
    district = village(COURSES[0], teachers=PAIR, vehicles=(car("van", 2),), runs=RUNS, bells=bells)
    costs("vehicle_minutes", 115, district, _lake("ann"))


def test_rides_are_journeys_but_no_travel_minutes() -> None:
    """Ann's way out and back are two journeys and one day away, of 0 travel minutes by own means."""
    for term, amount in (("journeys", 2), ("travel_minutes", 0), ("days_away", 1)):
        costs(term, amount, _district(), _lake("ann"))


def test_rides_on_a_day_of_commitments() -> None:
    """A commitment at lake alone is a day away (1) without journeys; with a lesson at hill before it, two."""
    district = village(
        *COURSES,
        teachers=PAIR,
        vehicles=(car("van", 2),),
        runs=RUNS,
        commitments=(busy("lake", TUE, "8:10-8:50", teacher="ann"),),
    )
    lessons = [put("hill3/art", "ann", TUE, 5), *_lake("ann")[1:]]
    for decisions, journeys, driven in (([], 0, 0), (lessons, 2, 115)):
        costs("days_away", 1, district, decisions)
        costs("journeys", journeys, district, decisions)
        costs("vehicle_minutes", driven, district, decisions)


def test_what_is_reported() -> None:
    """The verdict's journeys are those of the bus; its travel is the bus's 115 and bob's own 20 + 20."""
    verdict = judge(_district(), [*_lake("ann"), put("hill3/art", "bob", TUE, 2)])
    rides = [(j.origin, j.destination, j.depart, j.arrive, j.minutes) for j in verdict.journeys if j.run]
    assert rides == [("hill", "lake", 460, 480, 20), ("lake", "hill", 590, 610, 20)]
    assert [j.run for j in verdict.journeys] == ["out", "back", None, None]
    assert verdict.travel == 115 + 40
