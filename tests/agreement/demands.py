"""Random courses: few lessons, many wishes and prohibitions."""

from models.bells import PeriodKind
from models.course import Course, Half, SlotPattern, SlotRef
from tests.agreement.dice import Dice
from tests.agreement.people import SUBJECTS
from tests.agreement.places import SCHOOLS
from tests.agreement.setting import Setting

SIX = ((2, 2, 2), (2, 2, 2), (3, 2, 1), (2, 2, 1, 1), (3, 1, 1, 1))
OTHERS = ((2, 2, 1), (2, 1, 1), (3, 1, 1), (2, 2, 3))
"""Targets of the courses: six lessons together, and other numbers."""

LESSON = (PeriodKind.LESSON,)
LATE = (PeriodKind.LESSON, PeriodKind.AFTER_SCHOOL)


def courses(dice: Dice, setting: Setting, schools: int) -> tuple[Course, ...]:
    """Courses at so many schools, of few classes, so that they are in each other's way.

    No class is taught a subject twice.
    """
    found: list[Course] = []
    taught: set[tuple[str, str]] = set()
    members = setting.members
    favourites = [
        dice.choice([group for group in members if setting.school(group) == school])
        for school in dice.sample(SCHOOLS, schools)
    ]
    for number, target in enumerate(_targets(dice)):
        free = [
            (group, subject)
            for group in favourites[number : number + 1] or favourites
            for subject in SUBJECTS
            if not any((member.id, subject) in taught for member in members[group])
        ]
        group, subject = dice.choice(free)
        taught |= {(member.id, subject) for member in members[group]}
        found.append(_course(dice, setting, group, subject, target))
    return tuple(found)


def _targets(dice: Dice) -> tuple[int, ...]:
    """Most districts want six lessons."""
    return dice.choice(SIX if dice.chance(0.85) else OTHERS)


def _course(dice: Dice, setting: Setting, group: str, subject: str, target: int) -> Course:
    school, qualified = setting.school(group), setting.qualified(group, subject)
    max_day = dice.choice((1, 2, 2))
    return Course(
        id=f"{group}/{subject}",
        group=group,
        subject=subject,
        minimum=dice.randint(0, target) if dice.chance(0.6) else target,
        target=target,
        importance=dice.randint(1, 5),
        kinds=dice.choice((LESSON, LESSON, LATE)),
        max_day=max_day,
        days_apart=dice.choice((1, 1, 2)),
        doubles=1 if target > 1 and max_day > 1 and dice.chance(0.4) else 0,
        allowed=_patterns(dice, setting, 0.08),
        forbidden=_patterns(dice, setting, 0.15),
        unwanted=_patterns(dice, setting, 0.5),
        eligible=dice.some(qualified) if qualified and dice.chance(0.2) else (),
        room=dice.maybe(0.85, setting.rooms_at(school)),
        fixed=_fixed(dice, setting, school) if dice.chance(0.08) else (),
    )


def _patterns(dice: Dice, setting: Setting, probability: float) -> tuple[SlotPattern, ...]:
    """None, or a pattern that names a weekday, a half-day, a period or two of these."""
    if not dice.chance(probability):
        return ()
    period = dice.choice(dice.choice(setting.bells).periods)
    weekday, label, half = (dice.chance(0.4) for _ in range(3))
    return (
        SlotPattern(
            weekday=period.weekday if weekday else None,
            half=dice.choice(tuple(Half)) if half else None,
            period=period.label if label or not (weekday or half) else None,
        ),
    )


def _fixed(dice: Dice, setting: Setting, school: str) -> tuple[SlotRef, ...]:
    """A period of the school, whether or not anybody could give a lesson in it."""
    period = dice.choice([bells for bells in setting.bells if bells.school == school][-1].periods)
    return (SlotRef(weekday=period.weekday, period=period.label),)
