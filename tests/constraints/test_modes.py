"""A lesson is met in a mode that its course allows: own teacher, visitor, synchronous or recorded."""

import pytest

from models.course import Mode
from models.district import District
from models.timetable import Placement
from tests.examples import allows, broken, either, forbids
from tests.live import AIRED_ART, aired, broadcast, hear, heard, live, play, receiver
from tests.villages import ANN, BOB, TUE, clock, course, put, teacher, village

OWN, VISIT = put("hill3/art", "ann", TUE, 1), put("hill3/art", "bob", TUE, 1)


def test_visitor_where_only_own_teachers_teach() -> None:
    """Ann is of hill, bob of lake: where art is for own teachers, giving ann's lesson to bob is refused."""
    broken(
        "modes",
        village(course("hill3", "art", modes=(Mode.LOCAL,))),
        [OWN],
        [VISIT],
        course="hill3/art",
        teacher="bob",
        school="hill",
        weekday=TUE,
        start=clock("8:00"),
        end=clock("8:40"),
    )


def test_own_teacher_where_only_visitors_teach() -> None:
    """Art is for visitors: bob of lake may give it at hill, ann of hill may not."""
    district = village(course("hill3", "art", modes=(Mode.VISITING,)))
    allows(district, [VISIT])
    forbids("modes", district, [OWN])


def test_both_unless_said_otherwise() -> None:
    """A course that says nothing is met by own teachers and visitors."""
    district = village(course("hill3", "art"))
    allows(district, [OWN])
    allows(district, [VISIT])


@pytest.mark.parametrize(("mode", "lawful"), [(Mode.VISITING, True), (Mode.LOCAL, False)])
def test_staff_of_no_school_visit(mode: Mode, lawful: bool) -> None:
    """Cat belongs to no school, so she visits everywhere."""
    district = village(
        course("hill3", "art", modes=(mode,)), teachers=[ANN, BOB, teacher("cat", None, cluster=None)]
    )
    either("modes", lawful, district, [put("hill3/art", "cat", TUE, 1)])


def _lake(*modes: Mode) -> District:
    """Hill broadcasts art, and lake's art is met in these modes."""
    return live(AIRED_ART, receiver(modes=modes, room="screen_lake"))


LAKE_LESSONS = {
    Mode.LOCAL: put("lake3/art", "bob", TUE, 1),
    Mode.VISITING: put("lake3/art", "cat", TUE, 1),
    Mode.SYNCHRONOUS: heard(TUE, 1),
    Mode.RECORDED: play("lake3/art", TUE, 1, adult="bob"),
}


@pytest.mark.parametrize("met", LAKE_LESSONS)
@pytest.mark.parametrize("mode", list(Mode))
def test_each_mode_alone(mode: Mode, met: Mode) -> None:
    """Of the four ways to meet lake's lesson the one mode that the course names is lawful, the others not."""
    either("modes", mode is met, _lake(mode), [aired(TUE), LAKE_LESSONS[met]])


@pytest.mark.parametrize("lesson", LAKE_LESSONS.values())
def test_all_modes(lesson: Placement) -> None:
    """A course that names all four modes is met in any of them."""
    allows(_lake(*Mode), [aired(TUE), lesson])


def test_broadcast_where_it_is_not_allowed() -> None:
    """Lake's lesson is bob's or recorded: replacing bob's at 8:10 by the broadcast breaks the rule."""
    broken(
        "modes",
        _lake(Mode.LOCAL, Mode.RECORDED),
        [aired(TUE), LAKE_LESSONS[Mode.LOCAL]],
        [aired(TUE), LAKE_LESSONS[Mode.SYNCHRONOUS]],
        course="lake3/art",
        school="lake",
        weekday=TUE,
        start=clock("8:10"),
    )


def test_external_broadcasts_are_synchronous() -> None:
    """A broadcast from outside needs the synchronous mode too."""
    air = (broadcast("tv", "art", (3,), TUE, "8:10-8:50"),)
    lesson = [hear("lake3/art", TUE, 1, origin="tv", adult="bob")]
    for modes, lawful in ((tuple(Mode), True), ((Mode.LOCAL, Mode.VISITING, Mode.RECORDED), False)):
        district = live(receiver(modes=modes, room="screen_lake"), broadcasts=air)
        either("modes", lawful, district, lesson)
