"""Dated lessons: right dates, and identities that last."""

from datetime import date
from typing import Any

from models.district import District
from models.timetable import Placement, Timetable
from scheduler.term.roll_out import DatedLesson, dated_lessons
from tests.export import small

J, C1, EN = "J1/音乐", "C1/音乐", "C3/英语"


def _timetable(*placements: tuple[str, str, int, str]) -> Timetable:
    rows = [Placement(course=c, teacher=t, weekday=d, period=p) for c, t, d, p in placements]
    return small.timetable().model_copy(update={"placements": tuple(rows)})


def _term(**changes: Any) -> District:
    district = small.district()
    return district.model_copy(update={"term": district.term.model_copy(update=changes)})


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
    after = dated_lessons(_term(no_lessons=()), _timetable((J, "T1", 2, "2"), (J, "T1", 5, "3")))
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
    after = dated_lessons(_term(no_lessons=(date(2026, 9, 8), date(2026, 9, 10))), small.timetable())
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
