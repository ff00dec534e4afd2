"""Whom a lesson is for: a class, or several small classes of one school taught together."""

from typing import Annotated

from pydantic import Field

from models.base import Id, Model

Grade = Annotated[int, Field(ge=-2, le=12)]
"""School years 1 to 12; before them the three of the kindergarten: -2 小班, -1 中班, 0 大班."""


class SchoolClass(Model):
    """A class of one grade at one school."""

    id: Id
    name: str
    school: Id
    grade: Grade
    pupils: Annotated[int, Field(ge=0, le=200)] | None = None
    textbook: str = ""
    """Edition (教材版本); a broadcast joins only classes with the same one."""
    class_teacher: Id | None = None
    """Class teacher (班主任)."""
    multi_grade: str = ""
    """Classes of a school with the same word here share a room and a teacher (复式)."""


class JointClass(Model):
    """A joint class (合班, 大班): classes of one school that are taught a subject together."""

    id: Id
    name: str
    school: Id
    members: tuple[Id, ...]
    """Ids of the classes that sit together."""


class Joining(Model):
    """Classes of one school that may be taught a subject together where that saves a lesson."""

    school: Id
    subject: Id
    grades: tuple[Grade, ...]
    """Classes of these grades may sit together."""
    most_pupils: Annotated[int, Field(ge=1, le=2000)]
