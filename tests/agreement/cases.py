"""Numbered cases: districts small enough to judge every timetable, and large enough to be worth it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import NamedTuple

from models.district import District
from tests.agreement import cycles, districts, joint, live, people_away, workload
from tests.agreement.brute import Everything, everything

LEAST = 250
"""Timetables that have to be judged for a district: with fewer there is little to choose."""


class Family(NamedTuple):
    """Districts of one kind, in which some rules are at work."""

    draw: Callable[[str], District]
    """The district of a seed."""
    rules: tuple[str, ...]
    """Rules that forbid an otherwise lawful choice in many of the districts."""
    most: int = 4_000
    """Timetables that have to be judged for a district."""


FAMILIES: Mapping[str, Family] = {
    "plain": Family(districts.draw, districts.RULES, most=8_000),
    "live": Family(live.draw, live.RULES, most=8_000),
    "joint": Family(joint.draw, joint.RULES),
    "cycles": Family(cycles.draw, cycles.RULES),
    "people": Family(people_away.draw, people_away.RULES),
    "workload": Family(workload.draw, workload.RULES),
}
"""By name."""


class Size(NamedTuple):
    """What a district has."""

    teachers: int
    schools: int
    """Only those that want lessons."""
    lessons: int
    """Wanted a week."""


@dataclass(frozen=True)
class Case:
    """A district and all its timetables."""

    district: District
    truth: Everything

    @property
    def size(self) -> Size:
        """Teachers, schools and lessons."""
        school_of = {school.id: school.id for school in self.district.schools}
        school_of |= {group.id: group.school for group in self.district.classes}
        school_of |= {group.id: group.school for group in self.district.joint_classes}
        return Size(
            teachers=len(self.district.teachers),
            schools=len({school_of[course.group] for course in self.district.courses}),
            lessons=sum(course.target for course in self.district.courses),
        )


@cache
def case(number: int, most: int | None = None, family: str = "plain") -> Case:
    """The first district drawn for a number whose timetables are neither too few nor too many."""
    kind = FAMILIES[family]
    turns = (_case(kind.draw(f"{number}.{turn}"), most or kind.most) for turn in count())
    return next(found for found in turns if found is not None)


def _case(district: District, most: int) -> Case | None:
    truth = everything(district, most)
    return Case(district, truth) if truth is not None and truth.judged >= LEAST else None
