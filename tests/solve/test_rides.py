"""Who rides where: one bus serves three schools a run, and a seat less costs a second day or a lesson.

Ann, dan and eve live in town and have no own means; each teaches art at one school: ann at hill (period 1,
8:00-8:40), dan at lake (8:10-8:50), eve at wood (8:30-9:10). The bus leaves town 7:00, is at hill 7:30, lake
7:50 and wood 8:20 (80 minutes); it comes back from wood 11:45 over lake 12:15 and hill 12:35 to town 12:50
(65).
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from models.base import Weeks
from models.course import SlotPattern
from models.district import District
from models.timetable import Decision, Ride
from scheduler.solve.answer import Request
from scheduler.solve.exact import build
from scheduler.solve.run import solve
from scheduler.verify import judge
from tests.buses import RIDER
from tests.live import car, ride, run
from tests.solve.small import optimum, relaxed_cost, relaxed_coverage
from tests.villages import BOB, SUN, THU, TUE, bell, busy, course, put, teacher, village

PLACES = {"ann": "hill3", "dan": "lake3", "eve": "wood3"}
ROADS = {"vehicle_minutes": 1, "travel_minutes": 1}
WEIGHTS = {"vehicle_minutes": 1, "days_away": 20, "journeys": 10, "travel_minutes": 1}


def _round(seats: int, weekdays: Iterable[int] = (TUE, THU), **tables: Any) -> District:
    """Three teachers, three schools, one bus out and back."""
    runs = (
        run("out", "bus", "town 7:00", "hill 7:30", "lake 7:50", "wood 8:20", weekdays=weekdays),
        run("back", "bus", "wood 11:45", "lake 12:15", "hill 12:35", "town 12:50", weekdays=weekdays),
    )
    given = {"weights": WEIGHTS, "vehicles": (car("bus", seats),), "runs": runs, **tables}
    courses = (course(group, "art", minimum=1, target=1, eligible=(who,)) for who, group in PLACES.items())
    return village(*courses, teachers=[teacher(who, None, rides=True) for who in PLACES], **given)


def _solved(district: District) -> tuple[Decision, ...]:
    """What the solver proposes, proven to be the best and found lawful, with the optimum's value."""
    outcome = solve(district, Request(deterministic=10))
    assert outcome.decisions is not None
    verdict = judge(district, outcome.decisions)
    assert verdict.findings == ()
    assert (verdict.coverage, verdict.cost) == optimum(district)
    assert (outcome.coverage_bound, outcome.cost_bound) == (verdict.coverage, verdict.cost)
    roads = optimum(district.model_copy(update={"weights": ROADS}))
    assert roads is not None
    assert outcome.travel_bound == roads[1]
    return outcome.decisions


def test_one_bus_serves_three_schools() -> None:
    """Three seats, one day: 80 + 65 minutes, three days away at 20 and six journeys at 10 are 265."""
    assert optimum(_round(3)) == (0, 265)
    rides = [row for row in _solved(_round(3)) if isinstance(row, Ride)]
    assert len({row.weekday for row in rides}) == 1
    assert [(row.teacher, row.run, row.board, row.alight) for row in rides] == [
        ("ann", "out", 0, 1),
        ("ann", "back", 2, 3),
        ("dan", "out", 0, 2),
        ("dan", "back", 1, 3),
        ("eve", "out", 0, 3),
        ("eve", "back", 0, 3),
    ]


def test_the_road_is_bounded_where_the_bus_does_not_count() -> None:
    """With own means as the only preference nothing costs anything, and the bus still has to drive 145."""
    assert optimum(_round(3, weights=ROADS)) == (0, 145)
    assert _solved(_round(3, weights={"travel_minutes": 1}))


def test_a_seat_less_costs_a_second_day() -> None:
    """With two seats the bus drives on Tuesday and on Thursday: 145 minutes more."""
    assert optimum(_round(2)) == (0, 265 + 145)
    assert _solved(_round(2))


def test_a_seat_less_costs_a_lesson() -> None:
    """Where the bus drives on Tuesdays only, two seats leave one of the three lessons out, one seat two."""
    assert optimum(_round(3, [TUE])) == (0, 265)
    for seats, missing in ((2, 1), (1, 2)):
        best = optimum(_round(seats, [TUE]))
        assert best is not None
        assert best[0] == missing
    assert _solved(_round(2, [TUE]))


