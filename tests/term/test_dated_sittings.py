"""What takes place for classes on dates."""

from datetime import date

from scheduler.term.dated import on_dates
from scheduler.term.dated_sittings import dated_sittings
from scheduler.term.roll_out import shown
from scheduler.term.school_calendar import Calendar
from tests.export import rich


def test_lessons_without_their_teacher_are_out() -> None:
    """On the day when the English teacher is away, neither his lesson nor what receives it takes place."""
    district, day = rich.district(), date(2026, 9, 8)
    calendar = Calendar(district)
    dated = on_dates(district, rich.timetable(), calendar)
    dropped = shown(district, dated, calendar).dropped

    def subjects(*gone: object) -> list[str]:
        every = dated_sittings(district, dated, calendar, dropped if gone else ())
        return [one.sitting.subjects[0] for one in every if one.day == day]

    assert sorted(subjects()) == ["英语", "英语", "英语", "音乐"]
    assert subjects("dropped") == ["音乐"]


def test_each_knows_its_identity() -> None:
    """Every placement of a sitting has its dated decision."""
    district = rich.district()
    calendar = Calendar(district)
    for one in dated_sittings(district, on_dates(district, rich.timetable(), calendar), calendar):
        for lesson in one.sitting.lessons:
            assert one.named[lesson.placement].day == one.day
