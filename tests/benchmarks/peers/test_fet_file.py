"""FET's input file: slices, tags, limits. The district is that of tests/villages.py."""

from typing import Any
from xml.etree import ElementTree

import pytest

from benchmarks.peers.fet_file import FetFile, Limits
from benchmarks.peers.visits import visits
from models.course import Course
from models.district import District
from tests.villages import BOB, bell, course, joint, teacher, village

PLAIN = Limits(changes_day=None, days=None)


def lake(subject: str = "art", **fields: Any) -> Course:
    """A course of lake3: two lessons a week, one a day."""
    return course("lake3", subject, **{"minimum": 2, "max_day": 1, **fields})


def file(district: District, limits: Limits = PLAIN) -> FetFile:
    """The file in which ann gives everything."""
    plan = visits(district)
    return FetFile(plan, {need.course: "ann" for need in plan.needs}, limits)


def tree(district: District, limits: Limits = PLAIN) -> ElementTree.Element:
    """Its elements."""
    return ElementTree.fromstring(file(district, limits).xml())


def only(root: ElementTree.Element, tag: str) -> dict[str, str | None]:
    """The fields of the one element of the tag."""
    found = list(root.iter(tag))
    assert len(found) == 1
    return {field.tag: field.text for field in found[0]}


def test_the_day_is_cut_into_slices() -> None:
    """Lake's day is from 8:10 to 15:40: 90 slices of 5 minutes; a lesson of 40 minutes lasts 8 of them."""
    root = tree(village(lake(minimum=1)))
    assert root.findtext("Hours_List/Number_of_Hours") == "90"
    assert root.findtext("Days_List/Number_of_Days") == "5"
    assert only(root, "Activity")["Duration"] == "8"


def test_an_activity_starts_with_a_period() -> None:
    """The six periods of lake begin 0, 10, 20, 30, 72 and 82 slices after the first one, on five days."""
    root = tree(village(lake(minimum=1)))
    starts = [element.text for element in root.iter("Preferred_Starting_Hour")]
    assert starts == ["0", "10", "20", "30", "72", "82"] * 5


def test_an_activity_names_teacher_subject_school_and_classes() -> None:
    """A joint class is several students sets."""
    district = village(course("lake34", "art", minimum=1), joint_classes=(joint("lake34", "lake3", "lake4"),))
    activity = next(tree(district).iter("Activity"))
    told = [(field.tag, field.text) for field in activity][:5]
    assert told == [
        ("Teacher", "ann"),
        ("Subject", "art"),
        ("Activity_Tag", "lake"),
        ("Students", "lake3"),
        ("Students", "lake4"),
    ]


def test_the_way_is_the_least_gap_between_tags() -> None:
    """Hill to lake takes 35 minutes, 7 slices, both ways; with 21 on the road it takes 36, so 8 slices."""
    tag = "ConstraintTeachersMinGapsBetweenOrderedPairOfActivityTags"
    for road, gaps in ((20, "7"), (21, "8")):
        district = village(lake(), course("hill3", "art", minimum=1), roads={"hill-lake": road})
        found = [
            tuple(one.findtext(name) for name in ("First_Activity_Tag", "Second_Activity_Tag", "MinGaps"))
            for one in tree(district).iter(tag)
        ]
        assert found == [("hill", "lake", gaps), ("lake", "hill", gaps)]


def test_one_lesson_a_day_is_days_between() -> None:
    """At most one a day and two days apart is a least number of days between the activities."""
    found = only(tree(village(lake(days_apart=2))), "ConstraintMinDaysBetweenActivities")
    assert (found["MinDays"], found["Number_of_Activities"]) == ("2", "2")


def test_two_lessons_a_day_are_slices_of_a_tag() -> None:
    """Two of three lessons may be on a day: 16 slices of the course's own tag."""
    found = only(tree(village(lake(minimum=3, max_day=2))), "ConstraintTeacherActivityTagMaxHoursDaily")
    assert (found["Activity_Tag_Name"], found["Maximum_Hours_Daily"]) == ("course lake3/art", "16")


def test_lessons_a_day_are_slices_a_day() -> None:
    """At most one lesson a day of 40 minutes is 8 slices."""
    district = village(lake(), teachers=[teacher("ann", lessons_day=1), BOB])
    assert only(tree(district), "ConstraintTeacherMaxHoursDaily")["Maximum_Hours_Daily"] == "8"


def test_limits_are_written_where_set() -> None:
    """Changes of building and working days a week."""
    root = tree(village(lake()), Limits(changes_day=1, days={"ann": 2}))
    changes = only(root, "ConstraintTeachersMaxBuildingChangesPerDay")
    assert changes["Max_Building_Changes_Per_Day"] == "1"
    assert only(root, "ConstraintTeacherMaxDaysPerWeek")["Max_Days_Per_Week"] == "2"
    assert not list(tree(village(lake())).iter("ConstraintTeacherMaxDaysPerWeek"))


REFUSED = {
    "not on 5 minutes": village(lake(), bells=[bell("lake", "8:12-8:52")]),
    "not equally long": village(lake(), bells=[bell("lake", "8:00-8:40", "9:00-9:45")]),
    "days_apart beside max_day": village(lake(max_day=2, days_apart=2)),
    "lessons of many lengths": village(
        lake(minimum=4),
        course("hill3", "art", minimum=4),
        bells=[bell("lake", "8:00-8:20"), bell("hill", "8:00-8:45")],
        teachers=[teacher("ann", lessons_day=1), BOB],
    ),
}


@pytest.mark.parametrize("words", REFUSED)
def test_what_slices_cannot_say_is_refused(words: str) -> None:
    """Periods off the slices or of two lengths, and limits that would mean something else."""
    with pytest.raises(ValueError, match=words):
        file(REFUSED[words]).xml()
