"""Specialists: how many of each subject, who employs them, and where they live."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.generate.demand import CODES, SUBJECTS
from benchmarks.generate.dice import Dice
from benchmarks.generate.shapes import Shape
from models.course import Course
from models.teacher import Teacher

ORDINALS = "甲乙丙丁戊己庚辛壬癸"

SECOND = {"音乐": "美术", "美术": "音乐", "体育": "信息科技", "英语": "信息科技", "信息科技": "体育"}
"""The second subject of those who have two."""

TWO_SUBJECTS = 6
"""One teacher in so many has two."""

GUESTS_FROM = 3
"""A subject with so many teachers in a cluster can spare one for the next."""


@dataclass(frozen=True)
class Homes:
    """Where the teachers of a cluster may live, by id."""

    schools: Sequence[str]
    """The larger schools."""
    town: str
    elsewhere: str
    over_there: str | None = None
    """The township of the nearest cluster, where guests live."""


def staff(
    prefix: str, cluster: str, courses: Sequence[Course], shape: Shape, homes: Homes, dice: Dice
) -> tuple[Teacher, ...]:
    """The specialists of a cluster; the last `shape.guests` of them live in the next cluster's township."""
    subjects = _subjects(courses, shape.teachers)
    double = _spread(len(subjects), TWO_SUBJECTS, dice)
    guests = _guests(subjects, shape.guests, dice) if homes.over_there else set()
    found = []
    seen: Counter[str] = Counter()
    for n, subject in enumerate(subjects):
        seen[subject] += 1
        home, employer = _home(homes, n in guests, dice)
        found.append(
            Teacher(
                id=f"{prefix}{CODES[subject]}{seen[subject]}",
                name=f"{cluster}{subject}教师{_ordinal(seen[subject])}",
                employer=employer,
                cluster=None if employer else cluster,
                start_place=home,
                end_place=home,
                subjects=(subject, SECOND[subject]) if n in double else (subject,),
                part_time=(SECOND[subject],) if n in double else (),
            )
        )
    return tuple(found)


def _home(homes: Homes, guest: bool, dice: Dice) -> tuple[str, str | None]:
    """Where a teacher lives, and the employing school if there is one: two of five live at theirs."""
    if guest and homes.over_there:
        return homes.over_there, None
    if dice.number(1, 5) <= 2:
        school = dice.choice(homes.schools)
        return school, school
    home = homes.elsewhere if dice.one_in(3) else homes.town
    return home, dice.choice([None, None, homes.schools[0]])


def _guests(subjects: Sequence[str], count: int, dice: Dice) -> set[int]:
    """One teacher each of so many subjects that have enough of them for one to live far away."""
    many = [subject for subject in dict.fromkeys(subjects) if subjects.count(subject) >= GUESTS_FROM]
    return {subjects.index(subject) for subject in dice.sample(many, min(count, len(many)))}


def _spread(count: int, one_in: int, dice: Dice) -> set[int]:
    """One of each so many in a row."""
    return {start + dice.randrange(one_in) for start in range(0, count - one_in + 1, one_in)}


def _subjects(courses: Sequence[Course], teachers: int) -> list[str]:
    """The subject of each teacher: one each, then one more where most lessons fall to a teacher."""
    lessons: Counter[str] = Counter()
    for course in courses:
        lessons[course.subject] += course.minimum
    counts = {subject: 1 for subject in SUBJECTS if lessons[subject]}
    for _ in range(teachers - len(counts)):
        counts[max(counts, key=lambda s: (lessons[s] * teachers // counts[s], s))] += 1
    return [subject for subject, count in counts.items() for _ in range(count)]


def _ordinal(number: int) -> str:
    """甲 to 癸, then 甲2 and so on."""
    turn, rest = divmod(number - 1, len(ORDINALS))
    return ORDINALS[rest] + (str(turn + 1) if turn else "")
