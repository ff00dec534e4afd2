"""Schools of a cluster: a central one, full primaries and teaching points, with classes up to the demand."""

from dataclasses import dataclass

from benchmarks.generate.demand import Curriculum, Group, courses, curriculum
from benchmarks.generate.dice import Dice
from benchmarks.generate.shapes import Shape
from models.course import Course
from models.group import JointClass, SchoolClass
from models.school import School

SMALL = 50
"""A small school has less pupils than this."""

NUMERALS = "一二三四五六"


@dataclass(frozen=True)
class Schools:
    """What the schools of one cluster are, and teach."""

    schools: tuple[School, ...]
    """The central one first, teaching points last."""
    classes: tuple[SchoolClass, ...]
    joint_classes: tuple[JointClass, ...]
    courses: tuple[Course, ...]
    small: frozenset[str]
    """Ids of the teaching points."""


def schools(prefix: str, name: str, shape: Shape, rich: bool, dice: Dice) -> Schools:
    """Draw the schools of a cluster; `prefix` begins their ids, `name` is the cluster's."""
    weekly = curriculum(dice)
    ids = [f"{prefix}S{n}" for n in range(1, shape.schools + 1)]
    large, small = ids[: -shape.small], ids[-shape.small :]
    classes: list[SchoolClass] = []
    joint: list[JointClass] = []
    taught: list[Course] = []
    for school in small:
        rows, together = _point(school, dice)
        classes += rows
        joint += together
        groups = [Group(j.id, school, 4 if j.id.endswith("34") else 2) for j in together]
        taught += courses(groups, True, weekly, rich, dice)
    wanted = shape.lessons - sum(course.minimum for course in taught)
    for school, grades in _grades(large, weekly, wanted, dice).items():
        rows = _classes(school, grades, dice)
        classes += rows
        groups = [Group(row.id, school, row.grade) for row in rows]
        taught += courses(groups, False, weekly, rich, dice)
    return Schools(
        _named(ids, name, len(large)), tuple(classes), tuple(joint), tuple(taught), frozenset(small)
    )


def _named(ids: list[str], cluster: str, large: int) -> tuple[School, ...]:
    kinds = ["中心小学", *(f"第{n}小学" for n in range(2, large + 1))]
    kinds += [f"第{n}教学点" for n in range(1, len(ids) - large + 1)]
    return tuple(
        School(
            id=id_, name=f"{cluster}{kind}", cluster=cluster, kind="教学点" if "点" in kind else "完全小学"
        )
        for id_, kind in zip(ids, kinds, strict=True)
    )


def _point(school: str, dice: Dice) -> tuple[list[SchoolClass], list[JointClass]]:
    """A teaching point: grades 1 and 2 sit together, and mostly 3 and 4 too."""
    grades = (1, 2) if dice.one_in(4) else (1, 2, 3, 4)
    most = (SMALL - 1) // len(grades)
    rows = [_class(school, grade, 1, dice.number(2, most)) for grade in grades]
    joint = [
        JointClass(
            id=f"{school}-{low}{low + 1}",
            name=f"{NUMERALS[low - 1]}{NUMERALS[low]}年级",
            school=school,
            members=tuple(row.id for row in rows if row.grade in {low, low + 1}),
        )
        for low in grades[::2]
    ]
    return rows, joint


def _grades(large: list[str], weekly: Curriculum, wanted: int, dice: Dice) -> dict[str, list[int]]:
    """Grades of the classes of each larger school: four at least, then more until there are lessons enough.

    The central school grows twice as often as another. It stops within half a class of the lessons wanted.
    """
    found = {school: [1, 2, 3, 4] for school in large}
    there = len(large) * sum(weekly.lessons(grade) for grade in range(1, 5))
    while there < wanted:
        school = dice.choice([large[0], *large])
        grade = len(found[school]) % 6 + 1
        more = weekly.lessons(grade)
        if 2 * (wanted - there) < more:
            break
        found[school].append(grade)
        there += more
    return found


def _classes(school: str, grades: list[int], dice: Dice) -> list[SchoolClass]:
    """The classes of a larger school, in order of grade."""
    seen: dict[int, int] = {}
    rows = []
    for grade in sorted(grades):
        seen[grade] = seen.get(grade, 0) + 1
        rows.append(_class(school, grade, seen[grade], dice.number(14, 38)))
    return rows


def _class(school: str, grade: int, number: int, pupils: int) -> SchoolClass:
    name = f"{NUMERALS[grade - 1]}({number})班"
    return SchoolClass(id=f"{school}-{grade}.{number}", name=name, school=school, grade=grade, pupils=pupils)
