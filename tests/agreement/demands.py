"""Random courses: few lessons, many wishes and prohibitions."""

from models.bells import BellSchedule, PeriodKind
from models.course import Course, Half, SlotPattern, SlotRef
from models.group import SchoolClass
from models.teacher import Teacher
from tests.agreement.dice import Dice
from tests.agreement.people import SUBJECTS

SIX = ((2, 2, 2), (2, 2, 2), (3, 2, 1), (2, 2, 1, 1), (3, 1, 1, 1))
OTHERS = ((2, 2, 1), (2, 1, 1), (3, 1, 1), (2, 2, 3))
"""Targets of the courses: six lessons together, and other numbers."""

LESSON = PeriodKind.LESSON

Members = dict[str, tuple[SchoolClass, ...]]
"""The classes of each class and joint class."""


def targets(dice: Dice) -> tuple[int, ...]:
    """Most districts want six lessons."""
    return dice.choice(SIX if dice.chance(0.85) else OTHERS)


def courses(
    dice: Dice,
    members: Members,
    teachers: tuple[Teacher, ...],
    rooms: dict[str, str],
    bells: tuple[BellSchedule, ...],
    schools: int,
) -> tuple[Course, ...]:
    """Courses of few classes, so that they are in each other's way; none is taught a subject twice."""
    found: list[Course] = []
    taught: set[tuple[str, str]] = set()
    wanting = dice.sample(sorted({inside[0].school for inside in members.values()}), schools)
    favourites = [dice.choice(_at(school, members)) for school in wanting]
    for number, target in enumerate(targets(dice)):
        free = [
            (group, subject)
            for group in favourites[number : number + 1] or favourites
            for subject in SUBJECTS
            if not any((member.id, subject) in taught for member in members[group])
        ]
        group, subject = dice.choice(free)
        taught |= {(member.id, subject) for member in members[group]}
        found.append(_course(dice, members[group], group, subject, target, teachers, rooms, bells))
    return tuple(found)


def _at(school: str, members: Members) -> list[str]:
    return [group for group, inside in members.items() if inside[0].school == school]


def _course(
    dice: Dice,
    members: tuple[SchoolClass, ...],
    group: str,
    subject: str,
    target: int,
    teachers: tuple[Teacher, ...],
    rooms: dict[str, str],
    bells: tuple[BellSchedule, ...],
) -> Course:
    school = members[0].school
    qualified = [
        t.id
        for t in teachers
        if subject in t.subjects and all(not t.grades or m.grade in t.grades for m in members)
    ]
    max_day = dice.choice((1, 2, 2))
    late = (LESSON, PeriodKind.AFTER_SCHOOL)
    return Course(
        id=f"{group}/{subject}",
        group=group,
        subject=subject,
        minimum=dice.randint(0, target) if dice.chance(0.6) else target,
        target=target,
        importance=dice.randint(1, 5),
        kinds=dice.choice(((LESSON,), (LESSON,), late)),
        max_day=max_day,
        days_apart=dice.choice((1, 1, 2)),
        doubles=1 if target > 1 and max_day > 1 and dice.chance(0.4) else 0,
        allowed=_patterns(dice, bells, 0.08),
        forbidden=_patterns(dice, bells, 0.15),
        unwanted=_patterns(dice, bells, 0.5),
        eligible=dice.some(qualified) if qualified and dice.chance(0.2) else (),
        room=dice.maybe(0.8, sorted(r for r, at in rooms.items() if at == school)),
        fixed=_fixed(dice, school, bells, max_day) if dice.chance(0.08) else (),
    )


def _patterns(dice: Dice, bells: tuple[BellSchedule, ...], probability: float) -> tuple[SlotPattern, ...]:
    """None, or a pattern that names a weekday, a half-day, a period or two of these."""
    if not dice.chance(probability):
        return ()
    period = dice.choice(dice.choice(bells).periods)
    weekday, label, half = (dice.chance(0.4) for _ in range(3))
    return (
        SlotPattern(
            weekday=period.weekday if weekday else None,
            half=dice.choice(tuple(Half)) if half else None,
            period=period.label if label or not (weekday or half) else None,
        ),
    )


def _fixed(dice: Dice, school: str, bells: tuple[BellSchedule, ...], max_day: int) -> tuple[SlotRef, ...]:
    period = dice.choice([b for b in bells if b.school == school][-1].periods)
    return (SlotRef(weekday=period.weekday, period=period.label),)
