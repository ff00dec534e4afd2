"""The assignment of teachers. The district is that of tests/villages.py."""

from typing import Any

import pytest

from benchmarks.peers.assign import Assigned, assign
from benchmarks.peers.visits import visits
from models.course import Course
from models.district import District
from models.teacher import Teacher
from tests.villages import ANN, course, teacher, village


def wood(subject: str = "art", **fields: Any) -> Course:
    """A course of wood3: two lessons, one a day."""
    return course("wood3", subject, **{"minimum": 2, "max_day": 1, **fields})


def assigned(district: District, spare: int = 0) -> Assigned:
    """What the model answers."""
    return assign(visits(district), 10, 1, 1, spare)


def test_the_nearer_teacher_goes() -> None:
    """Wood is 30 minutes from lake and 40 from hill; two days there and back by bob are 120 minutes."""
    found = assigned(village(wood()))
    assert (found.teachers, found.minutes, found.days["bob"]) == ({"wood3/art": "bob"}, 120, 2)


def test_two_courses_share_their_days() -> None:
    """A second course of as many lessons fits the same two days."""
    found = assigned(village(wood(), wood("music")))
    assert (set(found.teachers.values()), found.minutes) == ({"bob"}, 120)


def test_the_own_school_is_no_journey() -> None:
    """Ann teaches at hill and bob at lake, for nothing."""
    found = assigned(village(course("hill3", "art", minimum=2), course("lake3", "art", minimum=2)))
    assert (found.teachers, found.minutes) == ({"hill3/art": "ann", "lake3/art": "bob"}, 0)


@pytest.mark.parametrize(("limit", "minutes"), [(4, 120), (3, 160)])
def test_lessons_a_week_are_obeyed(limit: int, minutes: int) -> None:
    """Bob gives both in a week of 4 lessons; in one of 3 ann gives both, on 2 days of 80 minutes."""
    people: list[Teacher] = [ANN, teacher("bob", "lake", lessons_week=limit)]
    assert assigned(village(wood(), wood("music"), teachers=people)).minutes == minutes


def test_spare_periods_spread_a_load() -> None:
    """Six lessons fit one day of six periods, and with a period to spare they take two."""
    demand = course("wood3", "art", minimum=6, target=6, max_day=6)
    assert assigned(village(demand)).days["bob"] == 1
    assert assigned(village(demand), spare=1).days["bob"] == 2


def test_a_load_that_does_not_fit_is_refused() -> None:
    """Nobody has a week of two lessons."""
    people = [teacher("ann", lessons_week=1), teacher("bob", "lake", lessons_week=1)]
    with pytest.raises(ValueError, match="no assignment of teachers"):
        assigned(village(wood(), teachers=people))
