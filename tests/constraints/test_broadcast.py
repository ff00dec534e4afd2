"""A synchronous lesson receives a lesson that is there: its subject, its grades, its teacher, its time."""

from collections.abc import Sequence
from typing import Any

import pytest

from models.base import Weeks
from models.course import CourseWeeks
from models.district import District
from models.rules import Rules
from models.school import RoomUse
from models.timetable import Decision
from scheduler.solve.fixed import fixed_amounts
from scheduler.verify import judge
from tests.examples import allows, broken, either, forbids
from tests.live import (
    AIRED_ART,
    BOB,
    HEARD_ART,
    SCREENS,
    STUDIO,
    aired,
    broadcast,
    hear,
    heard,
    live,
    origin,
    play,
    receiver,
)
from tests.villages import ANN, TUE, WED, clock, joint, put, room, teacher

PAIR = live(AIRED_ART, HEARD_ART)
DAN = teacher("dan", "lake", assists=True)
FROM_HILL: dict[str, Any] = {"origin": "hill3/art", "teacher": "ann", "adult": "bob"}


def test_the_origin_moves_away() -> None:
    """Hill 2 (8:50-9:30) is received in lake 2; moving the origin to period 1 leaves nothing to receive."""
    broken(
        "broadcast",
        PAIR,
        [aired(TUE, 2), heard(TUE, 2)],
        [aired(TUE, 1), heard(TUE, 2)],
        course="lake3/art",
        school="lake",
        weekday=TUE,
        start=clock("9:00"),
    )


@pytest.mark.parametrize("given", [(), (aired(WED, 1),), (aired(TUE, 2),)])
def test_no_lesson_at_that_time(given: Sequence[Decision]) -> None:
    """Tuesday 1 is received, but no lesson is given at all, or one on Wednesday, or one in period 2."""
    forbids("broadcast", PAIR, [*given, heard(TUE, 1)])


def test_other_lessons_of_the_origin_do_not_matter() -> None:
    """Hill's art is given twice and once received; both may be received too."""
    allows(PAIR, [aired(TUE), aired(WED), heard(WED)])
    allows(PAIR, [aired(TUE), aired(WED), heard(TUE), heard(WED)])


def test_another_teacher_gives_it() -> None:
    """Bob gives hill's art while dan minds lake's class: the lesson received is bob's, not ann's."""
    district = live(AIRED_ART, HEARD_ART, teachers=(ANN, BOB, DAN))
    given = put("hill3/art", "bob", TUE, 1)
    allows(district, [given, heard(TUE, teacher="bob", adult="dan")])
    forbids("broadcast", district, [given, heard(TUE, teacher="ann", adult="dan")])
    forbids("broadcast", district, [given, heard(TUE, teacher=None, adult="dan")])


def test_a_recorded_lesson_is_no_origin() -> None:
    """Hill's own lesson is recorded, so nobody is there to be received."""
    both = room("both", "hill", RoomUse.STUDIO, RoomUse.SCREEN)
    district = live(
        origin(room="both", modes=HEARD_ART.modes),
        HEARD_ART,
        teachers=(teacher("ann", assists=True), BOB),
        rooms=(both, *SCREENS),
    )
    allows(district, [aired(TUE), heard(TUE)])
    recorded = play("hill3/art", TUE, 1, adult="ann")
    allows(district, [recorded])
    forbids("broadcast", district, [recorded, heard(TUE, teacher=None)])


def test_a_received_lesson_is_no_origin() -> None:
    """Wood receives hill's lesson; lake may receive hill's too, but not wood's, which is only a screen."""
    art, two = receiver("wood3", room="both", receivers=1), origin(room="studio", receivers=2)
    rooms = (STUDIO, *SCREENS, room("both", "wood", RoomUse.STUDIO, RoomUse.SCREEN))
    relay = live(two, art, HEARD_ART, rooms=rooms, rules=Rules(common_minutes=10))
    at_wood = hear("wood3/art", TUE, 2, **FROM_HILL | {"origin_period": 3, "adult": "cat"})
    at_lake = hear("lake3/art", TUE, 3, **FROM_HILL | {"origin_period": 3})
    allows(relay, [aired(TUE, 3), at_wood, at_lake])
    of_wood = {"origin": "wood3/art", "origin_period": 2}
    forbids("broadcast", relay, [aired(TUE, 3), at_wood, heard(TUE, 2, **of_wood)])


