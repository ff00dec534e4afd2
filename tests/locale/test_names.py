"""Ids become names, and an id that two tables use becomes the right one."""

import pytest

from models.teacher import Teacher
from scheduler.locale import district_names
from scheduler.locale.names import name_of
from tests.live import broadcast, car, home, meeting
from tests.villages import ANN, course, joint, village

NAMES = {
    "schools:01": "草滩小学",
    "places:01": "草滩小学",
    "places:town": "县城",
    "teachers:01": "美术教师甲",
    "groups:01": "三年级",
    "town": "县城",
}


@pytest.mark.parametrize(
    ("param", "value", "name"),
    [
        ("school", "01", "草滩小学"),
        ("other_school", "01", "草滩小学"),
        ("school2", "01", "草滩小学"),
        ("teacher", "01", "美术教师甲"),
        ("group", "01", "三年级"),
        ("start_place", "01", "草滩小学"),
        ("destination", "town", "县城"),
        ("anything", "town", "县城"),  # only one table has that id
        ("anything", "01", "01"),  # three tables have it: nobody guesses
        ("period", "town", "town"),  # a period's label is never an id
        ("teacher", "unknown", "unknown"),
    ],
)
def test_name_of(param: str, value: str, name: str) -> None:
    """The placeholder's name says which table its id is from."""
    assert name_of(param, value, NAMES) == name


def test_names_of_a_district() -> None:
    """Every school, place, class, teacher and course of a district has its name."""
    names = district_names(village(course("hill3", "art"), joint_classes=(joint("low", "hill3", "hill4"),)))
    assert names["schools:hill"] == names["places:hill"] == names["hill"] == "坡上小学"
    assert names["places:town"] == "县城"
    assert names["groups:hill3"] == "3年级"
    assert names["groups:low"] == "合班 low"
    assert names["teachers:ann"] == "安老师"
    assert names["courses:hill3/art"] == "3年级 art"


def test_a_teacher_with_the_id_of_a_school() -> None:
    """An id of two tables has two names, and no name without its table."""
    namesake = Teacher(id="lake", name="美术教师甲", start_place="hill", end_place="hill", subjects=("art",))
    names = district_names(village(teachers=(ANN, namesake)))
    assert (names["schools:lake"], names["teachers:lake"]) == ("湖边小学", "美术教师甲")
    assert "lake" not in names


def test_names_of_what_is_shared() -> None:
    """A meeting, a vehicle and a broadcast have names; a school's own lessons are called by their teacher."""
    district = village(
        home("ann", "hill", 2),
        course("hill3", "art"),
        meetings=(meeting("m", "hill", "ann", "bob"),),
        vehicles=(car("van", 4),),
        broadcasts=(broadcast("tv", "art", (3,), 2, "8:00-8:40"),),
    )
    names = district_names(district)
    assert name_of("meeting", "m", names) == district.meetings[0].name
    assert name_of("vehicle", "van", names) == district.vehicles[0].name
    assert name_of("broadcast", "tv", names) == district.broadcasts[0].name
    own = district.courses[0]
    assert name_of("course", own.id, names) == f"{name_of('teacher', 'ann', names)} {own.subject}"
