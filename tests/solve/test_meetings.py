"""Meetings that are found: the common slot of a team, the open-lesson day, and the adults who stay."""

from typing import Any

import pytest

from models.course import Course, SlotPattern
from models.district import District
from models.timetable import Held, Placement
from scheduler.solve.answer import Request
from scheduler.solve.run import solve
from scheduler.verify import judge
from tests.live import meeting
from tests.solve.small import once, optimum, relaxed_cost, relaxed_coverage
from tests.villages import BOB, MON, TUE, bell, course, teacher, village

REPEATABLE = Request(deterministic=10)
TEAM = ("ann", "dan", "eve", "fay")
CLASSES = ("hill1", "hill2", "hill3", "hill4")


def _team(lessons: int, **fields: Any) -> District:
    """A senior school with four periods a week and a team of four, each of whom has a class of his own."""
    own = [
        course(group, "art", minimum=lessons, target=lessons, eligible=(who,))
        for group, who in zip(CLASSES, TEAM, strict=True)
    ]
    return village(
        *own,
        classes=CLASSES,
        teachers=[teacher(who) for who in TEAM],
        bells=[bell("hill", "8:00-8:40", "8:50-9:30", "9:40-10:20", "10:30-11:10", weekdays=(MON,))],
        meetings=(meeting("team", "hill", *TEAM, **fields),),
    )


def _found(district: District) -> tuple[list[Placement], list[Held]]:
    """Lessons and meetings of the best timetable, which is lawful and proven."""
    outcome = solve(district, REPEATABLE)
    assert outcome.decisions is not None
    verdict = judge(district, outcome.decisions)
    assert verdict.findings == ()
    assert (outcome.coverage_bound, outcome.cost_bound) == (verdict.coverage, verdict.cost)
    lessons = [one for one in outcome.decisions if isinstance(one, Placement)]
    return lessons, [one for one in outcome.decisions if isinstance(one, Held)]


@pytest.mark.parametrize("online", [False, True])
def test_the_common_slot_of_a_team(online: bool) -> None:
    """Everybody gives three of four periods: the one left is the same for all, and they meet in it."""
    lessons, (held,) = _found(_team(3, online=online))
    assert set(held.attendants) == set(TEAM)
    assert len(lessons) == 12
    assert held.period not in {lesson.period for lesson in lessons}


@pytest.mark.parametrize(("importance", "missing"), [(3, 3), (5, 4)])
def test_a_meeting_is_weighed_like_lessons(importance: int, missing: int) -> None:
    """With four lessons each nobody is free: the meeting is missing, or a lesson of everybody, whichever
    weighs less: 3 < 4 * 1, and 4 * 1 < 5.
    """
    district = _team(4, importance=importance)
    lessons, meetings = _found(district)
    assert (len(lessons), len(meetings)) == ((16, 0) if missing == importance else (12, 1))
    assert optimum(district) == (missing, 0)
    assert relaxed_coverage(district) <= missing


def test_a_quorum_saves_lessons() -> None:
    """If three of four are enough, only three lessons make room for the meeting."""
    assert optimum(_team(4, importance=5, quorum=3)) == (3, 0)


def _open_day(quorum: int, **about: Any) -> District:
    """Two teachers a school; on Tuesdays somebody gives an open lesson at hill and teachers of all schools
    may come.
    """
    staff = {"ann": "hill", "dan": "hill", "bob": "lake", "eve": "lake", "cat": "wood", "fay": "wood"}
    tuesday = (SlotPattern(weekday=TUE),)
    return village(
        teachers=[teacher(who, school) for who, school in staff.items()],
        meetings=(meeting("open", "hill", *staff, quorum=quorum, allowed=tuesday, importance=7),),
        about=about,
    )


def test_an_open_lesson_day() -> None:
    """One adult stays at lake and one at wood: four of six come, on a Tuesday; hill's own teachers stay at
    hill by coming.
    """
    one = {"least_adults": 1}
    _, (held,) = _found(_open_day(4, hill={"least_adults": 2}, lake=one, wood=one))
    assert held.weekday == TUE
    assert {"ann", "dan"} < set(held.attendants)
    assert len({"bob", "eve"} & set(held.attendants)) == len({"cat", "fay"} & set(held.attendants)) == 1


