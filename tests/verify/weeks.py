"""A crowded village and arbitrary weeks of it, for statements that hold whatever is placed."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from hypothesis import strategies as st

from models.bells import BellSchedule
from models.course import Commitment, SlotPattern, SlotRef
from models.district import District
from models.rules import Rules
from models.teacher import Unavailability
from models.timetable import Placement
from scheduler.verify.registry import default_weights
from tests.villages import (
    FRI,
    MON,
    THU,
    TUE,
    WED,
    bell,
    blocked,
    busy,
    clock,
    course,
    joint,
    put,
    room,
    teacher,
    village,
)

COURSES = ("hill3/art", "hill4/art", "small/music", "lake3/art", "lake3/music", "wood3/art")
TEACHERS = ("ann", "bob", "cat")

LOCKED = put("hill4/art", "ann", WED, 2)

LIMITS: dict[str, Any] = {
    "lessons_day": 3,
    "lessons_week": 6,
    "running_lessons": 2,
    "schools_half_day": 1,
    "schools_day": 2,
    "visit_lessons": 2,
    "days_away": 2,
    "journey_minutes": 35,
    "travel_day": 80,
    "lunch_minutes": 165,
}


def crowded(later: int = 0) -> District:
    """Nearly every rule is on. Every clock time is `later` minutes later than usual."""
    return village(
        course("hill3", "art", days_apart=2, max_day=1, room="studio"),
        course("hill4", "art", fixed=(SlotRef(weekday=WED, period="2"),), room="studio"),
        course("small", "music", doubles=1, max_day=2, target=3),
        course("lake3", "art", forbidden=(SlotPattern(weekday=FRI),), unwanted=(SlotPattern(period="1"),)),
        course("lake3", "music", minimum=1, importance=3),
        course("wood3", "art", eligible=("ann", "cat")),
        teachers=(
            teacher("ann", leave_after=clock("7:30") + later, return_by=clock("15:40") + later, **LIMITS),
            teacher("bob", "lake", subjects=("music",)),
            teacher("cat", None, leave_after=clock("7:40") + later, grades=(3,)),
        ),
        bells=tuple(_later(schedule, later) for schedule in _BELLS),
        joint_classes=(joint("small", "hill3", "hill5"),),
        rooms=(room("studio", "hill"),),
        commitments=tuple(_moved(row, later) for row in _BUSY),
        unavailability=tuple(_moved(row, later) for row in _BLOCKED),
        rules=_rules(later),
        weights=default_weights(),
    )


_BELLS = (
    bell("hill", "8:00-8:40", "8:50-9:30", "9:40-10:20", "10:30-11:10", "14:00-14:40", "14:50-15:30"),
    bell("lake", "8:10-8:50", "9:00-9:40", "9:50-10:30", "10:40-11:20", "14:10-14:50", "15:00-15:40"),
    bell("wood", "8:30-9:10", "9:20-10:00", "10:10-10:50", "11:00-11:40", "13:30-14:10", "14:20-15:00"),
)
_BUSY = (
    busy("lake", MON, "9:00-9:40", teacher="ann", lessons=1, label="tests"),
    busy("hill", TUE, "14:00-15:00", teacher="bob", lessons=0),
    busy("hill", THU, "8:00-8:40", group="small"),
    busy("hill", FRI, "8:30-9:00", room="studio"),
)
_BLOCKED = (
    blocked(WED, "14:00-16:00", subject="music"),
    blocked(THU, "8:00-9:00", teacher="ann"),
)


Row = TypeVar("Row", Commitment, Unavailability)


def _moved(row: Row, later: int) -> Row:
    return row.model_copy(update={"start": row.start + later, "end": row.end + later})


def _later(schedule: BellSchedule, later: int) -> BellSchedule:
    periods = tuple(
        period.model_copy(update={"start": period.start + later, "end": period.end + later})
        for period in schedule.periods
    )
    return schedule.model_copy(update={"periods": periods})


def _rules(later: int) -> Rules:
    usual = Rules()
    return Rules(
        midday=usual.midday + later, lunch_from=usual.lunch_from + later, lunch_to=usual.lunch_to + later
    )


def lessons(courses: Sequence[str] = COURSES) -> st.SearchStrategy[Placement]:
    """One lesson in any of the slots: lawful or not."""
    days, periods = st.integers(MON, FRI), st.integers(1, 6)
    return st.builds(put, st.sampled_from(courses), st.sampled_from(TEACHERS), days, periods)


def weeks(most: int = 10) -> st.SearchStrategy[list[Placement]]:
    """Any lessons, also the same one twice; in some weeks the locked one is in its place."""
    some = st.lists(lessons(), max_size=most)
    return st.one_of(some, some.map(lambda placements: [LOCKED, *placements]))


def told(findings: Iterable[object]) -> list[str]:
    """Findings in an order of their own, to compare them as a collection."""
    return sorted(str(finding) for finding in findings)
