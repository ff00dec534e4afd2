"""The week as things that happen."""

from models.base import Weeks
from scheduler.export.week import happenings
from tests.export import rich, small


def test_everything_in_clock_order() -> None:
    """Monday's commitment, Tuesday's journeys between the lessons, Thursday's lessons."""
    found = [(h.kind, h.weekday, h.start, h.end) for h in happenings(small.district(), small.timetable())]
    assert found == [
        ("commitment", 1, 500, 540),
        ("journey", 2, 460, 490),
        ("lesson", 2, 500, 540),
        ("journey", 2, 545, 565),
        ("lesson", 2, 900, 940),
        ("journey", 2, 945, 965),
        ("lesson", 4, 900, 940),
        ("lesson", 4, 950, 990),
    ]


def test_a_joint_lesson_has_the_classes_of_its_group() -> None:
    """Both members take part in the joint class's music."""
    joint = [h for h in happenings(small.district(), small.timetable()) if h.groups == ("J1",)]
    assert {h.classes for h in joint} == {frozenset({"C2", "C3"})}


def test_a_commitment_without_a_class_has_none() -> None:
    """A meeting of a teacher concerns no class."""
    district = small.district()
    meeting = district.commitments[0].model_copy(update={"group": None})
    found = happenings(district.model_copy(update={"commitments": (meeting,)}), small.timetable())
    assert found[0].classes == frozenset()


def test_a_journey_of_both_weeks_is_shown_once() -> None:
    """Odd and even weeks list their journeys apart: equal ones are one, others keep their weeks."""
    week = rich.timetable()
    found = [h for h in happenings(rich.district(), week) if h.kind == "journey"]
    assert [(h.teacher, h.weeks) for h in found] == [("L3", Weeks.EVERY)] * 2 + [("T2", Weeks.EVERY)] * 2
    odd = tuple(j for j in week.journeys if j.weeks == Weeks.ODD or j.teacher == "T2")
    found = [h for h in happenings(rich.district(), week.model_copy(update={"journeys": odd})) if h.journey]
    assert [(h.teacher, h.weeks) for h in found] == [("L3", Weeks.ODD)] * 2 + [("T2", Weeks.EVERY)] * 2
