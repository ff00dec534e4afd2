"""Classes that are joined for a lesson are together no more pupils than the joining allows."""

import pytest

from models.district import District
from tests.examples import allows, broken, either
from tests.live import aired, hear, heard, joining, live, origin, receiver
from tests.villages import TUE, clock, course, joint, put, village

COURSES = [course(group, "art") for group in ("hill3", "hill4", "hill5")]
PUPILS = {"hill3": {"pupils": 20}, "hill4": {"pupils": 15}, "hill5": {"pupils": 5}}
THIRD, FOURTH, FIFTH = (put(f"hill{grade}/art", "ann", TUE, 1) for grade in (3, 4, 5))


def _joined(most_pupils: int) -> District:
    """Hill's grades 3 to 5 (20, 15 and 5 pupils) may be joined for art up to a number."""
    join = (joining("hill", "art", 3, 4, 5, most_pupils=most_pupils),)
    return village(*COURSES, joinings=join, about=PUPILS)


def test_a_third_class() -> None:
    """At most 39: grades 3 and 4 are 35; moving grade 5 to the same period makes 40."""
    broken(
        "joint_lessons",
        _joined(39),
        [THIRD, FOURTH, put("hill5/art", "ann", TUE, 2)],
        [THIRD, FOURTH, FIFTH],
        teacher="ann",
        school="hill",
        weekday=TUE,
        start=clock("8:00"),
        end=clock("8:40"),
        pupils=40,
        limit=39,
    )


@pytest.mark.parametrize(("most", "lawful"), [(36, True), (35, True), (34, False)])
def test_two_classes(most: int, lawful: bool) -> None:
    """20 + 15 = 35 pupils: 35 and 36 are enough, 34 not."""
    either("joint_lessons", lawful, _joined(most), [THIRD, FOURTH])


@pytest.mark.parametrize(("most", "lawful"), [(40, True), (39, False)])
def test_three_classes(most: int, lawful: bool) -> None:
    """20 + 15 + 5 = 40 pupils."""
    either("joint_lessons", lawful, _joined(most), [THIRD, FOURTH, FIFTH])


def test_one_class_is_not_joined() -> None:
    """20 pupils have their own lesson, though at most 10 may be joined."""
    allows(_joined(10), [THIRD])


@pytest.mark.parametrize(("most", "lawful"), [(40, True), (39, False)])
def test_a_joint_class_joins_with_all_its_classes(most: int, lawful: bool) -> None:
    """Grades 3 and 4 are a fixed joint class of 35 that is joined with grade 5."""
    district = village(
        course("big", "art"),
        course("hill5", "art"),
        joint_classes=(joint("big", "hill3", "hill4"),),
        joinings=(joining("hill", "art", 3, 4, 5, most_pupils=most),),
        about=PUPILS,
    )
    either("joint_lessons", lawful, district, [put("big/art", "ann", TUE, 1), FIFTH])


def test_a_fixed_joint_class_needs_no_joining() -> None:
    """Grades 3 and 4 are always together, 35 pupils: one course, whatever the joining says."""
    district = village(
        course("big", "art"),
        course("hill5", "art"),
        joint_classes=(joint("big", "hill3", "hill4"),),
        joinings=(joining("hill", "art", 3, 4, 5, most_pupils=10),),
        about=PUPILS,
    )
    allows(district, [put("big/art", "ann", TUE, 1)])


def test_rooms_of_several_grades_need_no_joining() -> None:
    """Grades 3 and 4 share a room all day, 35 pupils: no joining, no limit."""
    about = {name: {**row, "multi_grade": "复式一"} for name, row in PUPILS.items()}
    allows(village(*COURSES, about=about), [THIRD, FOURTH])


@pytest.mark.parametrize(("most", "lawful"), [(35, True), (34, False)])
def test_receivers_that_sit_together(most: int, lawful: bool) -> None:
    """Lake's grades 3 and 4, 20 and 15 pupils, sit before one screen."""
    district = live(
        origin(room="studio", receivers=2),
        receiver(room="screen_lake"),
        receiver("lake4", room="screen_lake", origins=("hill3/art",)),
        joinings=(joining("lake", "art", 3, 4, most_pupils=most),),
        about={"lake3": {"pupils": 20}, "lake4": {"pupils": 15}},
    )
    lesson = hear("lake4/art", TUE, 1, origin="hill3/art", origin_period=1, teacher="ann", adult="bob")
    either("joint_lessons", lawful, district, [aired(TUE), heard(TUE), lesson])
