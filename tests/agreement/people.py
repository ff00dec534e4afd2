"""Random teachers: homes, employers, subjects, limits, blocked times and commitments."""

from collections.abc import Sequence

from models.bells import BellSchedule, Period
from models.course import Commitment
from models.rules import Rules
from models.teacher import Limits, Teacher, Unavailability
from tests.agreement.dice import Dice
from tests.agreement.places import SCHOOLS, TOWN
from tests.agreement.setting import Setting

NAMES = ("ann", "bob", "cat")
SUBJECTS = ("art", "music", "sport")


def teachers(dice: Dice, rules: Rules, number: tuple[int, ...]) -> tuple[Teacher, ...]:
    """Three teachers, each with limits of their own."""
    return tuple(_teacher(dice, rules, number, name) for name in NAMES)


def _teacher(dice: Dice, rules: Rules, number: tuple[int, ...], name: str) -> Teacher:
    employer = dice.maybe(0.75, SCHOOLS)
    start = dice.choice((employer or TOWN, TOWN, *SCHOOLS))
    return Teacher(
        id=name,
        name=name,
        employer=employer,
        start_place=start,
        end_place=start if dice.chance(0.7) else dice.choice((TOWN, *SCHOOLS)),
        leave_after=dice.maybe(0.25, range(450, 515, 5)),
        return_by=dice.maybe(0.25, range(590, 700, 5)),
        subjects=dice.some(SUBJECTS, least=2),
        grades=(dice.choice((3, 4)),) if dice.chance(0.15) else (),
        limits=_limits(dice, rules, number),
    )


def _limits(dice: Dice, rules: Rules, number: tuple[int, ...]) -> Limits:
    """Few limits, all tight; those that seldom decide anything are drawn more often."""
    lunch = rules.lunch_to - rules.lunch_from
    tight: dict[str, tuple[int, Sequence[int]]] = {
        "lessons_day": (2, (1, 1, 2)),
        "lessons_week": (2, (1, 2, 3)),
        "running_lessons": (5, (1, 1, 2)),
        "schools_half_day": (4, (1,)),
        "schools_day": (4, (1, 1, 1, 1, 2)),
        "visit_lessons": (2, (2, 2, 3)),
        "days_away": (3, (0, 1, 1)),
        "journey_minutes": (4, range(5, 30, 5)),
        "travel_day": (3, range(10, 50, 5)),
        "lunch_minutes": (2, range(lunch - 25, lunch + 5, 5)),
    }
    names = dice.sample(list(tight), dice.choice(number), counts=[often for often, _ in tight.values()])
    return Limits(**{name: dice.choice(tight[name][1]) for name in names})


def _when(dice: Dice, bells: tuple[BellSchedule, ...]) -> tuple[int, int, int]:
    """(weekday, start, end) close to some period, often touching or overlapping it by little."""
    period: Period = dice.choice(dice.choice(bells).periods)
    start = period.start + dice.choice((-30, -10, 0, 0, 10))
    end = period.end + dice.choice((-5, 0, 0, 10))
    return dice.choice(((period.weekday, start, end), (period.weekday, period.end, period.end + 30)))


def unavailability(dice: Dice, bells: tuple[BellSchedule, ...]) -> tuple[Unavailability, ...]:
    """At most one blocked time of a teacher and one of a subject."""
    found = []
    for who, names in (("teacher", NAMES), ("subject", SUBJECTS)):
        if dice.chance(0.3):
            weekday, start, end = _when(dice, bells)
            found.append(
                Unavailability.model_validate(
                    {who: dice.choice(names), "weekday": weekday, "start": start, "end": end}
                )
            )
    return tuple(found)


def commitments(dice: Dice, setting: Setting) -> tuple[Commitment, ...]:
    """Up to three fixed occupations, of a teacher, a class, a room or several of these."""
    rows = [_commitment(dice, setting) for _ in range(dice.choice((0, 1, 1, 2, 3)))]
    return tuple(row for row in rows if row.teacher or row.group or row.room)


def _commitment(dice: Dice, setting: Setting) -> Commitment:
    """One of somebody, or of nobody."""
    weekday, start, end = _when(dice, setting.bells)
    teacher = dice.maybe(0.7, NAMES)
    group = dice.maybe(0.3, sorted(setting.members))
    school = dice.choice(SCHOOLS) if group is None else setting.school(group)
    return Commitment(
        teacher=teacher,
        group=group,
        room=dice.maybe(0.5, setting.rooms_at(school)),
        school=school,
        weekday=weekday,
        start=start,
        end=end,
        lessons=dice.choice((0, 1, 1, 2)),
    )
