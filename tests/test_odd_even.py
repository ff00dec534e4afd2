"""Odd and even weeks: what happens in one kind of week meets only what happens in the same kind."""

from collections.abc import Sequence
from typing import Any

import pytest

from models.base import Weeks
from models.course import Course, CourseWeeks, Half, SlotPattern, SlotRef
from models.district import District
from models.timetable import Placement
from scheduler.verify import judge
from tests.examples import allows, broken, costs, either, forbids
from tests.villages import (
    BOB,
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
    put,
    teacher,
    village,
)

EVERY, ODD, EVEN = Weeks.EVERY, Weeks.ODD, Weeks.EVEN
MEETS = [(EVERY, ODD, True), (EVERY, EVEN, True), (ODD, ODD, True), (ODD, EVEN, False), (EVEN, ODD, False)]
"""Two kinds of weeks, and whether they have a week in common."""


def in_weeks(group: str, weeks: Weeks, subject: str = "art", **fields: Any) -> Course:
    """A course of those weeks."""
    return course(group, subject, weeks=CourseWeeks(weeks.value), **fields)


def two_weeks(*courses: Course, **tables: Any) -> District:
    """A village where odd and even weeks differ."""
    return village(*courses, term={"weeks_in_cycle": 2}, **tables)


def lesson(group: str, weeks: Weeks, weekday: int = TUE, period: int = 1, who: str = "ann") -> Placement:
    """A lesson of art in those weeks."""
    return put(f"{group}/art", who, weekday, period, weeks=weeks)


@pytest.mark.parametrize(("one", "other", "meet"), MEETS)
def test_two_lessons_at_once(one: Weeks, other: Weeks, meet: bool) -> None:
    """Ann has grades 3 and 4 in the same period: a clash unless one is odd and the other even."""
    district = two_weeks(in_weeks("hill3", one), in_weeks("hill4", other))
    either("teacher_clash", not meet, district, [lesson("hill3", one), lesson("hill4", other)])


@pytest.mark.parametrize(("one", "other", "meet"), MEETS)
def test_two_lessons_of_a_class(one: Weeks, other: Weeks, meet: bool) -> None:
    """Grade 3 has art and music in the same period: a clash unless one is odd and the other even."""
    district = two_weeks(in_weeks("hill3", one), in_weeks("hill3", other, "music"))
    music = put("hill3/music", "bob", TUE, 1, weeks=other)
    either("class_clash", not meet, district, [lesson("hill3", one), music])


def test_a_clash_in_even_weeks() -> None:
    """Ann has grades 3 and 4 in even weeks; moving grade 4's lesson to the same period breaks the rule."""
    finding = broken(
        "teacher_clash",
        two_weeks(in_weeks("hill3", EVEN), in_weeks("hill4", EVEN)),
        [lesson("hill3", EVEN), lesson("hill4", EVEN, period=2)],
        [lesson("hill3", EVEN), lesson("hill4", EVEN, period=1)],
        teacher="ann",
        school="hill",
        weekday=TUE,
        start=clock("8:00"),
    )
    assert finding.params["weeks"] == "even"


def test_a_clash_in_both_weeks_is_told_once() -> None:
    """Two lessons of every week clash in odd and in even weeks alike: one finding without weeks."""
    district = two_weeks(in_weeks("hill3", EVERY), in_weeks("hill4", EVERY))
    (finding,) = forbids("teacher_clash", district, [lesson("hill3", EVERY), lesson("hill4", EVERY)])
    assert "weeks" not in finding.params


@pytest.mark.parametrize(("one", "other", "meet"), MEETS)
def test_commitments(one: Weeks, other: Weeks, meet: bool) -> None:
    """Ann is busy at the time of her lesson: a clash if there is a week that has both."""
    taken = busy("hill", TUE, "8:00-8:40", teacher="ann", weeks=other)
    district = two_weeks(in_weeks("hill3", one), commitments=(taken,))
    either("teacher_clash", not meet, district, [lesson("hill3", one)])


@pytest.mark.parametrize(("one", "other", "meet"), MEETS)
def test_unavailability(one: Weeks, other: Weeks, meet: bool) -> None:
    """Art is blocked on Tuesday morning: a lesson there is fine if it is in the other weeks."""
    off = blocked(TUE, "8:00-12:00", subject="art", weeks=other)
    district = two_weeks(in_weeks("hill3", one), unavailability=(off,))
    either("availability", not meet, district, [lesson("hill3", one)])


