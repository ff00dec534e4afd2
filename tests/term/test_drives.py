"""A run is driven where somebody rides; riders' schools, their employers or the township pay for it."""

import pytest

from models.base import Weeks
from models.district import District
from models.payer import Payer
from scheduler.term.drives import drives
from tests.live import car, ride, run
from tests.villages import MON, THU, TUE, teacher, village

STAFF = (
    teacher("ann", rides=True),
    teacher("bob", "lake", rides=True),
    teacher("cat", None, rides=True),
)
ROUND = run("round", "van", "town 7:00", "hill 7:20", "lake 7:45", "wood 8:20")
HOME = run("home", "van", "wood 16:00", "lake 16:35", "hill 17:00", "town 17:20")


def _district(payer: Payer = Payer.RECEIVER, weeks: int = 1) -> District:
    term = {"weeks_in_cycle": weeks}
    return village(teachers=STAFF, vehicles=(car("van", 4, payer=payer),), runs=(HOME, ROUND), term=term)


def test_driven_runs_in_clock_order() -> None:
    """Nobody rides on Monday; on Tuesday 7:00-8:20 is 80 minutes, 16:00-17:20 too, then Thursday's."""
    rides = [ride("ann", "round", THU, 1, 3), ride("ann", "home", TUE, 0, 2), ride("bob", "round", TUE, 2, 3)]
    rides.append(ride("ann", "round", TUE, 1, 3))
    found = [(d.run.id, d.weekday, d.riders, d.minutes, d.weeks) for d in drives(_district(), rides)]
    assert found == [
        ("round", TUE, ("ann", "bob"), 80, Weeks.EVERY),
        ("home", TUE, ("ann",), 80, Weeks.EVERY),
        ("round", THU, ("ann",), 80, Weeks.EVERY),
    ]
    assert drives(_district(), []) == ()


@pytest.mark.parametrize(
    ("payer", "schools"),
    [(Payer.RECEIVER, ("lake", "wood")), (Payer.SENDER, ("hill",)), (Payer.TOWNSHIP, ())],
)
def test_who_pays(payer: Payer, schools: tuple[str, ...]) -> None:
    """Ann of hill goes to lake, cat of no school to wood: lake and wood receive, only hill sends."""
    rides = [ride("ann", "round", MON, 1, 2), ride("cat", "round", MON, 0, 3)]
    (drive,) = drives(_district(payer), rides)
    assert (drive.payer, drive.schools, drive.vehicle.id) == (payer, schools, "van")


def test_receivers_pay_for_the_way_home() -> None:
    """Ann comes home to hill from wood, bob to lake, his own school, from wood too: wood pays, once."""
    rides = [ride("ann", "home", MON, 0, 2), ride("bob", "home", MON, 0, 1)]
    (drive,) = drives(_district(), rides)
    assert drive.schools == ("wood",)


def test_between_two_receivers_the_next_pays() -> None:
    """Ann of hill rides on from lake to wood: wood pays for that."""
    (drive,) = drives(_district(), [ride("ann", "round", MON, 2, 3)])
    assert drive.schools == ("wood",)


def test_odd_and_even_weeks() -> None:
    """In a two-week cycle equal weeks are one row, different ones two: bob rides in odd weeks only."""
    both = [ride("ann", "round", MON, 1, 2), ride("bob", "round", MON, 2, 3, Weeks.ODD)]
    found = [(d.weeks, d.riders, d.schools) for d in drives(_district(weeks=2), both)]
    assert found == [(Weeks.ODD, ("ann", "bob"), ("lake", "wood")), (Weeks.EVEN, ("ann",), ("lake",))]
    split = [ride("ann", "round", MON, 1, 2, weeks) for weeks in (Weeks.EVEN, Weeks.ODD)]
    for rides in (split, both[:1]):
        assert [d.weeks for d in drives(_district(weeks=2), rides)] == [Weeks.EVERY]
    assert [d.weeks for d in drives(_district(weeks=2), split[:1])] == [Weeks.EVEN]
