"""Missing lessons, in number, in person and by specialists: law and model count the same."""

from collections.abc import Sequence
from typing import Any

import pytest

from models.base import Weeks
from models.course import CourseWeeks
from models.district import District
from models.teacher import Quality
from models.timetable import Decision
from scheduler.solve.exact import build
from scheduler.solve.fixed import fix
from scheduler.verify import judge
from tests.live import AIRED_ART, BOB, aired, broadcast, hear, heard, hold, live, meeting, play, receiver
from tests.solve.small import least
from tests.villages import FRI, MON, THU, TUE, WED, course, put, teacher, village

OWN = [put("lake3/art", "bob", day, 1) for day in (MON, WED, FRI)]
HEARD = [aired(TUE), aired(THU), heard(TUE), heard(THU)]


def lacks(district: District, decisions: Sequence[Decision], coverage: int, **missing: int) -> None:
    """The decisions are lawful; law and model both count so much missing, the law by course or meeting."""
    verdict = judge(district, decisions)
    assert verdict.findings == ()
    assert {row.course.replace("/", "_"): row.lessons for row in verdict.missing} == missing
    assert verdict.coverage == coverage
    exact = build(district)
    assert fix(exact, decisions)
    assert least(exact, exact.coverage) == coverage


def _lake(people: Sequence[Any] = (), **fields: Any) -> District:
    """Lake's art, 3 lessons a week unless said otherwise, in any mode; hill's art may be received."""
    given = {"minimum": 3, "target": 4, "max_day": 1, "room": "screen_lake", **fields}
    tables = {"teachers": people} if people else {}
    return live(AIRED_ART, receiver(**given), **tables)


def test_lessons_of_every_mode_count() -> None:
    """3 wanted: one of bob's, one received and one recorded are 3; without the recorded one 1 is missing."""
    lessons = [*OWN[:1], *HEARD[:3], play("lake3/art", FRI, 1, adult="bob")]
    lacks(_lake(), lessons, 0)
    lacks(_lake(), lessons[:-1], 1, lake3_art=1)
    lacks(_lake(), [], 3, lake3_art=3)


@pytest.mark.parametrize(
    ("own", "received", "missing"), [(3, 0, 0), (2, 1, 0), (1, 2, 1), (0, 2, 2), (1, 0, 2)]
)
def test_in_person(own: int, received: int, missing: int) -> None:
    """3 wanted, 2 of them in person: the more of 3 - all and 2 - those in person is missing."""
    given = HEARD[: 2 + received] if received else []
    lacks(_lake(in_person=2), [*OWN[:own], *given], missing, **_missing(missing))


@pytest.mark.parametrize(
    ("own", "received", "missing"), [(3, 0, 2), (2, 1, 1), (1, 2, 0), (0, 2, 1), (1, 0, 2)]
)
def test_by_a_specialist(own: int, received: int, missing: int) -> None:
    """3 wanted, 2 of them by a specialist: bob is none, ann, whose lessons are received, is one."""
    bob = teacher("bob", "lake", assists=True, quality=Quality.PART_TIME)
    given = HEARD[: 2 + received] if received else []
    district = _lake((teacher("ann"), bob), by_specialist=2)
    lacks(district, [*OWN[:own], *given], missing, **_missing(missing))


def _missing(lessons: int) -> dict[str, int]:
    """What the law says of lake's art: nothing if nothing is missing."""
    return {"lake3_art": lessons} if lessons else {}


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({}, 0),
        ({"part_time": ("art",)}, 1),
        ({"part_time": ("music",)}, 0),
        ({"quality": Quality.PART_TIME}, 1),
        ({"quality": Quality.MINDING}, 1),
    ],
)
def test_who_is_a_specialist(fields: dict[str, Any], missing: int) -> None:
    """Bob's one lesson of art, which a specialist is to give, in person; and ann's, which is received."""
    wanted = {"minimum": 1, "by_specialist": 1}
    bob, ann = teacher("bob", "lake", assists=True, **fields), teacher("ann", **fields)
    lacks(_lake((teacher("ann"), bob), **wanted), OWN[:1], missing, **_missing(missing))
    lacks(_lake((ann, BOB), **wanted), [HEARD[0], HEARD[2]], missing, **_missing(missing))


def test_a_recorded_lesson_is_nobodys() -> None:
    """Recorded: the lesson is there, but neither in person nor by a specialist."""
    recorded = [play("lake3/art", MON, 1, adult="bob")]
    lacks(_lake(minimum=1), recorded, 0)
    lacks(_lake(minimum=1, in_person=1), recorded, 1, lake3_art=1)
    lacks(_lake(minimum=1, by_specialist=1), recorded, 1, lake3_art=1)


def test_a_lesson_from_outside_is_a_specialists() -> None:
    """From outside: by a specialist, not in person."""
    air = (broadcast("tv", "art", (3,), TUE, "8:10-8:50"),)
    lesson = [hear("lake3/art", TUE, 1, origin="tv", adult="bob")]
    wanted: dict[str, Any] = {"minimum": 1, "target": 1, "room": "screen_lake"}
    for more, missing in (("by_specialist", 0), ("in_person", 1)):
        art = receiver(**{**wanted, more: 1})
        lacks(live(art, broadcasts=air), lesson, missing, **_missing(missing))


def test_importance() -> None:
    """2 of 3 lessons are missing, each counts 5: 10."""
    lacks(_lake(importance=5), OWN[:1], 10, lake3_art=2)


def test_a_meeting_is_missing_once() -> None:
    """A meeting of importance 4 that is not held counts 4; held, nothing."""
    district = live(meetings=(meeting("team", "hill", "ann", importance=4),))
    lacks(district, [], 4, team=1)
    lacks(district, [hold("team", TUE, 1, "ann")], 0)


@pytest.mark.parametrize("weeks", [Weeks.EVERY, Weeks.ODD, Weeks.EVEN])
def test_a_lesson_counts_once_whatever_its_weeks(weeks: Weeks) -> None:
    """2 wanted in a cycle of two weeks, 1 placed: 1 is missing, be it in every week or in every other one."""
    art = course("hill3", "art", minimum=2, target=2, weeks=CourseWeeks(weeks.value))
    district = village(art, term={"weeks_in_cycle": 2})
    lacks(district, [put("hill3/art", "ann", TUE, 1, weeks=weeks)], 1, hill3_art=1)
