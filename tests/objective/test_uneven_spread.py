"""A course on two neighbouring days, or twice on one day without wanting doubles, costs one unit each."""

import pytest

from tests.examples import costs
from tests.villages import FRI, MON, SAT, SUN, THU, TUE, WED, bell, course, put, village

ART = course("hill3", "art")


@pytest.mark.parametrize(
    ("days", "amount"),
    [
        ((), 0),
        ((MON,), 0),
        ((MON, WED, FRI), 0),
        ((MON, TUE), 1),
        ((MON, TUE, WED), 2),
        ((MON, TUE, THU, FRI), 2),
        ((MON, FRI), 0),
    ],
)
def test_neighbouring_days(days: tuple[int, ...], amount: int) -> None:
    """Each pair of a day and the next that both hold a lesson counts 1; Friday and Monday are no pair."""
    costs("uneven_spread", amount, village(ART), [put("hill3/art", "ann", day, 1) for day in days])


def test_weekend_days_are_neighbours_too() -> None:
    """Friday, Saturday and Sunday: 2; Sunday and Monday are in two weeks: 0."""
    district = village(ART, bells=[bell("hill", "8:00-8:40", weekdays=[MON, FRI, SAT, SUN])])
    costs("uneven_spread", 2, district, [put("hill3/art", "ann", day, 1) for day in (FRI, SAT, SUN)])
    costs("uneven_spread", 0, district, [put("hill3/art", "ann", day, 1) for day in (SUN, MON)])


def test_twice_and_three_times_a_day() -> None:
    """Two lessons on Tuesday: 1; three: 2."""
    three = [put("hill3/art", "ann", TUE, period) for period in (1, 2, 3)]
    costs("uneven_spread", 1, village(ART), three[:2])
    costs("uneven_spread", 2, village(ART), three)


def test_both_kinds_add_up() -> None:
    """Two lessons on Monday and one on Tuesday: 1 for the same day
    and 1 for the neighbours (a pair of days).
    """
    lessons = [
        put("hill3/art", "ann", MON, 1),
        put("hill3/art", "ann", MON, 2),
        put("hill3/art", "ann", TUE, 1),
    ]
    costs("uneven_spread", 2, village(ART), lessons)


def test_wanted_double_is_not_uneven() -> None:
    """A course that wants doubles has periods 1 and 2 on Monday: 0;
    another double on Tuesday: 1 pair of days.
    """
    district = village(course("hill3", "art", max_day=2, doubles=2))
    monday = [put("hill3/art", "ann", MON, period) for period in (1, 2)]
    costs("uneven_spread", 0, district, monday)
    costs(
        "uneven_spread", 1, district, [*monday, *(put("hill3/art", "ann", TUE, period) for period in (1, 2))]
    )


def test_courses_are_apart_and_add_up() -> None:
    """Art on Monday and music on Tuesday: 0; art on both days and music on both: 2."""
    district = village(ART, course("hill3", "music"))
    mixed = [put("hill3/art", "ann", MON, 1), put("hill3/music", "ann", TUE, 2)]
    costs("uneven_spread", 0, district, mixed)
    costs(
        "uneven_spread",
        2,
        district,
        [*mixed, put("hill3/art", "ann", TUE, 1), put("hill3/music", "ann", MON, 2)],
    )
