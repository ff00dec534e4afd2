"""Random tiny districts with broadcasts: lessons received live, from outside, or recorded.

A form says which courses there are. Everything else is drawn: times that leave enough common minutes or just
not, textbooks, modes, limits of studios, screens and people, and now and then a second season or odd and even
weeks.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from models.bells import BellSchedule
from models.course import Broadcast, Course, CourseWeeks, Mode
from models.district import District
from models.group import Joining, SchoolClass
from models.rules import Rules
from models.school import Room, RoomUse
from models.teacher import Quality, Teacher
from models.term import Term
from tests.agreement import parts
from tests.agreement.dice import Dice

RULES = (
    "broadcast",
    "broadcast_rooms",
    "common_minutes",
    "daily_broadcasts",
    "local_adult",
    "modes",
    "one_origin",
    "receiving_classes",
    "streams",
    "textbook",
)
"""At work in these districts."""

IN_PERSON = (Mode.LOCAL, Mode.VISITING)


class Form(NamedTuple):
    """Which courses there are, and how long a day is."""

    given: tuple[tuple[str, int], ...]
    """Class and lessons of each course that may be broadcast."""
    received: tuple[tuple[str, int], ...]
    """Class and lessons of each course that may receive it."""
    periods: tuple[int, ...]
    """One of these is the number of periods of the only day."""
    outside: tuple[int, ...]
    """One of these is the number of broadcasts from outside."""
    only: bool = False
    """Whether nothing that may be received can be met in any other way."""


FORMS = (
    Form((("hill3", 1), ("hill4", 1)), (("lake3", 2),), (2,), outside=(0, 1, 1)),
    Form((("hill3", 1), ("wood3", 1)), (("lake3", 1), ("moor3", 1)), (1,), outside=(0, 0, 0, 1), only=True),
    Form((("hill3", 1),), (("lake3", 1), ("wood3", 1)), (1, 1, 2), outside=(0, 1)),
    Form((("hill3", 2),), (("lake3", 2),), (2, 2, 3), outside=(0, 1, 2, 2)),
)
"""Two origins to choose from, two broadcasts at once, two receivers, and two broadcasts of one teacher."""


def draw(seed: str) -> District:
    """The district of a seed."""
    return parts.first(_attempt, seed)


def _attempt(dice: Dice) -> dict[str, Any]:
    form = dice.choice(FORMS)
    names = [group for group, _ in (*form.given, *form.received)]
    schools = tuple(sorted({name.rstrip("0123456789") for name in names}))
    cycle = 2 if dice.chance(0.1) else 1
    times = parts.bells(dice, schools, (2,), dice.choice(form.periods), seasons=0.15)
    return parts.tables(
        dice,
        schools,
        term=Term(name="autumn", first_day=parts.FIRST_DAY, last_day=parts.LAST_DAY, weeks_in_cycle=cycle),
        rules=Rules(
            arrival_buffer=0,
            departure_buffer=0,
            common_minutes=dice.choice((20, 25, 30, 35)),
            setup_minutes=dice.choice((0, 0, 0, 5)),
            streams=dice.choice((None, None, 1, 1, 0)),
            visit_adult=dice.chance(0.2),
        ),
        bells=times,
        classes=tuple(_class(dice, name) for name in names),
        rooms=_rooms(dice, schools),
        teachers=_teachers(dice, schools),
        joinings=_joinings(dice, form),
        courses=_courses(dice, form, cycle),
        broadcasts=tuple(_outside(dice, times, f"tv{n}") for n in range(dice.choice(form.outside))),
        travel=parts.ways(dice, schools, 30),
    )


def _class(dice: Dice, name: str) -> SchoolClass:
    """Nearly all of one grade and with one textbook."""
    grade, book = 4 if dice.chance(0.05) else 3, "north" if dice.chance(0.07) else ""
    return parts.school_class(name, grade, textbook=book, pupils=dice.choice((10, 20)))


def _joinings(dice: Dice, form: Form) -> tuple[Joining, ...]:
    """Where hill has two courses, they may now and then be one lesson."""
    if sum(group.startswith("hill") for group, _ in form.given) < 2 or dice.chance(0.5):
        return ()
    return (Joining(school="hill", subject="art", grades=(3, 4), most_pupils=dice.choice((20, 40))),)


def _rooms(dice: Dice, schools: Sequence[str]) -> tuple[Room, ...]:
    """A room a school, good for nearly everything."""
    both = (RoomUse.STUDIO, RoomUse.SCREEN)
    return tuple(
        parts.room(f"{school} room", school, *(both if dice.chance(0.85) else dice.some(both)))
        for school in schools
    )


def _teachers(dice: Dice, schools: Sequence[str]) -> tuple[Teacher, ...]:
    """One at each school, most of whom assist."""
    return tuple(_teacher(dice, f"t{number}", school) for number, school in enumerate(schools))


def _teacher(dice: Dice, name: str, school: str) -> Teacher:
    subjects = ("art",) if name == "t0" or dice.chance(0.5) else ("music",)
    return parts.teacher(
        name,
        school,
        *subjects,
        assists=dice.chance(0.8),
        quality=Quality.PART_TIME if dice.chance(0.2) else Quality.SPECIALIST,
        broadcasts_day=dice.choice((None, None, 1, 1, 0)) if name == "t0" else None,
        lessons_day=dice.choice((None, None, None, 2)),
    )


def _courses(dice: Dice, form: Form, cycle: int) -> tuple[Course, ...]:
    sent = [_course(dice, row, cycle, IN_PERSON, dice.choice((1, 1, 1, 1, 2))) for row in form.given]
    live = (Mode.SYNCHRONOUS,)
    modes = (live,) if form.only else (live, live, (*live, Mode.RECORDED), tuple(Mode))
    return (*sent, *(_course(dice, row, cycle, dice.choice(modes), 0) for row in form.received))


def _course(dice: Dice, row: tuple[str, int], cycle: int, modes: tuple[Mode, ...], receivers: int) -> Course:
    group, target = row
    given = group.rstrip("0123456789")
    return parts.course(
        dice,
        group,
        target=target,
        modes=modes,
        receivers=receivers,
        max_day=target,
        weeks=dice.choice(tuple(CourseWeeks)[:3]) if cycle == 2 and dice.chance(0.5) else CourseWeeks.EVERY,
        room=f"{given} room" if dice.chance(0.4) else None,
    )


def _outside(dice: Dice, times: tuple[BellSchedule, ...], name: str) -> Broadcast:
    """From outside, close to some period."""
    period = dice.choice(dice.choice(times).periods)
    start = period.start + dice.choice((-5, 0, 5))
    return Broadcast(
        id=name,
        name=name,
        subject="art",
        grades=dice.choice(((3,), (3, 4), (3, 4), (4,))),
        textbook="north" if dice.chance(0.1) else "",
        weekday=period.weekday,
        start=start,
        end=start + 40,
        receivers=dice.choice((1, 1, 2)),
    )
