"""What the districts look like, by name: how many clusters, schools, lessons and teachers.

Shares and sizes are those of the cases: a county of 180 rural primaries has 55 under 50 pupils and 102 under
100 (Jingchuan); a township of 7 schools has 155 pupils; a cluster is 3 to 8 schools. The county of the
benchmark is harder: half of its schools have less than 50 pupils.
"""

import re
from dataclasses import dataclass

from benchmarks.generate.dice import Dice

CLUSTER_LESSONS, CLUSTER_TEACHERS = 270, 21
"""Shared lessons a week and specialists of a cluster of 6 to 8 schools."""

COUNTY_LESSONS, COUNTY_TEACHERS = 283, 20
"""The same for a cluster of a county, on average: 30 of them are 8,490 and 600."""

DISTRICT_LESSONS = {3: 190, 6: 300, 12: 550, 24: 1080}
"""By schools: the sizes at which peers are compared."""

LESSONS_A_TEACHER = 13

_NAME = re.compile(r"(cluster|district|county)-([1-9]\d{0,2})-(\d{1,9})")


@dataclass(frozen=True)
class Shape:
    """One cluster."""

    schools: int
    small: int
    """Schools with less than 50 pupils: teaching points."""
    lessons: int
    """Shared lessons a week that are aimed at."""
    teachers: int
    guests: int = 0
    """Teachers who may also be sent to the nearest cluster, and live in its township."""


@dataclass(frozen=True)
class Plan:
    """A district before anything is drawn."""

    name: str
    clusters: tuple[Shape, ...]
    rich: bool
    """Whether it has all the rules of a real one, or only those that every timetabler can express."""


def plan(name: str) -> Plan:
    """The plan behind a name such as `cluster-6-1`: kind, size and seed.

    Raises
    ------
    ValueError
        If there is no district of that name.
    """
    match = _NAME.fullmatch(name)
    if match is None:
        raise ValueError(f"{name!r} not understood: <cluster|district|county>-<size>-<seed>")
    kind, size = match[1], int(match[2])
    if kind == "cluster" and size in range(4, 11):
        return Plan(name, (Shape(size, size // 2, CLUSTER_LESSONS, CLUSTER_TEACHERS),), rich=True)
    if kind == "district" and size in DISTRICT_LESSONS:
        lessons = DISTRICT_LESSONS[size]
        return Plan(name, (Shape(size, size // 2, lessons, lessons // LESSONS_A_TEACHER),), rich=False)
    if kind == "county" and size in range(2, 241):
        return Plan(name, _clusters(size, Dice(name, "clusters")), rich=True)
    raise ValueError(f"{name!r}: no {kind} of this size")


def _clusters(count: int, dice: Dice) -> tuple[Shape, ...]:
    """Clusters of 5 to 7 schools, half of all small; what one has more of, another has less of."""
    shapes: list[Shape] = []
    for start in range(0, count, 3):
        more = dice.number(5, 45)
        busy = (more * COUNTY_TEACHERS + COUNTY_LESSONS // 2) // COUNTY_LESSONS
        of_five, of_six, of_seven = ((5, 3, -more, -busy), (6, 3, 0, 0), (7, 3, more, busy))
        some = [of_five, of_six, of_seven] if count - start >= 3 else [of_six] * (count - start)
        shapes += (
            Shape(schools, small, COUNTY_LESSONS + lessons, COUNTY_TEACHERS + teachers, guests=3)
            for schools, small, lessons, teachers in dice.mixed(some)
        )
    return tuple(shapes)
