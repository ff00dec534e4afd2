"""The teachers' weeks in figures, counted by hand."""

from models.base import Weeks
from scheduler.export.workloads import Load, workloads
from tests.export import rich, small


def test_lessons_and_journeys() -> None:
    """The music teacher: 3 lessons, 2 schools, 3 journeys of 30 + 20 + 20 minutes, the 30 estimated."""
    every = Weeks.EVERY
    assert workloads(small.district(), small.timetable()) == (
        Load("T1", every, 3, 2, 0, 0, 0, 3, 70, 0, 30, None),
        Load("T2", every, 0, 0, 0, 0, 0, 0, 0, 0, 0, None),
        Load("T3", every, 1, 1, 0, 0, 0, 0, 0, 0, 0, None),
    )


def test_minutes_in_vehicles() -> None:
    """The music teacher rides 30 and 50 minutes; nobody else rides."""
    loads = workloads(rich.district(), rich.timetable())
    assert {(load.teacher, load.minutes, load.riding) for load in loads if load.minutes} == {
        ("T2", 80, 80),
        ("L3", 50, 0),
    }
