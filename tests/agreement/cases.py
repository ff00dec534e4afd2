"""Numbered cases: districts small enough to judge every timetable, and large enough to be worth it."""

from dataclasses import dataclass
from functools import cache
from itertools import count

from models.district import District
from tests.agreement.brute import Everything, everything
from tests.agreement.districts import draw

LEAST, MOST = 250, 8_000
"""Timetables that have to be judged for a district: with fewer there is little to choose."""


@dataclass(frozen=True)
class Case:
    """A district and all its timetables."""

    district: District
    truth: Everything

    @property
    def full_size(self) -> bool:
        """Three teachers, three schools that want lessons, six lessons."""
        wanting = {school_of(self.district, course.group) for course in self.district.courses}
        sizes = (len(self.district.teachers), len(wanting), lessons(self.district))
        return sizes == (3, 3, 6)


def school_of(district: District, group: str) -> str:
    """The school of a class or joint class."""
    return next(row.school for row in (*district.classes, *district.joint_classes) if row.id == group)


def lessons(district: District) -> int:
    """Lessons wanted a week."""
    return sum(course.target for course in district.courses)


@cache
def case(number: int) -> Case:
    """The first district drawn for a number whose timetables are neither too few nor too many."""
    for turn in count():
        district = draw(f"{number}.{turn}")
        truth = everything(district, MOST)
        if truth is not None and truth.judged >= LEAST:
            return Case(district, truth)
    raise AssertionError("counting never ends")
