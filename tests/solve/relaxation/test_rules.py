"""Every rule that strengthens the relaxation raises a bound where it bites, and never above the optimum."""

from typing import Any, NamedTuple

import pytest

from models.bells import BellSchedule
from models.course import Course
from models.district import District
from models.teacher import Teacher
from scheduler.solve.exact import build
from scheduler.solve.pool import InlinePool
from scheduler.solve.registry import hooks
from scheduler.solve.relaxation.bounds import coverage_bounds
from tests.solve.small import NO_LIMIT, TRAVEL, once, optimum, relaxed_cost, relaxed_coverage
from tests.villages import FRI, MON, THU, TUE, WED, bell, blocked, busy, teacher, village

MORNINGS = (
    bell("lake", "8:10-8:50", "9:00-9:40", "9:50-10:30", "10:40-11:20"),
    bell("wood", "8:30-9:10", "9:20-10:00", "10:10-10:50", "11:00-11:40"),
)


class Bite(NamedTuple):
    """A district in which ann's limit costs something: bounds without and with it, both also optima."""

    limit: dict[str, Any]
    courses: tuple[Course, ...]
    free: int
    bound: int
    others: tuple[Teacher, ...] = ()
    """Teachers beside ann."""
    bells: tuple[BellSchedule, ...] = ()

    def district(self, limit: bool, **tables: Any) -> District:
        """Ann of hill with or without the limit, travel minutes weighed."""
        ann = teacher("ann", **(self.limit if limit else {}))
        teachers = [ann, *self.others]
        return village(*self.courses, teachers=teachers, bells=self.bells, weights=TRAVEL, **tables)


BOB, WOODY = teacher("bob", "lake"), teacher("cat", "wood")

BITES = {
    # hill's two lessons are ann's for nothing; with one lesson a week bob has to come: 20 + 20
    "weekly_lessons": Bite({"lessons_week": 1}, once("hill3", "hill4"), 0, 40, (BOB,)),
    # three classes at lake on one day, or one a day: 3 * 40
    "daily_lessons": Bite({"lessons_day": 1}, once("lake3", "lake4", "lake5"), 40, 120),
    # one lesson at lake is not worth ann's 40 minutes; cat comes from wood, 30 + 30
    "visit_lessons": Bite({"visit_lessons": 2}, once("lake3"), 40, 60, (WOODY,)),
    # two days at lake by ann, 80; with one day away cat has to come on both, 120
    "away_days": Bite({"days_away": 1}, once("lake3", minimum=2), 80, 120, (WOODY,)),
    # lake and wood in one round, 90; one school a day: 40 + 80
    "daily_schools": Bite({"schools_day": 1}, once("lake3", "wood3"), 90, 120),
    # the same where all lessons are in the morning, and one school a half-day
    "half_day_schools": Bite({"schools_half_day": 1}, once("lake3", "wood3"), 90, 120, (), MORNINGS),
    # a round of 90 minutes is one too many; 40 and 80 are not
    "daily_travel": Bite({"travel_day": 89}, once("lake3", "wood3"), 90, 120),
    # wood is 40 minutes from hill: there by way of lake, and back by way of lake, 20 + 30 + 30 + 20
    "journey_length": Bite({"journey_minutes": 39}, once("lake3", "lake4", "wood3"), 90, 100),
}
"""By rule: what it changes, worked beside each row."""

CLASSES = ("hill3", "hill4", "lake3", "lake4", "lake5", "wood3")


def test_every_rule_that_helps_is_here() -> None:
    """A rule that strengthens the relaxation has an example; one school a half-day cuts the list itself.

    The lessons of a course on a day are no limit of a teacher's: their examples stand below.
    """
    helping = {name for hook in ("strengthen", "admits_route") for name, _ in hooks(hook)}
    assert {*BITES, "course_day"} == helping | {"half_day_schools"}


def _shrinking_days(*names: str, lessons: int = 9) -> District:
    """Art twice a week, once a day; ann of hill may come to lake when it has 4, 2, 2, 2 and 2 lessons a day.

    Cat lives at lake, and may give two lessons a week.
    """
    short = [blocked(day, "9:50-24:00", subject="art") for day in (TUE, WED, THU, FRI)]
    return village(
        *once(*names, minimum=2),
        classes=names,
        teachers=(teacher("ann", lessons_week=lessons), teacher("cat", "lake", lessons_week=2)),
        unavailability=(blocked(MON, "14:00-24:00", subject="art"), *short),
        weights=TRAVEL,
    )


def test_few_classes_do_not_fill_a_day() -> None:
    """Monday has room for four lessons and Tuesday for two, but three classes have three on Monday.

    So two days do not do. With four classes cat has one and ann three, any three: that takes the fine model.
    """
    three = _shrinking_days("lake3", "lake4", "lake5")
    alone = three.model_copy(update={"teachers": three.teachers[:1]})
    assert relaxed_cost(alone) == 3 * 40
    assert optimum(alone) == (0, 3 * 40)
    four = _shrinking_days("lake3", "lake4", "lake5", "lake6")
    assert (relaxed_cost(four), relaxed_cost(four, fine=True)) == (2 * 40, 3 * 40)
    assert optimum(four) == (0, 3 * 40)