@pytest.mark.parametrize(("one", "other", "meet"), MEETS)
def test_travel(one: Weeks, other: Weeks, meet: bool) -> None:
    """Hill until 8:40 and lake from 9:14, 34 of 35 minutes: too few if one week has both lessons."""
    district = two_weeks(in_weeks("hill3", one), in_weeks("lake3", other), bells=[bell("lake", "9:14-9:54")])
    either("travel_time", not meet, district, [lesson("hill3", one), lesson("lake3", other)])


def test_a_school_between_in_odd_weeks() -> None:
    """Hill until 8:40 and wood from 9:35 leave the 5 + 40 + 10 = 55 minutes that the way takes.

    With lake 9:15-9:30 between them in odd weeks, 5 minutes are left to get to wood.
    """
    bells = [bell("lake", "9:15-9:30"), bell("wood", "9:35-10:15")]
    courses = in_weeks("hill3", EVERY), in_weeks("lake3", ODD), in_weeks("wood3", EVERY)
    district = two_weeks(*courses, bells=bells)
    all_year = [lesson("hill3", EVERY), lesson("wood3", EVERY)]
    allows(district, all_year)
    (finding,) = forbids("travel_time", district, [*all_year, lesson("lake3", ODD)])
    assert (finding.params["school"], finding.params["other_school"]) == ("lake", "wood")
    assert finding.params["weeks"] == "odd"


def _many(odd: int, even: int, every: int) -> Sequence[Placement]:
    """So many lessons of three classes on different days and periods."""
    days = (MON, TUE, WED, THU, FRI)
    return [
        *(lesson("hill3", ODD, day, 1) for day in days[:odd]),
        *(lesson("hill4", EVEN, day, 1) for day in days[:even]),
        *(lesson("hill5", EVERY, day, 2) for day in days[:every]),
    ]


@pytest.mark.parametrize(
    ("odd", "even", "every", "lawful"),
    [(3, 3, 0, True), (4, 0, 0, False), (0, 4, 0, False), (2, 2, 1, True), (2, 0, 2, False), (0, 1, 2, True)],
)
def test_weekly_limit(odd: int, even: int, every: int, lawful: bool) -> None:
    """At most 3 lessons a week: odd + every and even + every are counted, each for itself."""
    district = two_weeks(
        in_weeks("hill3", ODD),
        in_weeks("hill4", EVEN),
        in_weeks("hill5", EVERY),
        teachers=[teacher("ann", lessons_week=3), BOB],
    )
    either("weekly_lessons", lawful, district, _many(odd, even, every))


@pytest.mark.parametrize(("other", "lawful"), [(EVEN, True), (ODD, False), (EVERY, False)])
def test_daily_limit_and_days_away(other: Weeks, lawful: bool) -> None:
    """At most 1 lesson a day, or 1 day away: one in odd weeks and one in even weeks are never in one week."""
    courses = in_weeks("lake3", ODD), in_weeks("lake4", other)
    day = two_weeks(*courses, teachers=[teacher("ann", lessons_day=1), BOB])
    either("daily_lessons", lawful, day, [lesson("lake3", ODD), lesson("lake4", other, period=2)])
    away = two_weeks(*courses, teachers=[teacher("ann", days_away=1), BOB])
    either("away_days", lawful, away, [lesson("lake3", ODD), lesson("lake4", other, THU)])


@pytest.mark.parametrize(("other", "lawful"), [(ODD, True), (EVERY, True), (EVEN, False)])
def test_least_lessons_of_a_visit(other: Weeks, lawful: bool) -> None:
    """At least 2 lessons a visit: lake's odd lesson needs another in odd weeks, not one in even weeks."""
    district = two_weeks(
        in_weeks("lake3", ODD),
        in_weeks("lake4", other),
        teachers=[teacher("ann", visit_lessons=2), BOB],
    )
    lessons = [lesson("lake3", ODD), lesson("lake4", other, period=2)]
    if other is EVERY:
        lessons.append(put("lake4/art", "ann", TUE, 3))
    either("visit_lessons", lawful, district, lessons)


