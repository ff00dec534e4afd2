"""The district on some dates: whatever plans a week can plan them."""

from datetime import date

from models.calendar import CalendarRow
from models.course import Course, Half, SlotPattern
from models.district import District
from models.teacher import Unavailability
from scheduler.term.dated_district import dated_district
from scheduler.term.school_calendar import Calendar
from tests.export import rich
from tests.term.calendars import district

MONDAY, TUESDAY, SATURDAY = date(2026, 9, 7), date(2026, 9, 8), date(2026, 9, 12)
MIXED = (
    CalendarRow(day=SATURDAY, half=Half.MORNING, follows=2),
    CalendarRow(day=SATURDAY, half=Half.AFTERNOON, follows=4),
)
"""Saturday the 12th: Tuesday's morning, Thursday's afternoon."""


def _on(there: District, *days: date) -> District:
    return dated_district(there, Calendar(there), days)


def _course(there: District, **patterns: tuple[SlotPattern, ...]) -> District:
    """The district with slots for its first course."""
    first = there.courses[0].model_copy(update=patterns)
    return there.model_copy(update={"courses": (first, *there.courses[1:])})


def test_periods_stand_on_the_weekday_of_their_date() -> None:
    """Saturday has Tuesday's morning and Thursday's afternoon, and nothing else."""
    there = _on(district(MIXED), TUESDAY, SATURDAY)
    bells = next(b for b in there.bells if b.school == "S1")
    assert [(p.weekday, p.label) for p in bells.periods] == [(d, n) for d in (2, 6) for n in "1234"]


def test_slots_are_moved_with_their_days() -> None:
    """A course of Tuesdays and Thursday afternoons may be in all of Saturday's periods that are theirs."""
    tuesday, thursday = SlotPattern(weekday=2), SlotPattern(weekday=4, half=Half.AFTERNOON)
    found: Course = _on(_course(district(MIXED), allowed=(tuesday, thursday)), SATURDAY).courses[0]
    assert {(p.weekday, p.period) for p in found.allowed} == {(6, label) for label in "1234"}


def test_slots_that_no_date_has_do_not_become_all_slots() -> None:
    """A course of Fridays has no slot on Tuesday; what is forbidden on Fridays forbids nothing there."""
    friday = (SlotPattern(weekday=5),)
    there = _on(_course(district(()), allowed=friday, forbidden=friday), TUESDAY)
    assert [p.period for p in there.courses[0].allowed] == ["—"]
    assert there.courses[0].forbidden == ()


def test_absences_of_dates_and_of_weekdays() -> None:
    """A row of a date counts on it alone; one of Thursdays counts in Saturday's afternoon, clipped to it."""
    dated = Unavailability(teacher="T1", weekday=1, start=480, end=540, dates=(MONDAY,))
    weekly = Unavailability(teacher="T1", weekday=4, start=0, end=1440)
    there = district(MIXED).model_copy(update={"unavailability": (dated, weekly)})
    found = [(u.weekday, u.start, u.end) for u in _on(there, MONDAY, SATURDAY).unavailability]
    assert found == [(1, 480, 540), (6, 750, 1440)]


def test_winter_is_taken_off_the_ways() -> None:
    """Within the winter the ways have its minutes, outside they have not; no winter is left in the rules."""
    plain = rich.district()
    winter = {"winter_from": date(2026, 9, 8), "winter_to": date(2026, 9, 30)}
    ways = tuple(link.model_copy(update={"winter_minutes": link.minutes + 7}) for link in plain.travel)
    there = plain.model_copy(update={"rules": plain.rules.model_copy(update=winter), "travel": ways})
    for days, more in (((MONDAY,), 0), ((TUESDAY,), 7), ((MONDAY, TUESDAY), 7)):
        found = _on(there, *days)
        assert [w.minutes for w in found.travel] == [w.minutes + more for w in plain.travel]
        assert found.rules.winter_from is None
