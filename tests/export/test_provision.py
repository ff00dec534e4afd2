"""Full provision, counted by hand."""

from models.course import Course, Mode
from scheduler.export.provision import Provided, provision
from tests.export import small


def test_joint_lessons_count_for_every_member() -> None:
    """Music of the joint class is timetabled twice for each of its two classes; English lacks one lesson.

    T3 belongs to a cluster, and is no visitor where the day begins and ends.
    """
    rows = provision(small.district(), small.timetable())
    assert rows == (
        Provided("S1", "C1", "音乐", 1, 2, 1, 0, ("T1",), {Mode.LOCAL: 1}, 1),
        Provided("S2", "C2", "音乐", 2, 2, 2, 0, ("T1",), {Mode.VISITING: 2}, 2),
        Provided("S2", "C3", "英语", 2, 2, 1, 1, ("T3",), {Mode.LOCAL: 1}, 1),
        Provided("S2", "C3", "音乐", 2, 2, 2, 0, ("T1",), {Mode.VISITING: 2}, 2),
    )


def test_one_course_does_not_make_up_for_another() -> None:
    """A class with two courses of a subject, one over and one under its minimum, still lacks a lesson."""
    district = small.district()
    courses = (
        Course(id="J1/音乐", group="J1", subject="音乐", minimum=1, target=2),
        Course(id="C2/音乐", group="C2", subject="音乐", minimum=1, target=1),
    )
    placements = [p for p in small.timetable().placements if p.course == "J1/音乐"]
    week = small.timetable().model_copy(update={"placements": tuple(placements)})
    rows = provision(district.model_copy(update={"courses": courses}), week)
    both = next(row for row in rows if row.group == "C2")
    assert (both.required, both.target, both.timetabled, both.missing) == (2, 3, 2, 1)