def test_another_subject() -> None:
    """Music receives no lesson of art."""
    music = receiver("lake3", "music", room="screen_lake")
    district = live(AIRED_ART, music)
    forbids("broadcast", district, [aired(TUE), hear("lake3/music", TUE, 1, origin_period=1, **FROM_HILL)])


def test_the_same_school() -> None:
    """A second class of grade 3 at hill itself may not receive: it could sit in the room."""
    district = live(
        AIRED_ART,
        receiver("hill4", room="screen_hill"),
        about={"hill4": {"grade": 3}},
        teachers=(ANN, BOB, teacher("eve", assists=True)),
    )
    lesson = hear("hill4/art", TUE, 1, origin_period=1, **FROM_HILL | {"adult": "eve"})
    forbids("broadcast", district, [aired(TUE), lesson])


def test_a_course_that_is_not_broadcast() -> None:
    """Hill's art has no receivers: 0 classes may receive it, so `receiving_classes` may speak as well."""
    district = live(origin(room="studio", receivers=0), HEARD_ART)
    lessons = [aired(TUE), heard(TUE)]
    assert "broadcast" in {finding.rule for finding in judge(district, lessons).findings}
    assert fixed_amounts(district, lessons) is None


@pytest.mark.parametrize(("grade", "lawful"), [(3, True), (4, False)])
def test_grades(grade: int, lawful: bool) -> None:
    """Grade 3 is broadcast: lake's grade 3 may receive it, its grade 4 not."""
    district = live(AIRED_ART, receiver(f"lake{grade}", room="screen_lake"))
    lesson = hear(f"lake{grade}/art", TUE, 1, origin_period=1, **FROM_HILL)
    either("broadcast", lawful, district, [aired(TUE), lesson])


def test_all_grades_of_a_joint_class() -> None:
    """Hill broadcasts to grades 3 and 4 together: lake's joint class of both may receive, its grade 3 not."""
    joints = (joint("big", "hill3", "hill4"), joint("pair", "lake3", "lake4"))
    given = put("big/art", "ann", TUE, 1)
    for group, lawful in (("pair", True), ("lake3", False)):
        district = live(
            origin("big", room="studio"), receiver(group, room="screen_lake"), joint_classes=joints
        )
        lesson = hear(f"{group}/art", TUE, 1, **FROM_HILL | {"origin": "big/art", "origin_period": 1})
        either("broadcast", lawful, district, [given, lesson])


@pytest.mark.parametrize(
    ("origins", "lawful"), [((), False), (("hill4/art",), True), (("hill3/art", "hill4/art"), True)]
)
def test_named_origins_may_be_of_another_grade(origins: tuple[str, ...], lawful: bool) -> None:
    """Lake's grade 3 may receive hill's grade 4 only if the course names it."""
    district = live(AIRED_ART, origin("hill4", room="studio"), receiver(room="screen_lake", origins=origins))
    lessons = [put("hill4/art", "ann", TUE, 1), heard(TUE, origin="hill4/art")]
    either("broadcast", lawful, district, lessons)


def test_an_origin_that_is_not_named() -> None:
    """Lake's course names hill's grade 4, so that grade 3 is no longer an origin, though it is its own."""
    district = live(
        AIRED_ART, origin("hill4", room="studio"), receiver(room="screen_lake", origins=("hill4/art",))
    )
    forbids("broadcast", district, [aired(TUE), heard(TUE)])


