"""Numbered cases: districts small enough to judge every timetable, and large enough to be worth it."""

from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import NamedTuple

from models.district import District
from tests.agreement.brute import Everything, everything
from tests.agreement.districts import draw

LEAST, MOST = 250, 8_000
"""Timetables that have to be judged for a district: with fewer there is little to choose."""


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
        school_of = {group.id: group.school for group in self.district.classes}
        school_of |= {group.id: group.school for group in self.district.joint_classes}
        return Size(
            teachers=len(self.district.teachers),
            schools=len({school_of[course.group] for course in self.district.courses}),
            lessons=sum(course.target for course in self.district.courses),
        )


@cache
def case(number: int, most: int = MOST) -> Case:
    """The first district drawn for a number whose timetables are neither too few nor too many."""
    turns = (_case(draw(f"{number}.{turn}"), most) for turn in count())
    return next(found for found in turns if found is not None)


def _case(district: District, most: int) -> Case | None:
    truth = everything(district, most)
    return Case(district, truth) if truth is not None and truth.judged >= LEAST else None