def test_too_many_for_an_open_lesson_day() -> None:
    """With five it does not take place while one has to stay at lake and at wood, and it does if nobody has
    to at wood, or may be out from lake.
    """
    one, nobody = {"least_adults": 1}, {"most_away": 0}
    assert optimum(_open_day(5, lake=one, wood=one)) == (7, 0)
    assert optimum(_open_day(5, lake=one)) == (0, 0)
    assert optimum(_open_day(4, lake=nobody)) == (0, 0)
    assert optimum(_open_day(5, lake=nobody)) == (7, 0)


def test_the_way_to_a_meeting_costs() -> None:
    """Bob comes to a meeting at hill for 40 minutes on the road, and to an online one for none."""
    for online, minutes in ((False, 40), (True, 0)):
        there = meeting("team", "hill", "bob", online=online)
        district = village(meetings=(there,), weights={"travel_minutes": 1})
        assert optimum(district) == (0, minutes)
        assert relaxed_cost(district) <= minutes


def test_a_meeting_where_somebody_has_lessons_anyway() -> None:
    """Bob has a lesson at hill on one of two days: the meeting is on that day, after 40 minutes of travel."""
    two_days = [bell("hill", "8:50-9:30", "9:40-10:20", weekdays=(MON, TUE))]
    district = village(
        course("hill3", "art", minimum=1, target=1, eligible=("bob",)),
        teachers=[BOB],
        bells=two_days,
        meetings=(meeting("team", "hill", "bob"),),
        weights={"travel_minutes": 1},
    )
    (lesson,), (held,) = _found(district)
    assert lesson.weekday == held.weekday
    assert optimum(district) == (0, 40)
    assert relaxed_cost(district) <= 40


ONE_SLOT = [bell(school, "9:00-9:40", weekdays=(MON,)) for school in ("lake", "wood")]


def _lending(*courses: Course, staff: tuple[str, ...], **fields: Any) -> District:
    """Hill's teachers, of whom ann and dan give lessons at lake and wood."""
    given = {"bells": ONE_SLOT, **fields}
    return village(*courses, teachers=[teacher(who) for who in staff], **given)


@pytest.mark.parametrize(
    ("hill", "missing"),
    [
        ({"least_adults": 1}, 0),
        ({"least_adults": 2}, 1),
        ({"least_adults": 3}, 2),
        ({"least_adults": 2, "other_adults": 1}, 0),
        ({"most_away": 2}, 0),
        ({"most_away": 1}, 1),
        ({"most_away": 0}, 2),
    ],
)
def test_one_adult_more_who_must_stay(hill: dict[str, int], missing: int) -> None:
    """Two of hill's three teachers give a lesson elsewhere at the same time: complete while one has to stay.
    With every adult more who has to stay, or fewer who may be out, a lesson is missing.
    """
    art = course("lake3", "art", minimum=1, target=1, eligible=("ann",))
    music = course("wood3", "music", minimum=1, target=1, eligible=("dan",))
    district = _lending(art, music, staff=("ann", "dan", "eve"), about={"hill": hill})
    lessons, _ = _found(district)
    assert len(lessons) == 2 - missing
    assert optimum(district) == (missing, 0)


@pytest.mark.parametrize(("least", "cost"), [(1, 0), (2, 15)])
def test_one_adult_more_costs(least: int, cost: int) -> None:
    """Both lessons are wanted on Monday. If two of three have to stay, one is given on Tuesday, for 15."""
    unwanted = (SlotPattern(weekday=TUE),)
    art, song = once("lake3", "lake4", minimum=1)
    district = _lending(
        art.model_copy(update={"eligible": ("ann",), "unwanted": unwanted}),
        song.model_copy(update={"eligible": ("dan",), "unwanted": unwanted}),
        staff=("ann", "dan", "eve"),
        bells=[bell("lake", "9:00-9:40", weekdays=(MON, TUE))],
        about={"hill": {"least_adults": least}},
        weights={"unwanted_periods": 15},
    )
    assert optimum(district) == (0, cost)
    assert relaxed_cost(district) <= cost