def test_no_bus_no_lesson() -> None:
    """With a bus on Sundays alone nobody gets anywhere: three lessons are missing, at no cost."""
    assert optimum(_round(3, [SUN])) == (3, 0)


@pytest.mark.parametrize("seats", [1, 2, 3])
def test_the_relaxation_is_below(seats: int) -> None:
    """It knows no seats, and of rides only where they lead; its bounds are no more than the optimum."""
    for district in (_round(seats), _round(seats, [TUE])):
        best = optimum(district)
        assert best is not None
        assert relaxed_coverage(district) <= best[0]
        assert best[0] > 0 or relaxed_cost(district) <= best[1]


def test_the_relaxation_knows_where_rides_lead() -> None:
    """Without a bus three lessons are missing; six journeys and three days away cost 120 at least."""
    assert relaxed_coverage(_round(3, [SUN])) == 3
    assert (relaxed_coverage(_round(3)), relaxed_cost(_round(3))) == (0, 120)


def test_the_relaxation_with_a_commitment() -> None:
    """A commitment at lake has no ride of ours; a lesson there at noon too may cost more, never less."""
    weights = {**WEIGHTS, "uneven_travel": 2}
    runs = (run("out", "bus", "hill 7:40", "lake 8:00"), run("back", "bus", "lake 11:30", "hill 12:20"))
    for minimum in (0, 1):
        district = village(
            course("lake3", "art", minimum=minimum, target=1),
            teachers=[RIDER, BOB],
            commitments=(busy("lake", TUE, "8:10-8:50", teacher="ann"),),
            vehicles=(car("bus", 1),),
            runs=runs,
            weights=weights,
        )
        best = optimum(district)
        assert best is not None
        assert relaxed_cost(district) <= best[1]


def test_odd_and_even_weeks_in_one_row() -> None:
    """Rides that are alike in both weeks are read as one; a run of odd weeks gives rides of odd weeks."""
    every = run("out", "bus", "hill 7:40", "lake 8:00")
    for back, weeks in ((Weeks.EVERY, [Weeks.EVERY, Weeks.EVERY]), (Weeks.ODD, [])):
        district = village(
            course("lake3", "art", minimum=1, target=1),
            teachers=[RIDER],
            term={"weeks_in_cycle": 2},
            vehicles=(car("bus", 1),),
            runs=(every, run("back", "bus", "lake 11:30", "hill 11:50", weeks=back)),
            weights=WEIGHTS,
        )
        rides = [row for row in _solved(district) if isinstance(row, Ride)]
        assert [row.weeks for row in rides] == weeks


def test_one_ride_in_all_seasons() -> None:
    """In November lake's afternoon begins 13:40 instead of 14:10: only the bus of 13:30 is good for both."""
    bells = [bell("lake", "14:10-14:50"), bell("lake", "13:40-14:20", since=date(2026, 11, 2))]
    runs = (
        run("late", "bus", "hill 13:40", "lake 14:00"),
        run("early", "bus", "hill 13:00", "lake 13:30"),
        run("soon", "bus", "lake 14:25", "hill 14:45"),
        run("back", "bus", "lake 15:00", "hill 15:20"),
    )
    district = village(
        course("lake3", "art", minimum=1, target=1, allowed=(SlotPattern(weekday=TUE),)),
        teachers=[RIDER],
        bells=bells,
        vehicles=(car("bus", 1),),
        runs=runs,
        weights=WEIGHTS,
    )
    rides = [row for row in _solved(district) if isinstance(row, Ride)]
    assert rides == [ride("ann", "early", TUE, 0, 1), ride("ann", "back", TUE, 0, 1)]


def test_rides_of_a_day_that_is_not_decided() -> None:
    """Nobody rides on a day of commitments alone: the model has no ride to choose there."""
    district = village(
        course("hill3", "art", allowed=(SlotPattern(weekday=THU),)),
        teachers=[RIDER],
        commitments=(busy("lake", TUE, "8:10-8:50", teacher="ann"),),
        vehicles=(car("bus", 1),),
        runs=(run("out", "bus", "hill 7:40", "lake 8:00"), run("back", "bus", "lake 8:55", "hill 9:15")),
    )
    exact = build(district)
    assert exact.x.rides(0, TUE) == ()
    assert exact.x.taken(TUE) == []
    assert judge(district, [put("hill3/art", "ann", THU, 1)]).findings == ()
