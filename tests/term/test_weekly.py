"""The week on the clock."""

import pytest

from models.timetable import Placement
from scheduler.term.weekly import base_of, weekly_lessons
from tests.export import small


def test_lessons_stand_in_clock_order_with_their_number() -> None:
    """Tuesday 8:20 music at C1; music of the joint class on Tuesday, again on Thursday; then English."""
    week = weekly_lessons(small.district(), small.timetable())
    found = [(w.course.id, w.school, w.placement.weekday, w.period.start, w.number) for w in week]
    assert found == [
        ("C1/音乐", "S1", 2, 500, 1),
        ("J1/音乐", "S2", 2, 900, 1),
        ("J1/音乐", "S2", 4, 900, 2),
        ("C3/英语", "S2", 4, 950, 1),
    ]


def test_an_unknown_period_is_an_error() -> None:
    """A placement outside the bells has no clock time, and none is made up."""
    odd = Placement(course="C1/音乐", teacher="T1", weekday=2, period="9")
    timetable = small.timetable().model_copy(update={"placements": (odd,)})
    with pytest.raises(ValueError, match="no period '9' on weekday 2"):
        weekly_lessons(small.district(), timetable)


@pytest.mark.parametrize(
    ("employer", "start", "end", "base"),
    [("S1", "S2", "S2", "S1"), (None, "S2", "S2", "S2"), (None, "S2", "county", None)],
)
def test_where_a_teacher_is_no_visitor(employer: str | None, start: str, end: str, base: str | None) -> None:
    """The employing school; for staff of a cluster where the day begins and ends, if that is one place."""
    teacher = (
        small.district()
        .teachers[0]
        .model_copy(update={"employer": employer, "start_place": start, "end_place": end})
    )
    assert base_of(teacher) == base
