"""Which lessons are one."""

from typing import Any

import pytest

from models.course import Course, Mode
from models.district import District
from models.timetable import Placement
from scheduler.term.sittings import Sitting, sittings, together_in
from tests.export import rich


def _sittings(*placements: Placement, **tables: Any) -> tuple[Sitting, ...]:
    district = rich.district().model_copy(update=tables)
    return sittings(district, rich.timetable().model_copy(update={"placements": placements}))


def _music(course: str, **changes: Any) -> Placement:
    return Placement(**{"course": course, "teacher": "T2", "weekday": 2, "period": "3", **changes})


def test_two_grades_that_may_be_joined_are_one() -> None:
    """Music of grades 1 and 2 at one time under one teacher is one sitting, by course."""
    (one,) = _sittings(_music("B2/音乐"), _music("B1/音乐"))
    assert (one.groups, one.subjects, one.mode) == (("B1", "B2"), ("音乐",), Mode.VISITING)


@pytest.mark.parametrize(
    "changes", [{"teacher": "T1"}, {"period": "2"}, {"weekday": 3}, {"weeks": "odd"}, {"origin": "X1"}]
)
def test_anything_else_keeps_them_apart(changes: dict[str, Any]) -> None:
    """Another teacher, time, week or origin: two sittings."""
    assert len(_sittings(_music("B2/音乐"), _music("B1/音乐", **changes))) == 2


def test_grades_that_may_not_be_joined_stay_apart() -> None:
    """Without the row of joinings nothing is merged; neither if it lists one of the grades only."""
    assert len(_sittings(_music("B2/音乐"), _music("B1/音乐"), joinings=())) == 2
    row = rich.district().joinings[0].model_copy(update={"grades": (1, 3)})
    assert len(_sittings(_music("B2/音乐"), _music("B1/音乐"), joinings=(row,))) == 2


def test_one_that_does_not_fit_parts_them_all() -> None:
    """Grades 1 and 2 may sit together, but with grade 3 among them nobody does."""
    found = _sittings(_music("B1/音乐"), _music("B2/音乐"), _music("B3/美术"))
    assert [len(one.lessons) for one in found] == [1, 1, 1]


def test_recorded_lessons_are_never_one() -> None:
    """Each class has its own adult."""
    recorded = {"teacher": None}
    assert len(_sittings(_music("B1/音乐", **recorded), _music("B2/音乐", **recorded))) == 2


def _in_one_room() -> District:
    """Grades 1 and 2 of Caotan share a room."""
    classes = tuple(
        group.model_copy(update={"multi_grade": "甲"}) if group.grade < 3 else group
        for group in rich.district().classes
    )
    return rich.district().model_copy(update={"classes": classes})


def test_a_multi_grade_room_is_one_whatever_is_taught() -> None:
    """Two subjects in one room may be one sitting; a class from another room may not join."""
    together = together_in(_in_one_room())
    first = Course(id="B1/语文", group="B1", subject="语文", minimum=0, target=1)
    second = Course(id="B2/数学", group="B2", subject="数学", minimum=0, target=1)
    third = Course(id="B3/语文", group="B3", subject="语文", minimum=0, target=1)
    assert together(first, second)
    assert not together(first, third)
    assert not together(first, first)


def test_lessons_of_a_school_itself_never_sit_together() -> None:
    """A school's own lessons have no classes that could be joined."""
    together = together_in(rich.district())
    one = Course(id="home/L2", group="S2", subject="音乐", minimum=0, target=1)
    other = one.model_copy(update={"id": "home/T2"})
    assert not together(one, other)


def test_who_receives_a_lesson() -> None:
    """English at Zhongxin is received twice; those who receive it are received by nobody."""
    found = {one.first.course.id: one for one in sittings(rich.district(), rich.timetable())}
    assert [lesson.course.id for lesson in found["A3/英语"].received_by] == ["B3/英语", "D3/英语"]
    assert found["B3/英语"].received_by == ()
    assert [found[key].mode for key in ("A3/英语", "B3/英语", "D3/科学")] == [
        Mode.LOCAL,
        Mode.SYNCHRONOUS,
        Mode.RECORDED,
    ]


def test_rooms_of_a_sitting() -> None:
    """The course's room, or that of the placement."""
    found = {one.first.course.id: one.room for one in sittings(rich.district(), rich.timetable())}
    assert (found["A3/英语"], found["B3/英语"], found["B1/音乐"]) == ("R1", "R2", None)