@pytest.mark.parametrize("weeks", [Weeks.EVERY, Weeks.ODD])
def test_the_same_weeks(weeks: Weeks) -> None:
    """A lesson of odd weeks is received in odd weeks; one of every week not in odd weeks alone."""
    district = live(
        origin(room="studio", weeks=CourseWeeks(weeks.value)),
        receiver(room="screen_lake", weeks=CourseWeeks.ODD),
        term={"weeks_in_cycle": 2},
    )
    lessons = [aired(TUE, weeks=weeks), heard(TUE, weeks=Weeks.ODD)]
    either("broadcast", weeks is Weeks.ODD, district, lessons)


def test_a_period_of_no_origin() -> None:
    """A lesson in person has no period of an origin."""
    lesson = put("lake3/art", "bob", TUE, 1)
    allows(PAIR, [lesson])
    forbids("broadcast", PAIR, [lesson.model_copy(update={"origin_period": "1"})])


def test_an_unknown_origin() -> None:
    """Nothing is called "moon/art"."""
    forbids("broadcast", PAIR, [aired(TUE), heard(TUE, origin="moon/art")])


def _tv(grades: tuple[int, ...], origins: tuple[str, ...] = (), subject: str = "art") -> District:
    """Lake's art may receive a broadcast from outside, on Tuesdays at 8:10-8:50."""
    air = broadcast("tv", subject, grades, TUE, "8:10-8:50")
    return live(receiver(room="screen_lake", origins=origins), broadcasts=(air,))


TV = hear("lake3/art", TUE, 1, origin="tv", adult="bob")


def test_from_outside() -> None:
    """Art of grade 3 on the air on Tuesday at 8:10 is received in lake's period 1; on Wednesday it is not."""
    broken(
        "broadcast",
        _tv((3,)),
        [TV],
        [TV.model_copy(update={"weekday": WED})],
        course="lake3/art",
        school="lake",
        weekday=WED,
        start=clock("8:10"),
    )


@pytest.mark.parametrize(
    ("grades", "origins", "lawful"),
    [((3,), (), True), ((2, 3, 4), (), True), ((4, 5), (), False), ((4, 5), ("tv",), True)],
)
def test_grades_from_outside(grades: tuple[int, ...], origins: tuple[str, ...], lawful: bool) -> None:
    """A broadcast for grade 3 among others is fine; one for grades 4 and 5 only if the course names it."""
    either("broadcast", lawful, _tv(grades, origins), [TV])


def test_every_grade_of_a_joint_class_from_outside() -> None:
    """Grades 3 and 4 sit together: a broadcast for 3 to 5 is for both, one for grade 3 is not."""
    lesson = hear("pair/art", TUE, 1, origin="tv", adult="bob")
    for grades, lawful in (((3, 4, 5), True), ((3,), False)):
        district = live(
            receiver("pair", room="screen_lake"),
            joint_classes=(joint("pair", "lake3", "lake4"),),
            broadcasts=(broadcast("tv", "art", grades, TUE, "8:10-8:50"),),
        )
        either("broadcast", lawful, district, [lesson])


@pytest.mark.parametrize("wrong", [{"teacher": "ann"}, {"origin_period": "1"}])
def test_nobody_of_ours_gives_it(wrong: dict[str, str]) -> None:
    """A lesson from outside names no teacher and no period of an origin."""
    forbids("broadcast", _tv((3,)), [TV.model_copy(update=wrong)])


def test_another_subject_from_outside() -> None:
    """Art receives no broadcast of music."""
    forbids("broadcast", _tv((3,), subject="music"), [TV])


def test_an_outside_origin_that_is_not_named() -> None:
    """Lake's course names hill's as its only origin: one from outside for its grade is none."""
    air = (broadcast("tv", "art", (3,), TUE, "8:10-8:50"),)
    named = receiver(room="screen_lake", origins=("hill3/art",))
    forbids("broadcast", live(AIRED_ART, named, broadcasts=air), [TV])
