"""Where things happen: schools, rooms, and places that are not schools."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.base import Count, Id, Model


class School(Model):
    """A school, teaching point or campus with its own bell times."""

    id: Id
    name: str
    cluster: str | None = None
    """Name of the cluster (片区) the school belongs to."""
    kind: str | None = None
    """Free text such as "full primary" or "teaching point" (教学点); printed, never interpreted."""
    least_adults: Count = 0
    """Adults who must be there in every period (最少留守人数)."""
    other_adults: Count = 0
    """Adults who are always there and do not stand in the table of teachers."""
    most_away: Count | None = None
    """Most of the school's own teachers who may be out at once (同时外出上限)."""


class Place(Model):
    """A start or end of a teacher's day that is not a school, such as the county town."""

    id: Id
    name: str


class RoomUse(StrEnum):
    """What a broadcast needs a room for."""

    STUDIO = "studio"
    """A lesson can be broadcast from it."""
    SCREEN = "screen"
    """A broadcast or recorded lesson can be received in it."""


class Room(Model):
    """A room of a school that only one lesson can use at a time."""

    id: Id
    name: str
    school: Id
    uses: tuple[RoomUse, ...] = ()
    capacity: Annotated[int, Field(ge=1, le=2000)] | None = None
    """Most pupils."""