def test_enough_classes_fill_a_day() -> None:
    """Four classes of ann's fill Monday's four lessons, then two and two: both models say so."""
    four = _shrinking_days("lake3", "lake4", "lake5", "lake6")
    alone = four.model_copy(update={"teachers": four.teachers[:1]})
    assert relaxed_cost(alone, fine=True) == relaxed_cost(alone) == 3 * 40
    assert optimum(alone) == (0, 3 * 40)


@pytest.mark.parametrize("rule", BITES)
def test_the_limit_raises_the_bound(rule: str) -> None:
    """Without the limit the bound is lower; both bounds are the optima of the exact model."""
    bite = BITES[rule]
    for limit, minutes in ((False, bite.free), (True, bite.bound)):
        district = bite.district(limit, classes=CLASSES)
        assert relaxed_cost(district) == minutes
        assert optimum(district) == (0, minutes)


LOOSE = {
    "weekly_lessons": {"lessons_week": 2},
    "daily_lessons": {"lessons_day": 3},
    "visit_lessons": {"visit_lessons": 1},
    "away_days": {"days_away": 2},
    "daily_schools": {"schools_day": 2},
    "half_day_schools": {"schools_half_day": 2},
    "daily_travel": {"travel_day": 90},
    "journey_length": {"journey_minutes": 40},
}
"""Limits that are just wide enough for the cheapest week."""


@pytest.mark.parametrize("rule", BITES)
def test_a_limit_just_wide_enough_changes_nothing(rule: str) -> None:
    """On the other side of the boundary the bound stays what it is without the limit."""
    bite = BITES[rule]
    assert relaxed_cost(bite._replace(limit=LOOSE[rule]).district(True, classes=CLASSES)) == bite.free


def test_commitments_count_in_the_week() -> None:
    """Ann has a lesson at hill that is not ours, and may give two: of hill's two, bob comes for one, 40."""
    taken = (busy("hill", MON, "8:00-8:40", teacher="ann", lessons=1),)
    bite = BITES["weekly_lessons"]._replace(limit={"lessons_week": 2})
    for limit, minutes in ((False, 0), (True, 40)):
        district = bite.district(limit, commitments=taken)
        assert relaxed_cost(district) == minutes
        assert optimum(district) == (0, minutes)


def test_commitments_count_on_the_day() -> None:
    """Ann gives a lesson at lake on Monday that is not ours, at most one a day: the next needs Tuesday."""
    taken = (busy("lake", MON, "8:10-8:50", teacher="ann", lessons=1),)
    bite = Bite({"lessons_day": 1}, once("lake3"), 40, 80)
    for limit, minutes in ((False, bite.free), (True, bite.bound)):
        district = bite.district(limit, commitments=taken)
        assert relaxed_cost(district) == minutes
        assert optimum(district) == (0, minutes)


def test_commitments_make_a_visit_worth_it() -> None:
    """Where two lessons a visit are asked for, one beside a meeting counts 1 + 1, and costs nothing more."""
    taken = (busy("lake", MON, "8:10-8:50", teacher="ann", lessons=1),)
    district = BITES["visit_lessons"].district(True, commitments=taken)
    assert relaxed_cost(district) == 40
    assert optimum(district) == (0, 40)


def test_days_away_that_commitments_use_up() -> None:
    """Monday's meeting at lake is ann's one day away; two lessons on two days are cat's: 40 + 2 * 60 = 160.

    Without the limit ann gives one beside the meeting and comes once more: 40 + 40 = 80.
    """
    taken = (busy("lake", MON, "8:10-8:50", teacher="ann", lessons=0),)
    for limit, minutes in ((False, 80), (True, 160)):
        district = BITES["away_days"].district(limit, commitments=taken)
        assert relaxed_cost(district) == minutes
        assert optimum(district) == (0, minutes)


def test_commitments_beyond_a_limit_bound_nothing() -> None:
    """Meetings away on two days where one is allowed: ann gives no lesson, which the bound need not see."""
    taken = tuple(busy("lake", day, "8:10-8:50", teacher="ann", lessons=0) for day in (MON, TUE))
    district = Bite({"days_away": 1}, once("lake3"), 0, 0).district(True, commitments=taken)
    assert optimum(district) == (1, 80)
    assert coverage_bounds(build(district), InlinePool(), NO_LIMIT).possible()
    assert relaxed_cost(district, shortage=1) == 80


def test_two_committed_schools_in_a_half_day() -> None:
    """Monday morning's two commitments exceed one school a half-day; the afternoon's lesson is lawful.

    Hill, lake, wood and home: 20 + 30 + 40 = 90, of which 40 minutes are the commitments'.
    """
    taken = (
        busy("hill", MON, "8:00-8:40", teacher="ann"),
        busy("lake", MON, "9:50-10:30", teacher="ann"),
    )
    monday = bell("wood", "13:30-14:10", weekdays=(MON,))
    bite = Bite({"schools_half_day": 1}, once("wood3"), 0, 0, (), (monday,))
    district = bite.district(True, commitments=taken)
    assert relaxed_coverage(district) == 0
    assert relaxed_cost(district) == 90
    assert optimum(district) == (0, 90)
