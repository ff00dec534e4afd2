"""Lessons are in an allowed slot (if any are named) and in no forbidden one."""

from models.course import Half, SlotPattern
from tests.examples import allows, broken, forbids
from tests.villages import THU, TUE, WED, bell, clock, course, put, village

TUESDAY_AFTERNOON = SlotPattern(weekday=TUE, half=Half.AFTERNOON)
THURSDAY_AFTERNOON = SlotPattern(weekday=THU, half=Half.AFTERNOON)


def test_moved_out_of_the_allowed_slots() -> None:
    """Allowed is Tuesday afternoon (periods 5 and 6): moved from 5 to 4 (10:30) the lesson is outside."""
    broken(
        "allowed_slots",
        village(course("hill3", "art", allowed=(TUESDAY_AFTERNOON,))),
        [put("hill3/art", "ann", TUE, 5)],
        [put("hill3/art", "ann", TUE, 4)],
        course="hill3/art",
        teacher="ann",
        school="hill",
        weekday=TUE,
        period="4",
        start=clock("10:30"),
        end=clock("11:10"),
    )


def test_one_of_the_patterns_is_enough() -> None:
    """Tuesday and Thursday afternoons are allowed: both are fine, Wednesday afternoon is not."""
    district = village(course("hill3", "art", allowed=(TUESDAY_AFTERNOON, THURSDAY_AFTERNOON)))
    allows(district, [put("hill3/art", "ann", TUE, 6), put("hill3/art", "ann", THU, 5)])
    forbids("allowed_slots", district, [put("hill3/art", "ann", WED, 5)])


def test_no_pattern_allows_everything() -> None:
    """A course without patterns may have the first and the last period."""
    allows(
        village(course("hill3", "art")), [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 6)]
    )


def test_forbidden_slot() -> None:
    """Period 1 is forbidden on every day: period 2 is fine, period 1 on Tuesday and on Thursday is not."""
    district = village(course("hill3", "art", forbidden=(SlotPattern(period="1"),)))
    allows(district, [put("hill3/art", "ann", TUE, 2)])
    forbids("allowed_slots", district, [put("hill3/art", "ann", TUE, 1)])
    forbids("allowed_slots", district, [put("hill3/art", "ann", THU, 1)])


def test_forbidden_within_allowed() -> None:
    """Tuesday is allowed and its afternoon forbidden: the morning
    is fine, the afternoon and Wednesday are not.
    """
    district = village(
        course("hill3", "art", allowed=(SlotPattern(weekday=TUE),), forbidden=(TUESDAY_AFTERNOON,))
    )
    allows(district, [put("hill3/art", "ann", TUE, 4)])
    forbids("allowed_slots", district, [put("hill3/art", "ann", TUE, 5)])
    forbids("allowed_slots", district, [put("hill3/art", "ann", WED, 1)])


def test_every_field_of_a_pattern_counts() -> None:
    """Tuesday morning period 2 is forbidden: other periods, days and halves are not."""
    pattern = SlotPattern(weekday=TUE, half=Half.MORNING, period="2")
    district = village(course("hill3", "art", forbidden=(pattern,)))
    forbids("allowed_slots", district, [put("hill3/art", "ann", TUE, 2)])
    allows(district, [put("hill3/art", "ann", TUE, 3), put("hill3/art", "ann", THU, 2)])


def test_midday_divides_by_the_start() -> None:
    """Only afternoons are allowed: a period that starts 12:30 is
    fine, one of 12:29-13:09 is in the morning.
    """
    afternoons = course("hill3", "art", allowed=(SlotPattern(half=Half.AFTERNOON),))
    lesson = [put("hill3/art", "ann", TUE, 1)]
    allows(village(afternoons, bells=[bell("hill", "12:30-13:10")]), lesson)
    forbids("allowed_slots", village(afternoons, bells=[bell("hill", "12:29-13:09")]), lesson)


def test_unwanted_is_not_forbidden() -> None:
    """An unwanted slot costs something and breaks nothing."""
    district = village(course("hill3", "art", unwanted=(SlotPattern(period="1"),)))
    allows(district, [put("hill3/art", "ann", TUE, 1)])
