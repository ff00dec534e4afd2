"""Double lessons are consecutive, and there are as many of them as wanted."""

from models.bells import PeriodKind
from tests.examples import allows, broken, forbids
from tests.villages import FRI, MON, THU, TUE, WED, bell, course, put, village

ONE_OF_FOUR = course("hill3", "art", target=4, max_day=2, doubles=1)
BOTH_OF_FOUR = course("hill3", "art", target=4, max_day=2, doubles=2)


def test_pulled_apart() -> None:
    """Periods 1 and 2 make a double lesson; with the second moved to period 3 they are no neighbours."""
    broken(
        "doubles",
        village(BOTH_OF_FOUR),
        [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 2)],
        [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 3)],
        course="hill3/art",
        school="hill",
        weekday=TUE,
        days_broken=1,
    )


def test_one_single_day_too_many() -> None:
    """Target 4 with 1 double leaves 4 - 2 = 2 single days: Monday
    and Tuesday are fine, Wednesday is the third.
    """
    lawful = [put("hill3/art", "ann", MON, 1), put("hill3/art", "ann", TUE, 1)]
    broken(
        "doubles",
        village(ONE_OF_FOUR),
        lawful,
        [*lawful, put("hill3/art", "ann", WED, 1)],
        course="hill3/art",
        school="hill",
        weekday=MON,
        days=3,
        limit=2,
    )


def test_double_and_two_singles() -> None:
    """Target 4 with 1 double: a double on Monday and singles on Wednesday and Friday use both single days."""
    double = [put("hill3/art", "ann", MON, 1), put("hill3/art", "ann", MON, 2)]
    allows(village(ONE_OF_FOUR), [*double, put("hill3/art", "ann", WED, 1), put("hill3/art", "ann", FRI, 4)])


def test_no_single_at_all() -> None:
    """Target 4 with 2 doubles leaves 4 - 4 = 0 single days: one
    lesson alone is refused, two doubles are fine.
    """
    district = village(BOTH_OF_FOUR)
    forbids("doubles", district, [put("hill3/art", "ann", TUE, 1)])
    allows(district, [put("hill3/art", "ann", day, period) for day in (TUE, THU) for period in (3, 4)])
    allows(district, [])


def test_without_doubles_anything_goes() -> None:
    """A course that wants no double may have two lessons of a day in periods 1 and 3."""
    district = village(course("hill3", "art", max_day=2))
    allows(district, [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 3)])


def test_over_the_long_break() -> None:
    """Lessons 8:50-9:30 (2) and 10:00-10:40 (4) with the long break (3) between are still neighbours."""
    bells = [bell("hill", "8:00-8:40", "8:50-9:30", "long_break 9:30-10:00", "10:00-10:40")]
    district = village(BOTH_OF_FOUR, bells=bells)
    allows(district, [put("hill3/art", "ann", TUE, 2), put("hill3/art", "ann", TUE, 4)])
    forbids("doubles", district, [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 4)])


def test_over_noon() -> None:
    """The last lesson of the morning (4, to 11:10) and the first
    of the afternoon (5, 14:00) are neighbours.
    """
    allows(village(BOTH_OF_FOUR), [put("hill3/art", "ann", TUE, 4), put("hill3/art", "ann", TUE, 5)])


def test_kinds_of_the_course_decide() -> None:
    """Between lessons 1 and 3 lies after-school period 2:
    neighbours if the course cannot use it, else not.
    """
    bells = [bell("hill", "8:00-8:40", "after_school 8:50-9:30", "9:40-10:20")]
    ends = [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 3)]
    allows(village(BOTH_OF_FOUR, bells=bells), ends)
    wide = course("hill3", "art", max_day=2, doubles=2, kinds=(PeriodKind.LESSON, PeriodKind.AFTER_SCHOOL))
    forbids("doubles", village(wide, bells=bells), ends)
    allows(village(wide, bells=bells), [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 2)])


def test_order_is_the_clock_not_the_label() -> None:
    """Period 1 is at 10:00, 2 at 8:00 and 3 at 9:00: 2 and 3 are neighbours, 3 and 1 are, 2 and 1 are not."""
    district = village(BOTH_OF_FOUR, bells=[bell("hill", "10:00-10:40", "8:00-8:40", "9:00-9:40")])
    allows(district, [put("hill3/art", "ann", TUE, 2), put("hill3/art", "ann", TUE, 3)])
    allows(district, [put("hill3/art", "ann", TUE, 3), put("hill3/art", "ann", TUE, 1)])
    forbids("doubles", district, [put("hill3/art", "ann", TUE, 2), put("hill3/art", "ann", TUE, 1)])


def test_periods_of_the_weekday() -> None:
    """Tuesday has two periods, 8:00 and 10:00; Wednesday has one
    more between: on Tuesday they are neighbours.
    """
    short, full = (
        bell("hill", "8:00-8:40", weekdays=[]),
        bell("hill", "8:00-8:40", "9:00-9:40", "10:00-10:40"),
    )
    periods = tuple(p for p in full.periods if (p.weekday, p.label) != (TUE, "2"))
    district = village(BOTH_OF_FOUR, bells=[short.model_copy(update={"periods": periods})])
    allows(district, [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 3)])
    forbids("doubles", district, [put("hill3/art", "ann", WED, 1), put("hill3/art", "ann", WED, 3)])


def test_three_in_a_row_are_no_double() -> None:
    """Of periods 1, 2 and 3 on one day, 1 and 3 are no neighbours,
    though three a day would be fine otherwise.
    """
    district = village(course("hill3", "art", target=4, max_day=3, doubles=1))
    two = [put("hill3/art", "ann", TUE, period) for period in (1, 2)]
    allows(district, two)
    forbids("doubles", district, [*two, put("hill3/art", "ann", TUE, 3)])
