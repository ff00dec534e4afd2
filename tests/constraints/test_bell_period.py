"""Lessons are held in periods that the school has, of a kind that the course may use."""

from datetime import date, timedelta

from models.bells import PeriodKind
from tests.examples import allows, broken, forbids
from tests.villages import FIRST_DAY, LAST_DAY, SAT, TUE, WED, bell, course, put, village

ART = course("hill3", "art")


def test_last_period_and_one_beyond() -> None:
    """Hill has periods 1 to 6 on Tuesdays: moving the lesson from 6 to 7 breaks the rule."""
    broken(
        "bell_period",
        village(ART),
        [put("hill3/art", "ann", TUE, 6)],
        [put("hill3/art", "ann", TUE, 7)],
        course="hill3/art",
        teacher="ann",
        school="hill",
        weekday=TUE,
        period="7",
    )


def test_period_of_another_weekday() -> None:
    """Hill has a period 1 on Tuesdays only: Tuesday is fine, Wednesday is not."""
    district = village(ART, bells=[bell("hill", "8:00-8:40", weekdays=[TUE])])
    allows(district, [put("hill3/art", "ann", TUE, 1)])
    forbids("bell_period", district, [put("hill3/art", "ann", WED, 1)])


def test_saturday_counts_if_there_are_bells() -> None:
    """No school of the village has Saturday periods; with a period on day 6 a Saturday lesson is fine."""
    forbids("bell_period", village(ART), [put("hill3/art", "ann", SAT, 1)])
    allows(village(ART, bells=[bell("hill", "8:00-8:40", weekdays=[SAT])]), [put("hill3/art", "ann", SAT, 1)])


def test_period_of_another_school() -> None:
    """Hill has one period and lake six: a hill lesson in period 2 is in no period, a lake lesson is."""
    district = village(ART, course("lake3", "art"), bells=[bell("hill", "8:00-8:40")])
    allows(district, [put("lake3/art", "bob", TUE, 2)])
    forbids("bell_period", district, [put("hill3/art", "bob", TUE, 2)])


def test_kind_of_period() -> None:
    """Period 2 is after-school service: a course that uses lesson periods (the default) may not have it."""
    bells = [bell("hill", "8:00-8:40", "after_school 16:00-16:40")]
    forbids("bell_period", village(ART, bells=bells), [put("hill3/art", "ann", TUE, 2)])
    club = course("hill3", "art", kinds=(PeriodKind.AFTER_SCHOOL,))
    allows(village(club, bells=bells), [put("hill3/art", "ann", TUE, 2)])
    forbids("bell_period", village(club, bells=bells), [put("hill3/art", "ann", TUE, 1)])
    both = course("hill3", "art", kinds=(PeriodKind.LESSON, PeriodKind.AFTER_SCHOOL))
    allows(village(both, bells=bells), [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 2)])


def test_bells_in_force_on_the_first_day() -> None:
    """Old bells (since ever) have two periods, those valid from 1 September, the first day, have one."""
    old, new = bell("hill", "8:00-8:40", "8:50-9:30"), bell("hill", "8:20-9:00", since=FIRST_DAY)
    district = village(ART, bells=[old, new])
    allows(district, [put("hill3/art", "ann", TUE, 1)])
    forbids("bell_period", district, [put("hill3/art", "ann", TUE, 2)])


def test_latest_of_several_bells() -> None:
    """Bells from 2025, from March 2026 and from the day after the term: those of March (two periods) hold."""
    district = village(
        ART,
        bells=[
            bell("hill", "8:00-8:40", since=LAST_DAY + timedelta(days=1)),
            bell("hill", "8:00-8:40", "8:50-9:30", since=date(2026, 3, 1)),
            bell("hill", "8:00-8:40", "8:50-9:30", "9:40-10:20", since=date(2025, 9, 1)),
        ],
    )
    allows(district, [put("hill3/art", "ann", TUE, 2)])
    forbids("bell_period", district, [put("hill3/art", "ann", TUE, 3)])
