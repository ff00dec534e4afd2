"""Which decisions of an older timetable the tables still have a place for."""

import pytest

from models.base import Weeks
from models.timetable import Decision, Placement
from scheduler.term.still_there import StillThere
from tests.live import broadcast, car, hear, hold, home, live, meeting, origin, play, receiver, ride, run
from tests.villages import TUE, put

DISTRICT = live(
    origin(),
    receiver(),
    home("ann", "hill", 1),
    broadcasts=(broadcast("tv", "art", (3,), TUE, "8:00-8:40"),),
    meetings=(meeting("team", "hill", "ann"),),
    vehicles=(car("van", 2),),
    runs=(run("out", "van", "hill 8:45", "lake 9:05"),),
)
THERE = StillThere(DISTRICT)


@pytest.mark.parametrize(
    ("lesson", "there"),
    [
        (put("hill3/art", "ann", TUE, 6), True),
        (put("hill3/art", "ann", TUE, 7), False),  # hill has six periods
        (put("hill3/art", "ann", 6, 1), False),  # none on Saturday
        (put("hill3/art", "eve", TUE, 1), False),  # left
        (put("hill4/art", "ann", TUE, 1), False),  # no such course any more
        (put("home/ann", "ann", TUE, 1), True),
        (put("hill3/art", "ann", TUE, 1, weeks=Weeks.ODD), False),  # all weeks are alike now
        (play("lake3/art", TUE, 1), True),
        (hear("lake3/art", TUE, 1, origin="hill3/art", origin_period=1, teacher="ann"), True),
        (hear("lake3/art", TUE, 1, origin="hill3/art", origin_period=7, teacher="ann"), False),
        (hear("lake3/art", TUE, 1, origin="hill5/art", origin_period=1, teacher="ann"), False),
        (hear("lake3/art", TUE, 1, origin="tv"), True),
        (hear("lake3/art", TUE, 1, origin="radio"), False),
    ],
)
def test_lessons(lesson: Placement, there: bool) -> None:
    """Course, teacher, period, weeks and origin have to exist; whether it is lawful is not asked."""
    assert THERE.lessons([lesson]) == ((lesson,) if there else ())


def test_adult_and_room_may_be_gone() -> None:
    """The lesson is still there, without them."""
    lesson = play("lake3/art", TUE, 1, adult="eve", room="attic")
    assert THERE.lessons([lesson]) == (play("lake3/art", TUE, 1),)
    both = play("lake3/art", TUE, 1, adult="bob", room="screen_lake")
    assert THERE.lessons([both]) == (both,)


def test_meetings_and_rides() -> None:
    """A meeting needs its period and attendants, a ride its run's stops and its teacher."""
    kept: list[Decision] = [hold("team", TUE, 1, "ann"), ride("ann", "out", TUE, 0, 1)]
    gone: list[Decision] = [
        hold("team", TUE, 7, "ann"),
        hold("team", TUE, 1, "eve"),
        hold("other", TUE, 1, "ann"),
        ride("ann", "out", TUE, 0, 2),
        ride("ann", "back", TUE, 0, 1),
        ride("eve", "out", TUE, 0, 1),
    ]
    assert THERE.others([*gone, *kept]) == tuple(kept)
    assert THERE.others([put("hill3/art", "ann", TUE, 1)]) == ()
