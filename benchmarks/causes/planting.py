"""What a planted cause is, and ways to change one row."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.causes.ground import Ground, changed
from models.base import Model
from models.district import District
from models.teacher import Limits
from models.travel import Link, LinkSource
from scheduler.explain.clause import Clause


@dataclass(frozen=True)
class Cause:
    """What was planted."""

    clause: Clause
    """The row and what of it."""
    district: District
    """With the row changed."""


Kind = Callable[[Ground], Cause]


def limit(ground: Ground, teacher: str, **limits: int) -> Cause:
    """A teacher's limit changed."""
    (name,) = limits
    return Cause(
        Clause(f"teachers.limits.{name}", teacher),
        changed(ground.district, "teachers", teacher, limits=Limits(**limits)),
    )


def cell(ground: Ground, table: str, key: str, **fields: object) -> Cause:
    """A cell changed."""
    (name,) = fields
    return Cause(Clause(f"{table}.{name}", key), changed(ground.district, table, key, **fields))


def more(ground: Ground, table: str, row: Model) -> Cause:
    """A row added."""
    rows = (*getattr(ground.district, table), row)
    return Cause(Clause(table, row), ground.district.model_copy(update={table: rows}))


def ways(one: str, other: str, minutes: int) -> tuple[Link, ...]:
    """The way between two places, there and back."""
    return tuple(
        Link(origin=a, destination=b, minutes=minutes, source=LinkSource.MEASURED)
        for a, b in ((one, other), (other, one))
    )
