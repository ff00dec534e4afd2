"""Which feeds there are and whose, so that they can be published without the district's tables."""

import json
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from models.base import Id, Model
from scheduler.export.timetable_json import spelled


class Kind(StrEnum):
    """Whose lessons a feed holds; in the order in which they are listed."""

    TEACHER = "teacher"
    SCHOOL = "school"
    CLASS = "class"
    VEHICLE = "vehicle"


class Feed(Model):
    """A calendar and its file."""

    kind: Kind
    id: Id
    name: str
    """What people call the teacher, school, class or vehicle."""
    file: Annotated[str, Field(min_length=1)]
    """Relative POSIX path in the folder of the export."""

    @property
    def key(self) -> str:
        """`teacher/T1`: the same in every export, whatever it is called."""
        return f"{self.kind.value}/{self.id}"


class FeedIndex(Model):
    """Every feed of an export."""

    format: Literal[1] = 1
    district: str
    term: str
    language: Literal["zh", "en"]
    """What the feeds are written in."""
    feeds: tuple[Feed, ...]


def index_bytes(index: FeedIndex) -> bytes:
    """The index as JSON, one spelling for one content."""
    return spelled(index.model_dump(mode="json"))


def read_index(data: bytes) -> FeedIndex:
    """The index from the bytes of its file.

    Raises
    ------
    ValueError
        If they are no index, or one of a newer program; it says what is wrong.
    """
    try:
        return FeedIndex.model_validate(json.loads(data))
    except ValidationError as error:
        detail = error.errors()[0]
        where = ".".join(str(part) for part in detail["loc"])
        raise ValueError(f"{where}: {detail['msg']}") from error
