"""The whole input, cross-checked."""

from typing import Literal

from pydantic import Field, model_validator

from models.allowance import Allowance
from models.base import Model
from models.bells import BellSchedule
from models.calendar import CalendarRow
from models.course import Broadcast, Commitment, Course, Meeting
from models.event import DatedEvent, Event
from models.flaws import DistrictFlaws
from models.group import Joining, JointClass, SchoolClass
from models.quota import Delivery, Quota
from models.rules import Rules
from models.school import Place, Room, School
from models.teacher import Teacher, Unavailability
from models.term import Term
from models.timetable import Placement
from models.travel import Link
from models.vehicle import Run, Vehicle
from models.workload import Coefficient


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
    calendar: tuple[CalendarRow, ...] = Field(default=(), exclude=True)
    """Dates that differ from their weekday; no weekly timetable depends on them, nor does the input hash."""
    quotas: tuple[Quota, ...] = Field(default=(), exclude=True)
    deliveries: tuple[Delivery, ...] = Field(default=(), exclude=True)
    """What really took place; like calendar and quotas no part of the input hash."""
    allowances: tuple[Allowance, ...] = Field(default=(), exclude=True)
    """What visitors are paid; no timetable depends on it."""
    events: tuple[Event, ...] = Field(default=(), exclude=True)
    dated_events: tuple[DatedEvent, ...] = Field(default=(), exclude=True)
    """The events on their dates, once they have been found; no weekly timetable knows of them."""
    rules: Rules = Rules()
    weights: dict[str, int] = Field(default_factory=dict)
    """Equivalent minutes per unit of each preference; a preference without an entry costs nothing."""
    schools: tuple[School, ...]
    places: tuple[Place, ...] = ()
    bells: tuple[BellSchedule, ...]
    classes: tuple[SchoolClass, ...]
    joint_classes: tuple[JointClass, ...] = ()
    joinings: tuple[Joining, ...] = ()
    rooms: tuple[Room, ...] = ()
    teachers: tuple[Teacher, ...]
    unavailability: tuple[Unavailability, ...] = ()
    courses: tuple[Course, ...]
    broadcasts: tuple[Broadcast, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    travel: tuple[Link, ...] = ()
    """Complete over every pair of places that has a way: shortest paths, both directions."""
    vehicles: tuple[Vehicle, ...] = ()
    runs: tuple[Run, ...] = ()
    coefficients: tuple[Coefficient, ...] = ()
    kept: tuple[Placement, ...] = Field(default=(), exclude=True)
    """Lessons of an older timetable that are to change as little as possible; no part of the input hash."""
    pinned: tuple[Placement, ...] = Field(default=(), exclude=True)
    """Lessons that must be in the timetable; no part of the input hash."""

    @model_validator(mode="after")
    def cross_checked(self) -> "District":
        """No two tables contradict each other."""
        from models.checks import flaws

        found = tuple(flaws(self))
        if found:
            raise DistrictFlaws(found)
        return self
