"""Dated lessons: right dates, and identities that last."""

from datetime import date
from typing import Any

import pytest

from models.calendar import CalendarRow
from models.district import District
from models.teacher import Unavailability
from models.timetable import Placement, Timetable
from scheduler.term.roll_out import DatedLesson, dated_lessons, dropped_lessons, rolled_out
from tests.export import rich, small

J, C1, EN = "J1/音乐", "C1/音乐", "C3/英语"


def _timetable(*placements: tuple[str, str, int, str]) -> Timetable:
    rows = [Placement(course=c, teacher=t, weekday=d, period=p) for c, t, d, p in placements]
    return small.timetable().model_copy(update={"placements": tuple(rows)})


def _term(**changes: Any) -> District:
    district = small.district()
    return district.model_copy(update={"term": district.term.model_copy(update=changes)})


def _off(*days: int) -> District:
    """Without lessons on these days of September."""
    rows = tuple(CalendarRow(day=date(2026, 9, day)) for day in days)
    return small.district().model_copy(update={"calendar": rows})


def _days(lessons: tuple[DatedLesson, ...]) -> list[str]:
    return [lesson.day.isoformat() for lesson in lessons]


def test_every_date_of_the_term_but_the_holiday() -> None:
    """Tuesdays 1, 8, 15 and Thursdays 3 and 17 September 2026; Thursday the 10th has no lessons."""
    lessons = dated_lessons(small.district(), small.timetable())
    found = [(lesson.day.day, lesson.start, lesson.end, lesson.course, lesson.teacher) for lesson in lessons]
    tuesday = [(500, 540, C1, "T1"), (900, 940, J, "T1")]
    thursday = [(900, 940, J, "T1"), (950, 990, EN, "T3")]
    assert found == [
        (day, *lesson)
        for day, week in ((1, tuesday), (3, thursday), (8, tuesday), (15, tuesday), (17, thursday))
        for lesson in week
    ]


def test_first_and_last_day_are_included() -> None:
    """A term of a single Tuesday has that Tuesday's lessons; of a single Wednesday it has none."""
    week = small.timetable()
    tuesday, wednesday = date(2026, 9, 1), date(2026, 9, 2)
    assert len(dated_lessons(_term(first_day=tuesday, last_day=tuesday), week)) == 2
    assert dated_lessons(_term(first_day=wednesday, last_day=wednesday), week) == ()


def test_keys_are_unique() -> None:
    """No two dated lessons share an identity."""
    lessons = dated_lessons(small.district(), small.timetable())
    assert len({lesson.key for lesson in lessons}) == len(lessons)


def test_a_lesson_moved_within_its_week_keeps_its_key() -> None:
    """The second music lesson goes from Thursday to Friday: other dates, same identities."""
    before = dated_lessons(small.district(), _timetable((J, "T1", 2, "2"), (J, "T1", 4, "2")))
    after = dated_lessons(_off(), _timetable((J, "T1", 2, "2"), (J, "T1", 5, "3")))
    assert {lesson.key for lesson in before} < {lesson.key for lesson in after}
    assert _days(before) != _days(after)


def test_another_teacher_keeps_the_key() -> None:
    """Who gives a lesson is not part of its identity."""
    one = dated_lessons(small.district(), _timetable((EN, "T3", 4, "3")))
    other = dated_lessons(small.district(), _timetable((EN, "T2", 4, "3")))
    assert [lesson.key for lesson in one] == [lesson.key for lesson in other]


def test_a_new_holiday_takes_away_its_own_lessons_only() -> None:
    """Without Tuesday the 8th its two lessons are gone, and every other lesson keeps its key."""
    before = dated_lessons(small.district(), small.timetable())
    after = dated_lessons(_off(8, 10), small.timetable())
    assert [lesson for lesson in before if lesson.day != date(2026, 9, 8)] == list(after)


def test_the_order_of_placements_does_not_matter() -> None:
    """Numbers follow the clock, not the list."""
    week = small.timetable()
    turned = week.model_copy(update={"placements": week.placements[::-1]})
    assert dated_lessons(small.district(), week) == dated_lessons(small.district(), turned)


def test_another_term_is_another_lesson() -> None:
    """The same course in the next term has new identities."""
    one = dated_lessons(small.district(), small.timetable())
    other = dated_lessons(_term(name="2027春"), small.timetable())
    assert not {lesson.key for lesson in one} & {lesson.key for lesson in other}


def _rich(course: str) -> list[tuple[int, int]]:
    """(day of September, start) of what is about a course, meeting or run."""
    lessons = dated_lessons(rich.district(), rich.timetable())
    return [(lesson.day.day, lesson.start) for lesson in lessons if lesson.course == course]


def test_odd_weeks() -> None:
    """Recorded science of odd weeks: Thursday the 3rd and the 17th, not the 10th and 24th."""
    assert _rich("D3/科学") == [(3, 500), (17, 500)]


def test_a_date_has_the_bells_of_that_day() -> None:
    """Music at 15:00 until the 13th, at 14:50 from the 14th on, for the teacher and the adult."""
    assert _rich("B1/音乐") == [(d, t) for d, t in ((1, 900), (8, 900), (15, 890), (22, 890)) for _ in "ab"]


def test_who_is_away_on_a_date_gives_no_lesson() -> None:
    """The English teacher is away on Tuesday the 8th: one lesson less, and it is told; the meetings stay."""
    rolled = rolled_out(rich.district(), rich.timetable())
    assert [lesson.day.day for lesson in rolled.held if lesson.course == "A3/英语"] == [1, 15, 22]
    assert [(lesson.day.day, lesson.course, lesson.teacher) for lesson in rolled.dropped] == [
        (8, "A3/英语", "T1")
    ]
    assert dropped_lessons(rich.district(), rich.timetable()) == rolled.dropped
    assert [day for day, _ in _rich("M1") if day == 11]


def test_without_a_lesson_nobody_rides() -> None:
    """All music teachers are away on the 15th from 14:00 to 16:00: the lesson and both rides go."""
    away = Unavailability(subject="音乐", weekday=2, start=840, end=960, dates=(date(2026, 9, 15),))
    district = rich.district(unavailability=(away,), commitments=())
    rolled = rolled_out(district, rich.timetable())
    assert [day.day for day in sorted({x.day for x in rolled.held if x.course == "晚班"})] == [1, 8, 22]
    assert [lesson.course for lesson in rolled.dropped] == ["B1/音乐"]


def test_every_part_has_its_own_key() -> None:
    """Lessons, duties, meetings and rides of all teachers: no identity twice."""
    lessons = dated_lessons(rich.district(), rich.timetable())
    assert len({lesson.key for lesson in lessons}) == len(lessons)


def test_a_period_that_a_season_does_not_have_is_an_error() -> None:
    """The third period is gone from the 14th on: nothing is made up for the 15th."""
    district = rich.district()
    left = tuple(period for period in district.bells[2].periods if period.label != "3")
    changed = district.bells[2].model_copy(update={"periods": left})
    bells = (*district.bells[:2], changed, *district.bells[3:])
    with pytest.raises(ValueError, match="no period '3' on weekday 2, 2026-09-15"):
        dated_lessons(district.model_copy(update={"bells": bells}), rich.timetable())
