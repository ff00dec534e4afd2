"""Random tiny districts with weighted lessons, and with an older timetable to keep or pinned in part."""

from typing import Any

from models.course import Course, Mode
from models.district import District
from models.group import Joining
from models.rules import Rules
from models.school import RoomUse
from models.teacher import Teacher
from models.timetable import Placement
from models.workload import Coefficient, Extra
from tests.agreement import parts
from tests.agreement.dice import Dice

RULES = ("pinned", "workload_week")
"""At work in these districts."""

SCHOOLS = ("hill", "lake")
NAMES = ("ann", "bob")
CLASSES = ("hill3", "hill4", "lake3")
IN_PERSON = (Mode.LOCAL, Mode.VISITING)


def draw(seed: str) -> District:
    """The district of a seed."""
    return parts.first(_attempt, seed)


def _attempt(dice: Dice) -> dict[str, Any]:
    live = dice.chance(0.35)
    weekdays, periods = ((2,), 2) if live else dice.choice((((2,), 3), ((2, 4), 2)))
    courses = _courses(dice, live)
    older = _older(dice, courses, weekdays, periods)
    both = (RoomUse.STUDIO, RoomUse.SCREEN)
    return parts.tables(
        dice,
        SCHOOLS,
        rules=Rules(arrival_buffer=0, departure_buffer=0, common_minutes=25),
        bells=parts.bells(dice, SCHOOLS, weekdays, periods),
        classes=tuple(
            parts.school_class(name, 3 if live else int(name[-1]), pupils=dice.choice((10, 20, 30)))
            for name in CLASSES
        ),
        joinings=_joinings(dice, courses),
        rooms=tuple(parts.room(f"{school} room", school, *both) for school in SCHOOLS),
        teachers=tuple(_teacher(dice, name, school) for name, school in zip(NAMES, SCHOOLS, strict=True)),
        courses=courses,
        travel=parts.ways(dice, SCHOOLS, 40),
        coefficients=_coefficients(dice),
        kept=older if dice.chance(0.6) else (),
        pinned=dice.some(older)[:1] if older and dice.chance(0.4) else (),
    )


def _teacher(dice: Dice, name: str, school: str) -> Teacher:
    return parts.teacher(
        name,
        school,
        "art",
        "music",
        assists=True,
        workload_week=dice.choice((None, 100, 150, 180, 220, 260)),
    )


def _courses(dice: Dice, live: bool) -> tuple[Course, ...]:
    """Of hill's two classes, and of lake's, which may receive a lesson of hill's."""
    here = "hill room" if live else None
    subjects = [dice.choice(("art", "art", "music")) for _ in CLASSES]
    if live:
        subjects[2] = subjects[0]
    first = parts.course(dice, "hill3", subjects[0], receivers=int(live), room=here)
    second = parts.course(dice, "hill4", subjects[1], room=here)
    modes = (Mode.SYNCHRONOUS, Mode.VISITING) if live else IN_PERSON
    there = "lake room" if live else None
    third = parts.course(dice, "lake3", subjects[2], dice.choice((1, 2)), modes=modes, room=there, max_day=2)
    return (first, second, third)


def _joinings(dice: Dice, courses: tuple[Course, ...]) -> tuple[Joining, ...]:
    """Hill's classes may have their subject together, if it is one."""
    subject = courses[0].subject
    if courses[1].subject != subject or dice.chance(0.4):
        return ()
    return (Joining(school="hill", subject=subject, grades=(3, 4), most_pupils=60),)


def _coefficients(dice: Dice) -> tuple[Coefficient, ...]:
    rows = [
        Coefficient(extra=extra, hundredths=dice.choice((10, 20, 50)))
        for extra in (Extra.OTHER_SCHOOL, Extra.JOINT, Extra.ORIGIN, Extra.ADULT)
    ]
    rows.append(Coefficient(extra=Extra.JOURNEY_HOUR, hundredths=dice.choice((50, 100))))
    rows += [Coefficient(extra=Extra.PUPILS_OVER, pupils=over, hundredths=15) for over in (20, 40)]
    rows += [
        Coefficient(extra=Extra.SUBJECT, subject=subject, hundredths=dice.choice((80, 120)))
        for subject in ("art", "music")
    ]
    return dice.some(rows, least=3)


def _older(
    dice: Dice, courses: tuple[Course, ...], weekdays: tuple[int, ...], periods: int
) -> tuple[Placement, ...]:
    """A lesson in person of most courses, whether or not they are lawful together."""
    return tuple(
        Placement(
            course=course.id,
            teacher=dice.choice(NAMES),
            weekday=dice.choice(weekdays),
            period=str(dice.randint(1, periods)),
        )
        for course in courses
        if dice.chance(0.8)
    )
