"""A timetable is lawful on winter's ways as well as on summer's.

Ann teaches at hill until 8:40 and at lake from 9:15: the 35 minutes that 5 + 20 + 10 make.
The term is from 1 September 2026 to 22 January 2027.
"""

from datetime import date, timedelta

import pytest

from models.district import District
from models.rules import Rules
from scheduler.verify import judge
from tests.examples import allows, costs, either, forbids
from tests.villages import BOB, FIRST_DAY, LAST_DAY, TUE, bell, course, put, teacher, village

HILL, LAKE = course("hill3", "art"), course("lake3", "art")
BOTH = [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 1)]
DAY = timedelta(days=1)


def _snow(first: date, last: date, winter: int = 21) -> District:
    """Between hill and lake, 35 minutes apart on the clock, the way takes longer in winter."""
    rules = Rules(winter_from=first, winter_to=last)
    bells = [bell("lake", "9:15-9:55")]
    return village(HILL, LAKE, rules=rules, winter={"hill-lake": winter}, bells=bells)


@pytest.mark.parametrize(("winter", "lawful"), [(19, True), (20, True), (21, False)])
def test_winter_minutes(winter: int, lawful: bool) -> None:
    """A way of 20 minutes just fits 8:40 to 9:15; with 21 in winter it does not."""
    district = _snow(date(2026, 12, 1), date(2027, 2, 28), winter)
    either("travel_time", lawful, district, BOTH)


def test_the_winter_is_told() -> None:
    """36 minutes are needed in winter, which has no name of its own: the finding says its first day."""
    (finding,) = forbids("travel_time", _snow(date(2026, 12, 1), date(2027, 2, 28)), BOTH)
    told = (finding.params["season"], finding.params["minutes_needed"], finding.params["minutes_there"])
    assert told == ("2026-12-01", 36, 35)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (FIRST_DAY - DAY, FIRST_DAY),
        (LAST_DAY, LAST_DAY + DAY),
        (date(2026, 12, 1), date(2026, 12, 1)),
        (FIRST_DAY - DAY, LAST_DAY + DAY),
    ],
)
def test_one_winter_day_is_enough(first: date, last: date) -> None:
    """Winter is the first day of the term, the last, one in between, or all of it: it is judged."""
    forbids("travel_time", _snow(first, last), BOTH)


@pytest.mark.parametrize(("first", "last"), [(FIRST_DAY - DAY, LAST_DAY + DAY), (FIRST_DAY, LAST_DAY)])
def test_a_term_that_is_all_winter(first: date, last: date) -> None:
    """All of the term is winter: the way takes 19 minutes, and summer's 21 are never judged."""
    rules = Rules(winter_from=first, winter_to=last)
    bells = [bell("lake", "9:14-9:54")]
    district = village(
        HILL, LAKE, rules=rules, roads={"hill-lake": 21}, winter={"hill-lake": 19}, bells=bells
    )
    allows(district, BOTH)


def test_ways_that_winter_does_not_change() -> None:
    """Winter comes, but no way has minutes of its own for it."""
    rules = Rules(winter_from=date(2026, 12, 1), winter_to=date(2027, 2, 28))
    allows(village(HILL, LAKE, rules=rules, bells=[bell("lake", "9:15-9:55")]), BOTH)


@pytest.mark.parametrize(("limit", "lawful"), [(25, True), (24, False)])
def test_journeys_in_winter(limit: int, lawful: bool) -> None:
    """Hill to lake takes 20 minutes, and 25 in winter: a limit of 25 holds all year, one of 24 does not."""
    district = village(
        LAKE,
        teachers=[teacher("ann", journey_minutes=limit), BOB],
        rules=Rules(winter_from=date(2026, 12, 1), winter_to=date(2027, 2, 28)),
        winter={"hill-lake": 25},
    )
    lesson = [put("lake3/art", "ann", TUE, 1)]
    either("journey_length", lawful, district, lesson)


def test_costs_are_the_first_seasons() -> None:
    """Hill to lake and back takes 40 minutes in the season in which the term begins, 50 in winter: 40."""
    rules = Rules(winter_from=date(2026, 12, 1), winter_to=date(2027, 2, 28))
    district = village(LAKE, rules=rules, winter={"hill-lake": 25})
    lesson = [put("lake3/art", "ann", TUE, 1)]
    costs("travel_minutes", 40, district, lesson)
    costs("journeys", 2, district, lesson)
    assert [journey.minutes for journey in judge(district, lesson).journeys] == [20, 20]


def test_costs_of_a_term_that_begins_in_winter() -> None:
    """A term that begins in winter pays winter's minutes: 50."""
    rules = Rules(winter_from=FIRST_DAY, winter_to=FIRST_DAY)
    district = village(LAKE, rules=rules, winter={"hill-lake": 25})
    costs("travel_minutes", 50, district, [put("lake3/art", "ann", TUE, 1)])
