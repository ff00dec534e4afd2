"""Random tiny districts with lessons shared by classes: joinings, multi-grade rooms, and home lessons.

All courses are at one school, so that they are in each other's way; rooms and pupils fit together or just
not. A broadcast from outside is received by some of the classes together.
"""

from typing import Any, NamedTuple

from models.course import Broadcast, Course, Mode
from models.district import District
from models.group import Joining
from models.rules import Rules
from models.school import RoomUse
from models.teacher import Teacher
from tests.agreement import parts
from tests.agreement.dice import Dice

RULES = ("broadcast_rooms", "joint_lessons", "local_adult", "multi_grade", "room_capacity", "room_clash")
"""At work in these districts."""

SCHOOLS = ("hill", "lake")


class Form(NamedTuple):
    """What the classes have."""

    targets: tuple[int, ...]
    """Lessons of each class, of grades 3, 4 and so on."""
    subjects: tuple[str, ...]
    """One of these is a class's subject."""
    modes: tuple[tuple[Mode, ...], ...]
    """One of these holds for every course."""
    weekdays: tuple[int, ...]
    periods: int
    chain: bool = False
    """Whether the first two classes are joined, and the third one with another that is not taught."""


IN_PERSON = (Mode.LOCAL, Mode.VISITING)
TV = (Mode.SYNCHRONOUS,)
ANY = (*IN_PERSON, Mode.SYNCHRONOUS)

FORMS = (
    Form((2, 1, 1), ("art",), (IN_PERSON,), (2,), 3),
    Form((1, 1, 1), ("art", "art", "music"), (IN_PERSON,), (2, 4), 2),
    Form((1, 1, 1), ("art",), (TV, TV, ANY), (2,), 1),
    Form((1, 1), ("art",), (ANY, (*IN_PERSON, Mode.RECORDED)), (2,), 2),
    Form((1, 1, 1), ("art",), (TV,), (2,), 1, chain=True),
)
"""In person in three periods or on two days; from outside; by whatever means; and from outside in parts."""


def draw(seed: str) -> District:
    """The district of a seed."""
    return parts.first(_attempt, seed)


def _attempt(dice: Dice) -> dict[str, Any]:
    form = dice.choice(FORMS)
    remote = any(mode not in IN_PERSON for modes in form.modes for mode in modes)
    pupils = [dice.choice((5, 10, 15)) for _ in (*form.targets, *([0] if form.chain else []))]
    words = _rooms(dice, form, len(pupils))
    bells = parts.bells(dice, SCHOOLS, form.weekdays, form.periods)
    screens = (RoomUse.SCREEN,) if remote else ()
    return parts.tables(
        dice,
        SCHOOLS,
        rules=Rules(common_minutes=30, arrival_buffer=0, departure_buffer=0),
        bells=bells,
        classes=tuple(
            parts.school_class(f"hill{3 + n}", 3 + n, pupils=some, multi_grade=words[n])
            for n, some in enumerate(pupils)
        ),
        joinings=_joinings(dice, form, words),
        rooms=tuple(
            parts.room(f"hill room {n}", "hill", *screens, capacity=dice.choice((None, 15, 20, 25)))
            for n in range(3 if form.chain else dice.choice((1, 1, 2)))
        ),
        teachers=_teachers(dice, form, remote),
        courses=_courses(dice, form),
        broadcasts=(_outside(dice, form),) if remote else (),
        travel=parts.ways(dice, SCHOOLS, 30),
    )


def _rooms(dice: Dice, form: Form, classes: int) -> list[str]:
    """The words that classes of one multi-grade room have in common: none, or that of one room."""
    mates: tuple[int, ...] = (2, 3) if form.chain else ()
    if not form.chain and dice.chance(0.45):
        mates = dice.some(range(classes), least=2)
    return ["barn" if number in mates else "" for number in range(classes)]


def _joinings(dice: Dice, form: Form, words: list[str]) -> tuple[Joining, ...]:
    """Some of the grades may have art together: all of a multi-grade room, or none of it."""
    mates = [3 + number for number, word in enumerate(words) if word]
    everybody = range(3, 3 + len(form.targets))
    if form.chain:
        grades: tuple[int, ...] = (3, 4)
    elif dice.chance(0.2 if not mates else 0.5):
        return ()
    else:
        grades = dice.some(mates or everybody, least=2) if dice.chance(0.7) else tuple(everybody)
    return (Joining(school="hill", subject="art", grades=grades, most_pupils=dice.choice((15, 20, 25, 30))),)


def _teachers(dice: Dice, form: Form, remote: bool) -> tuple[Teacher, ...]:
    """Two or three of the school, and now and then a visitor."""
    names = ("ann", "bob", "dan") if form.chain else ("ann", "bob")
    own = [parts.teacher(name, "hill", "art", "music", assists=remote) for name in names]
    limited = own[0].model_copy(
        update={"limits": own[0].limits.model_copy(update={"lessons_week": dice.choice((None, 1, 2))})}
    )
    visitor = (parts.teacher("cat", "lake", "art"),) if dice.chance(0.3) else ()
    return (limited, *own[1:], *visitor)


def _courses(dice: Dice, form: Form) -> tuple[Course, ...]:
    """One a class, and now and then home lessons of bob."""
    modes = dice.choice(form.modes)
    shared = None if form.chain else dice.maybe(0.7, ("hill room 0",))
    found = [
        parts.course(
            dice,
            f"hill{3 + n}",
            dice.choice(form.subjects),
            target,
            modes=modes,
            max_day=target,
            room=shared if dice.chance(0.85) else None,
            sits_in=("bob",) if Mode.VISITING in modes and dice.chance(0.15) else (),
        )
        for n, target in enumerate(form.targets)
    ]
    if dice.chance(0.25):
        eligible = dice.choice((("bob",), ("ann", "bob")))
        found.append(
            Course(id="home/bob", group="hill", subject="home", eligible=eligible, minimum=1, target=1)
        )
    return tuple(found)


def _outside(dice: Dice, form: Form) -> Broadcast:
    """Art for most of the grades, from outside."""
    grades = dice.some(range(3, 3 + len(form.targets)), least=2)
    start = 480 + dice.choice((0, 5))
    return Broadcast(
        id="tv",
        name="tv",
        subject="art",
        grades=grades,
        weekday=form.weekdays[0],
        start=start,
        end=start + 50,
        receivers=dice.choice((2, 3, 3)),
    )
