"""What each teacher does in the week."""

import pytest

from models.timetable import Held
from scheduler.term.engagements import Role, engagements
from tests.export import rich


def _roles(teacher: str) -> list[tuple[str, int, int, str]]:
    found = engagements(rich.district(), rich.timetable())
    return [
        (part.role.value, part.weekday, part.start, part.about) for part in found if part.teacher == teacher
    ]


def test_the_teacher_of_the_origin_gives_one_lesson() -> None:
    """Received at two schools, it is given once; and two meetings are attended."""
    assert _roles("T1") == [
        ("attends", 1, 870, "M2"),
        ("gives", 2, 550, "A3/英语"),
        ("attends", 5, 870, "M1"),
    ]


def test_joined_grades_are_one_lesson_and_rides_have_their_own_times() -> None:
    """Two courses, one lesson, under the first of them; before and after it the van."""
    assert _roles("T2") == [
        ("rides", 2, 840, "午班"),
        ("gives", 2, 900, "B1/音乐"),
        ("rides", 2, 950, "晚班"),
    ]


def test_the_local_adult() -> None:
    """With a class during broadcasts, and there to take over from a visitor, once for both grades."""
    assert _roles("L2") == [
        ("assists", 2, 555, "B3/英语"),
        ("stands_by", 2, 900, "B1/音乐"),
        ("assists", 3, 555, "B3/美术"),
        ("attends", 5, 870, "M1"),
    ]


def test_a_coached_teacher_sits_in() -> None:
    """Where a course names who is coached, the adult sits in."""
    district = rich.district()
    courses = tuple(
        course.model_copy(update={"sits_in": ("L2",)}) if course.id == "B1/音乐" else course
        for course in district.courses
    )
    found = engagements(district.model_copy(update={"courses": courses}), rich.timetable())
    assert Role.SITS_IN in {part.role for part in found if part.teacher == "L2"}


def test_where_it_is() -> None:
    """A meeting is at its school, an online one and a ride nowhere."""
    places = {part.about: part.school for part in engagements(rich.district(), rich.timetable())}
    assert (places["M2"], places["M1"], places["午班"], places["B3/英语"]) == ("S1", None, None, "S2")


def test_a_meeting_in_an_unknown_period_is_an_error() -> None:
    """It has no clock time, and none is made up."""
    odd = Held(meeting="M1", weekday=5, period="9", attendants=("T1",))
    week = rich.timetable().model_copy(update={"meetings": (odd,)})
    with pytest.raises(ValueError, match="M1: no period '9' on weekday 5"):
        engagements(rich.district(), week)
