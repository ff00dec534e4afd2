"""A class is in one place at a time."""

import pytest

from tests.examples import allows, broken, forbids
from tests.villages import TUE, WED, bell, busy, clock, course, joint, put, village

ART, MUSIC = course("hill3", "art"), course("hill3", "music")
BIG = (joint("big", "hill3", "hill4"),)


def test_same_slot() -> None:
    """Art in period 1 and music in 2; moving music to 1 (8:00-8:40) puts the class in two lessons."""
    broken(
        "class_clash",
        village(ART, MUSIC),
        [put("hill3/art", "ann", TUE, 1), put("hill3/music", "bob", TUE, 2)],
        [put("hill3/art", "ann", TUE, 1), put("hill3/music", "bob", TUE, 1)],
        group="hill3",
        teacher="ann",
        school="hill",
        weekday=TUE,
        start=clock("8:00"),
        end=clock("8:40"),
    )


def test_touching_lessons() -> None:
    """8:00-8:40 and 8:40-9:20 touch and do not overlap."""
    district = village(ART, MUSIC, bells=[bell("hill", "8:00-8:40", "8:40-9:20")])
    allows(district, [put("hill3/art", "ann", TUE, 1), put("hill3/music", "bob", TUE, 2)])


def test_same_slot_on_another_day() -> None:
    """Period 1 on Tuesday and on Wednesday are different times."""
    allows(village(ART, MUSIC), [put("hill3/art", "ann", TUE, 1), put("hill3/music", "bob", WED, 1)])


def test_other_class_in_the_slot() -> None:
    """Two classes with two teachers share period 1."""
    allows(
        village(ART, course("hill4", "art")),
        [put("hill3/art", "ann", TUE, 1), put("hill4/art", "bob", TUE, 1)],
    )


@pytest.mark.parametrize(("member", "free"), [("hill3", False), ("hill4", False), ("hill5", True)])
def test_joint_class(member: str, free: bool) -> None:
    """Grades 3 and 4 have joint art in period 1: neither has another lesson then, grade 5 may."""
    district = village(course("big", "art"), course(member, "music"), joint_classes=BIG)
    placements = [put("big/art", "ann", TUE, 1), put(f"{member}/music", "bob", TUE, 1)]
    if free:
        allows(district, placements)
    else:
        (finding,) = forbids("class_clash", district, placements)
        assert finding.params["group"] == member


def test_two_joint_classes_sharing_a_member() -> None:
    """Classes 3+4 and 4+5 both contain 4: they cannot both have period 1, but periods 1 and 2."""
    classes = (*BIG, joint("other", "hill4", "hill5"))
    district = village(course("big", "art"), course("other", "music"), joint_classes=classes)
    allows(district, [put("big/art", "ann", TUE, 1), put("other/music", "bob", TUE, 2)])
    (finding,) = forbids(
        "class_clash", district, [put("big/art", "ann", TUE, 1), put("other/music", "bob", TUE, 1)]
    )
    assert finding.params["group"] == "hill4"


@pytest.mark.parametrize("group", ["hill3", "big"])
def test_commitment_of_the_class(group: str) -> None:
    """The class (or its joint class) is busy from 8:40: the lesson
    8:00-8:40 touches; from 8:39 it overlaps.
    """
    lesson = [put("hill3/art", "ann", TUE, 1)]
    touching = busy("hill", TUE, "8:40-9:20", group=group)
    allows(village(ART, joint_classes=BIG, commitments=(touching,)), lesson)
    overlapping = busy("hill", TUE, "8:39-9:19", group=group)
    forbids("class_clash", village(ART, joint_classes=BIG, commitments=(overlapping,)), lesson)


def test_commitment_of_a_member_and_the_joint_class() -> None:
    """Class 4 is busy until 8:00 (touching) or 8:01 (overlapping) when it is to join 3 at 8:00."""
    lesson = [put("big/art", "ann", TUE, 1)]
    big = course("big", "art")
    allows(
        village(big, joint_classes=BIG, commitments=(busy("hill", TUE, "7:20-8:00", group="hill4"),)), lesson
    )
    forbids(
        "class_clash",
        village(big, joint_classes=BIG, commitments=(busy("hill", TUE, "7:21-8:01", group="hill4"),)),
        lesson,
    )
