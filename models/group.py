"""Whom a lesson is for: a class, or several small classes of one school taught together."""

from typing import Annotated

from pydantic import Field

from models.base import Id, Model

Grade = Annotated[int, Field(ge=1, le=12)]


class SchoolClass(Model):
    """A class of one grade at one school."""

    id: Id
    name: str
    school: Id
    grade: Grade
    pupils: Annotated[int, Field(ge=0, le=200)] | None = None


class JointClass(Model):
    """A joint class (合班, 大班): classes of one school that are taught a subject together."""

    id: Id
    name: str
    school: Id
    members: tuple[Id, ...]
    """Ids of the classes that sit together."""
