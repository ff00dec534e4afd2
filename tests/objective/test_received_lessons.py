"""Each lesson that is received from a broadcast costs one unit."""

from models.base import Weeks
from models.course import CourseWeeks
from models.district import District
from tests.examples import costs
from tests.live import (
    AIRED_ART,
    HEARD_ART,
    aired,
    broadcast,
    hear,
    heard,
    joining,
    live,
    origin,
    play,
    receiver,
)
from tests.villages import FRI, THU, TUE, WED, put

PAIR = live(AIRED_ART, HEARD_ART)


def test_lessons_are_counted() -> None:
    """One lesson received: 1; two: 2; the same lessons given and not received: 0."""
    given = [aired(TUE), aired(THU)]
    costs("received_lessons", 0, PAIR, given)
    costs("received_lessons", 1, PAIR, [*given, heard(TUE)])
    costs("received_lessons", 2, PAIR, [*given, heard(TUE), heard(THU)])


def test_other_modes_count_nothing() -> None:
    """Bob's lesson, cat's visit and a recorded lesson at lake: 0."""
    lessons = [put("lake3/art", "bob", WED, 1), play("lake3/art", FRI, 1, adult="bob")]
    costs("received_lessons", 0, PAIR, lessons)
    costs("received_lessons", 0, PAIR, [put("lake3/art", "cat", THU, 1)])


def test_from_outside() -> None:
    """A lesson from outside counts like any other: 1."""
    air = (broadcast("tv", "art", (3,), TUE, "8:10-8:50"),)
    costs(
        "received_lessons",
        1,
        live(HEARD_ART, broadcasts=air),
        [hear("lake3/art", TUE, 1, origin="tv", adult="bob")],
    )


def test_each_class_counts() -> None:
    """Lake's grades 3 and 4 receive one lesson before one screen: 2."""
    district = live(
        origin(room="studio", receivers=2),
        HEARD_ART,
        receiver("lake4", room="screen_lake", origins=("hill3/art",)),
        joinings=(joining("lake", "art", 3, 4),),
    )
    fourth = heard(TUE).model_copy(update={"course": "lake4/art"})
    costs("received_lessons", 2, district, [aired(TUE), heard(TUE), fourth])


def _two_weeks(weeks: CourseWeeks) -> District:
    """Hill broadcasts to lake in those weeks of a cycle of two."""
    courses = origin(room="studio", weeks=weeks), receiver(room="screen_lake", weeks=weeks)
    return live(*courses, term={"weeks_in_cycle": 2})


def test_both_weeks_add_up() -> None:
    """In a cycle of two weeks a lesson of every week counts 2, one of odd weeks 1."""
    costs("received_lessons", 2, _two_weeks(CourseWeeks.EVERY), [aired(TUE), heard(TUE)])
    odd = [aired(TUE, weeks=Weeks.ODD), heard(TUE, weeks=Weeks.ODD)]
    costs("received_lessons", 1, _two_weeks(CourseWeeks.ODD), odd)
