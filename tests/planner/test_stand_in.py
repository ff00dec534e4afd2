"""Who is with the children when a lesson is lost."""

from datetime import date

from models.group import SchoolClass
from models.timetable import Placement
from scheduler.planner.stand_in import StandIns
from scheduler.term.dated import on_dates
from scheduler.term.school_calendar import Calendar
from tests.planner.towns import MUSIC, away, town, week

MONDAY = date(2026, 9, 7)


def _of(lesson: Placement, **changes: object) -> str | None:
    """Who stands in for Monday's music at Liangjia."""
    there = town(away=[away("T1", 7)]).model_copy(update=changes)
    calendar = Calendar(there)
    dated = [one for one in on_dates(there, week(lesson), calendar) if one.day == MONDAY]
    rest = [one for one in dated if one.decision != lesson]
    return StandIns(there, calendar, MONDAY, rest).of(dated[0])


def test_a_colleague_who_is_there() -> None:
    """T1 is away, T2 is at the school."""
    assert _of(MUSIC) == "T2"


def test_nobody_from_another_school() -> None:
    """Without T2 there is nobody: T3 belongs to no school."""
    staff = tuple(t for t in town().teachers if t.id != "T2")
    assert _of(MUSIC, teachers=staff) is None


def test_the_class_teacher_comes_first() -> None:
    """A colleague who would be asked before T2 is not, for T2 is the class teacher."""
    colleague = town().teachers[1].model_copy(update={"id": "T0", "name": "数学教师甲"})
    first = town().classes[0].model_copy(update={"class_teacher": "T2"})
    classes: tuple[SchoolClass, ...] = (first, *town().classes[1:])
    assert _of(MUSIC, teachers=(colleague, *town().teachers)) == "T0"
    assert _of(MUSIC, teachers=(colleague, *town().teachers), classes=classes) == "T2"


def test_whoever_is_busy_does_not() -> None:
    """T2 is away too: nobody can."""
    assert _of(MUSIC, unavailability=(away("T1", 7), away("T2", 7))) is None


def test_nobody_has_to_where_there_is_no_such_period() -> None:
    """The school is closed: nobody is with a class that is not there."""
    there = town()
    dated = [one for one in on_dates(there, week(), Calendar(there)) if one.day == MONDAY]
    saturday = dated[0].model_copy(update={"day": date(2026, 9, 5)})
    assert StandIns(there, Calendar(there), date(2026, 9, 5), ()).of(saturday) is None
