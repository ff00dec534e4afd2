"""Random tiny districts in which weeks differ: odd and even ones, two seasons of bells, and winter."""

from datetime import date
from typing import Any

from models.base import Weeks
from models.bells import BellSchedule
from models.course import Commitment, Course, CourseWeeks
from models.district import District
from models.rules import Rules
from models.teacher import Teacher, Unavailability
from models.term import Term
from tests.agreement import parts
from tests.agreement.dice import Dice

RULES = (
    "availability",
    "bell_period",
    "course_weeks",
    "lesson_count",
    "teacher_clash",
    "travel_time",
)
"""At work in these districts."""

SCHOOLS = ("hill", "lake")
NAMES = ("ann", "bob")


def draw(seed: str) -> District:
    """The district of a seed."""
    return parts.first(_attempt, seed)


def _attempt(dice: Dice) -> dict[str, Any]:
    cycle = dice.choice((1, 2, 2))
    weekdays, periods = dice.choice((((2,), 2), ((2,), 3), ((2, 4), 2)))
    bells = parts.bells(dice, SCHOOLS, weekdays, periods, seasons=0.6)
    winter = dice.chance(0.5)
    names = dice.some(("hill3", "hill4", "lake3", "lake4"), least=2)
    return parts.tables(
        dice,
        SCHOOLS,
        term=Term(name="autumn", first_day=parts.FIRST_DAY, last_day=parts.LAST_DAY, weeks_in_cycle=cycle),
        rules=Rules(
            arrival_buffer=dice.five(0, 5),
            departure_buffer=0,
            midday=560,
            lunch_from=520,
            lunch_to=600,
            winter_from=date(2026, 12, 1) if winter else None,
            winter_to=date(2027, 2, dice.choice((1, 28))) if winter else None,
        ),
        bells=bells,
        classes=tuple(parts.school_class(name, int(name[-1])) for name in names),
        teachers=tuple(_teacher(dice, name) for name in NAMES),
        courses=tuple(_course(dice, name, cycle) for name in names[:3]),
        unavailability=_blocked(dice, bells, cycle),
        commitments=_commitments(dice, bells, cycle),
        travel=parts.ways(dice, SCHOOLS, 25, winter=0.7 if winter else 0.2),
    )


def _teacher(dice: Dice, name: str) -> Teacher:
    """With few limits."""
    return parts.teacher(
        name,
        dice.choice(SCHOOLS),
        lessons_day=dice.choice((None, None, 1)),
        lessons_week=dice.choice((None, None, None, 2)),
        days_away=dice.choice((None, None, None, 1)),
        travel_day=dice.choice((None, None, 30)),
        running_lessons=dice.choice((None, None, 1)),
        lunch_minutes=dice.choice((None, None, 35)),
        return_by=dice.choice((None, None, 660)),
    )


def _weeks(dice: Dice, cycle: int) -> Weeks:
    return dice.choice(tuple(Weeks)) if cycle == 2 else Weeks.EVERY


def _course(dice: Dice, name: str, cycle: int) -> Course:
    target = dice.choice((1, 1, 2))
    return parts.course(
        dice,
        name,
        target=target,
        max_day=dice.randint(1, target),
        weeks=dice.choice(tuple(CourseWeeks)) if cycle == 2 else CourseWeeks.EVERY,
        eligible=("ann",) if dice.chance(0.3) else (),
    )


def _blocked(dice: Dice, bells: tuple[BellSchedule, ...], cycle: int) -> tuple[Unavailability, ...]:
    """A teacher at some period, in some weeks or on a date only."""
    if dice.chance(0.5):
        return ()
    period = dice.choice(dice.choice(bells).periods)
    dates = (date(2026, 10, 6),) if period.weekday == 2 and dice.chance(0.2) else ()
    return (
        Unavailability(
            teacher=dice.choice(NAMES),
            weekday=period.weekday,
            start=period.start,
            end=period.end,
            weeks=Weeks.EVERY if dates else _weeks(dice, cycle),
            dates=dates,
        ),
    )


def _commitments(dice: Dice, bells: tuple[BellSchedule, ...], cycle: int) -> tuple[Commitment, ...]:
    """A teacher's at some school, in some weeks."""
    if dice.chance(0.5):
        return ()
    period = dice.choice(dice.choice(bells).periods)
    return (
        Commitment(
            teacher=dice.choice(NAMES),
            school=dice.choice(SCHOOLS),
            weekday=period.weekday,
            start=period.start,
            end=period.end,
            lessons=dice.choice((0, 1)),
            weeks=_weeks(dice, cycle),
        ),
    )