def test_days_apart() -> None:
    """Days apart are counted within a week: an odd course on Friday and Monday is not next to itself."""
    art = in_weeks("hill3", ODD, days_apart=2)
    either("days_apart", True, two_weeks(art), [lesson("hill3", ODD, MON), lesson("hill3", ODD, FRI)])
    either("days_apart", False, two_weeks(art), [lesson("hill3", ODD, MON), lesson("hill3", ODD, TUE)])


def test_lesson_count() -> None:
    """Target 2: two lessons in even weeks are 2, a third is too many."""
    district = two_weeks(in_weeks("hill3", EVEN, target=2))
    lessons = [lesson("hill3", EVEN, day) for day in (MON, WED, FRI)]
    allows(district, lessons[:2])
    forbids("lesson_count", district, lessons)


@pytest.mark.parametrize("weeks", [EVERY, ODD, EVEN])
def test_fixed_slots(weeks: Weeks) -> None:
    """A fixed slot holds a lesson in the weeks of its course, not in all weeks."""
    art = in_weeks("hill3", weeks, fixed=(SlotRef(weekday=TUE, period="1"),))
    allows(two_weeks(art), [lesson("hill3", weeks)])
    (finding,) = forbids("fixed_slots", two_weeks(art), [])
    assert "weeks" not in finding.params


def test_either_meets_nothing_of_the_other_weeks() -> None:
    """Ann's odd lesson in grade 3 leaves grade 4, whose weeks are open, its even weeks."""
    district = two_weeks(in_weeks("hill3", ODD), course("hill4", "art", weeks=CourseWeeks.EITHER))
    allows(district, [lesson("hill3", ODD), lesson("hill4", EVEN)])
    forbids("teacher_clash", district, [lesson("hill3", ODD), lesson("hill4", ODD)])


def test_journeys_add_up() -> None:
    """Lake in odd weeks, wood in even weeks: 2 journeys and 40 minutes, then 2 and 80; a day away in each."""
    district = two_weeks(in_weeks("lake3", ODD), in_weeks("wood3", EVEN))
    lessons = [lesson("lake3", ODD), lesson("wood3", EVEN)]
    costs("journeys", 4, district, lessons)
    costs("travel_minutes", 120, district, lessons)
    costs("days_away", 2, district, lessons)


def test_journeys_of_every_week_count_twice() -> None:
    """Lake in every week: 2 journeys and 40 minutes in odd weeks and again in even ones."""
    district = two_weeks(in_weeks("lake3", EVERY))
    costs("journeys", 4, district, [lesson("lake3", EVERY)])
    costs("travel_minutes", 80, district, [lesson("lake3", EVERY)])


def test_journeys_name_their_weeks() -> None:
    """Lake in odd weeks, wood in even weeks: each journey says in which weeks it is made."""
    district = two_weeks(in_weeks("lake3", ODD), in_weeks("wood3", EVEN))
    found = judge(district, [lesson("lake3", ODD), lesson("wood3", EVEN)]).journeys
    assert {(journey.destination, journey.weeks) for journey in found} == {
        ("lake", ODD),
        ("wood", EVEN),
        ("hill", ODD),
        ("hill", EVEN),
    }


def test_target_lessons_count_once() -> None:
    """Target 4 and one lesson: 3 are wanting, be the lesson in every week or in even weeks."""
    for weeks in (EVERY, EVEN):
        costs("target_lessons", 3, two_weeks(in_weeks("hill3", weeks)), [lesson("hill3", weeks)])


def test_unwanted_periods_add_up() -> None:
    """Mornings are unwanted: a lesson of every week counts 2 in the cycle, one of odd weeks 1."""
    for weeks, amount in ((EVERY, 2), (ODD, 1)):
        art = in_weeks("hill3", weeks, unwanted=(SlotPattern(half=Half.MORNING),))
        costs("unwanted_periods", amount, two_weeks(art), [lesson("hill3", weeks)])


def test_idle_minutes_are_of_one_week() -> None:
    """Lake until 8:50 and from 10:40 is no pause in different weeks; in one week it is 110 - 20 = 90."""
    for other, amount in ((EVEN, 0), (ODD, 90), (EVERY, 90)):
        district = two_weeks(in_weeks("lake3", ODD), in_weeks("lake4", other))
        costs("idle_minutes", amount, district, [lesson("lake3", ODD), lesson("lake4", other, period=4)])
