"""Where things happen: schools, rooms, and places that are not schools."""

from models.base import Id, Model


class School(Model):
    """A school, teaching point or campus with its own bell times."""

    id: Id
    name: str
    cluster: str | None = None
    """Name of the cluster (片区) the school belongs to."""
    kind: str | None = None
    """Free text such as "full primary" or "teaching point" (教学点); printed, never interpreted."""


class Place(Model):
    """A start or end of a teacher's day that is not a school, such as the county town."""

    id: Id
    name: str


class Room(Model):
    """A room of a school that only one lesson can use at a time."""

    id: Id
    name: str
    school: Id
