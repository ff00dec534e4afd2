"""Where odd and even weeks differ, a course's lessons are in the weeks that the course says."""

import pytest

from models.base import Weeks
from models.course import CourseWeeks
from models.district import District
from tests.examples import allows, broken, either, forbids
from tests.live import aired, heard, live, origin, play, receiver
from tests.villages import THU, TUE, course, put, village

TWO_WEEKS = {"weeks_in_cycle": 2}


def _art(weeks: CourseWeeks) -> District:
    """Hill's art in those weeks of a cycle of two."""
    return village(course("hill3", "art", weeks=weeks), term=TWO_WEEKS)


def test_every_week_becomes_odd_weeks() -> None:
    """A course of every week has its lesson every week; the same lesson in odd weeks only breaks the rule."""
    broken(
        "course_weeks",
        _art(CourseWeeks.EVERY),
        [put("hill3/art", "ann", TUE, 1)],
        [put("hill3/art", "ann", TUE, 1, weeks=Weeks.ODD)],
        course="hill3/art",
        school="hill",
    )


@pytest.mark.parametrize("weeks", list(Weeks))
@pytest.mark.parametrize("asked", [CourseWeeks.EVERY, CourseWeeks.ODD, CourseWeeks.EVEN])
def test_weeks_are_the_courses(asked: CourseWeeks, weeks: Weeks) -> None:
    """Every, odd and even each allow lessons of their own weeks only: 3 of 9 combinations are lawful."""
    lesson = [put("hill3/art", "ann", TUE, 1, weeks=weeks)]
    either("course_weeks", asked.value == weeks.value, _art(asked), lesson)


@pytest.mark.parametrize("weeks", list(Weeks))
def test_either_is_odd_or_even(weeks: Weeks) -> None:
    """Either: one lesson may be in odd weeks or in even weeks, not in both (every)."""
    lesson = [put("hill3/art", "ann", TUE, 1, weeks=weeks)]
    either("course_weeks", weeks is not Weeks.EVERY, _art(CourseWeeks.EITHER), lesson)


def test_either_is_the_same_for_all_lessons() -> None:
    """Either: two lessons in odd weeks are fine, so are two in even weeks; one of each breaks the rule."""
    district = _art(CourseWeeks.EITHER)
    odd = [put("hill3/art", "ann", day, 1, weeks=Weeks.ODD) for day in (TUE, THU)]
    even = [put("hill3/art", "ann", day, 1, weeks=Weeks.EVEN) for day in (TUE, THU)]
    allows(district, even)
    broken("course_weeks", district, odd, [odd[0], even[1]], course="hill3/art", school="hill")


def test_two_courses_choose_apart() -> None:
    """Either: art in odd weeks and music in even weeks are two choices."""
    district = village(
        course("hill3", "art", weeks=CourseWeeks.EITHER),
        course("hill3", "music", weeks=CourseWeeks.EITHER),
        term=TWO_WEEKS,
    )
    art = put("hill3/art", "ann", TUE, 1, weeks=Weeks.ODD)
    for weeks in (Weeks.ODD, Weeks.EVEN):
        allows(district, [art, put("hill3/music", "ann", THU, 1, weeks=weeks)])


@pytest.mark.parametrize("weeks", list(Weeks))
def test_a_cycle_of_one_week(weeks: Weeks) -> None:
    """Where all weeks are the same a lesson is every week's: odd and even weeks are refused."""
    lesson = [put("hill3/art", "ann", TUE, 1, weeks=weeks)]
    either("course_weeks", weeks is Weeks.EVERY, village(course("hill3", "art")), lesson)


def test_recorded_lessons_too() -> None:
    """A recorded lesson of an odd-week course is in odd weeks, not in even ones."""
    district = live(receiver(weeks=CourseWeeks.ODD, room="screen_lake"), term=TWO_WEEKS)
    allows(district, [play("lake3/art", TUE, 1, adult="bob", weeks=Weeks.ODD)])
    forbids("course_weeks", district, [play("lake3/art", TUE, 1, adult="bob", weeks=Weeks.EVEN)])


def test_synchronous_lessons_too() -> None:
    """Origin and receiver both of odd weeks: fine in odd weeks; an even-week pair breaks the rule twice."""
    district = live(
        origin(weeks=CourseWeeks.ODD, room="studio"),
        receiver(weeks=CourseWeeks.ODD, room="screen_lake"),
        term=TWO_WEEKS,
    )
    allows(district, [aired(TUE, weeks=Weeks.ODD), heard(TUE, weeks=Weeks.ODD)])
    found = forbids("course_weeks", district, [aired(TUE, weeks=Weeks.EVEN), heard(TUE, weeks=Weeks.EVEN)])
    assert {finding.params["course"] for finding in found} == {"hill3/art", "lake3/art"}
