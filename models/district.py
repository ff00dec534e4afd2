"""The whole input, cross-checked."""

from typing import Literal

from pydantic import Field, model_validator

from models.base import Model
from models.bells import BellSchedule
from models.course import Commitment, Course
from models.flaws import DistrictFlaws
from models.group import JointClass, SchoolClass
from models.rules import Rules
from models.school import Place, Room, School
from models.teacher import Teacher, Unavailability
from models.term import Term
from models.travel import Link


class District(Model):
    """Schools, people, demands, ways and rules of one weekly problem.

    Raises
    ------
    models.flaws.DistrictFlaws
        When built, if tables contradict each other; it lists every contradiction.
    """

    format: Literal[1] = 1
    name: str
    term: Term
    rules: Rules = Rules()
    weights: dict[str, int] = Field(default_factory=dict)
    """Equivalent minutes per unit of each preference; a preference without an entry costs nothing."""
    schools: tuple[School, ...]
    places: tuple[Place, ...] = ()
    bells: tuple[BellSchedule, ...]
    classes: tuple[SchoolClass, ...]
    joint_classes: tuple[JointClass, ...] = ()
    rooms: tuple[Room, ...] = ()
    teachers: tuple[Teacher, ...]
    unavailability: tuple[Unavailability, ...] = ()
    courses: tuple[Course, ...]
    commitments: tuple[Commitment, ...] = ()
    travel: tuple[Link, ...] = ()
    """Complete over every pair of places that has a way: shortest paths, both directions."""

    @model_validator(mode="after")
    def cross_checked(self) -> "District":
        """No two tables contradict each other."""
        from models.checks import flaws

        found = tuple(flaws(self))
        if found:
            raise DistrictFlaws(found)
        return self
