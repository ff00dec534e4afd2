"""Random tiny districts whose schools keep people back, and whose teachers meet, in a school or online."""

from typing import Any

from models.bells import BellSchedule
from models.course import Commitment, Course, Meeting, SlotPattern
from models.district import District
from models.rules import Rules
from models.school import School
from models.teacher import Teacher, Unavailability
from tests.agreement import parts
from tests.agreement.dice import Dice

RULES = ("least_adults", "meeting", "most_away", "online_meeting")
"""At work in these districts."""

SCHOOLS = ("hill", "lake")
NAMES = ("ann", "bob", "cat")


def draw(seed: str) -> District:
    """The district of a seed."""
    return parts.first(_attempt, seed)


def _attempt(dice: Dice) -> dict[str, Any]:
    meets = dice.chance(0.6)
    weekdays, periods = ((2,), dice.choice((2, 3))) if meets else ((2, 4), 2)
    bells = parts.bells(dice, SCHOOLS, weekdays, periods, seasons=0.1)
    teachers = tuple(_teacher(dice, name) for name in NAMES[: dice.choice((2, 3))])
    lessons = ("lake3", "lake4", "hill3")[: dice.choice((1, 2)) if meets else 3]
    meetings = [_meeting(dice, f"m{number}", teachers, bells) for number in range(dice.choice((1, 1, 2)))]
    return parts.tables(
        dice,
        SCHOOLS,
        rules=Rules(
            arrival_buffer=dice.five(0, 5), departure_buffer=dice.five(0, 5), midday=560, lunch_from=520
        ),
        schools=tuple(_school(dice, name) for name in SCHOOLS),
        bells=bells,
        classes=tuple(parts.school_class(name, int(name[-1])) for name in lessons),
        teachers=teachers,
        courses=tuple(_course(dice, name) for name in lessons),
        meetings=tuple(meetings) if meets else (),
        unavailability=_blocked(dice, bells),
        commitments=_commitments(dice, bells),
        travel=parts.ways(dice, SCHOOLS, 30),
    )


def _school(dice: Dice, name: str) -> School:
    return School(
        id=name,
        name=name,
        least_adults=dice.choice((0, 1, 2, 2)),
        other_adults=dice.choice((0, 0, 1)),
        most_away=dice.choice((None, 0, 1)),
    )


def _teacher(dice: Dice, name: str) -> Teacher:
    """Most are of hill; few have limits."""
    return parts.teacher(
        name,
        "lake" if dice.chance(0.15) else "hill",
        days_away=dice.choice((None, None, None, 1)),
        lessons_day=dice.choice((None, None, 1)),
        visit_lessons=dice.choice((None, None, None, 2)),
        lunch_minutes=dice.choice((None, None, None, 40)),
    )


def _course(dice: Dice, name: str) -> Course:
    target = dice.choice((1, 2))
    return parts.course(dice, name, target=target, max_day=target, days_apart=1)


def _meeting(
    dice: Dice, name: str, teachers: tuple[Teacher, ...], bells: tuple[BellSchedule, ...]
) -> Meeting:
    """Of some of the teachers, all of whom must come or not."""
    members = dice.some([teacher.id for teacher in teachers])
    return Meeting(
        id=name,
        name=name,
        school=dice.choice(SCHOOLS),
        online=dice.chance(0.6),
        members=members,
        quorum=dice.maybe(0.6, range(1, len(members) + 1)),
        allowed=(SlotPattern(period=dice.choice(bells).periods[0].label),) if dice.chance(0.2) else (),
        importance=dice.randint(1, 5),
    )


def _blocked(dice: Dice, bells: tuple[BellSchedule, ...]) -> tuple[Unavailability, ...]:
    """A teacher at about some period."""
    if dice.chance(0.6):
        return ()
    period = dice.choice(dice.choice(bells).periods)
    start = period.start + dice.choice((-20, 0, 40))
    row = {"weekday": period.weekday, "start": start, "end": start + 30}
    return (Unavailability(teacher=dice.choice(NAMES[:2]), **row),)


def _commitments(dice: Dice, bells: tuple[BellSchedule, ...]) -> tuple[Commitment, ...]:
    """A teacher's at some school."""
    if dice.chance(0.6):
        return ()
    period = dice.choice(dice.choice(bells).periods)
    return (
        Commitment(
            teacher=dice.choice(NAMES[:2]),
            school=dice.choice(SCHOOLS),
            weekday=period.weekday,
            start=period.start,
            end=period.end,
            lessons=dice.choice((0, 1)),
        ),
    )
