"""Cars and buses: who has a seat, where they stop and when."""

from typing import Annotated

from pydantic import Field

from models.base import Id, Minute, Model, Weekday, Weeks
from models.payer import Payer


class Vehicle(Model):
    """A car or bus."""

    id: Id
    name: str
    seats: Annotated[int, Field(ge=1, le=100)]
    """Places for teachers, the driver's not counted."""
    base: Id
    """School or place where it stands."""
    payer: Payer = Payer.TOWNSHIP


class Stop(Model):
    """A place on a run, and when the vehicle is there, in minutes after midnight."""

    place: Id
    time: Minute


class Run(Model):
    """One way of a vehicle through its stops, in order; it is driven only if somebody rides."""

    id: Id
    vehicle: Id
    weekdays: tuple[Weekday, ...]
    weeks: Weeks = Weeks.EVERY
    stops: tuple[Stop, ...]
    """At least two, with ascending times."""
