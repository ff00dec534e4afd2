"""Allowances (补贴): what visitors are paid for, how much, and by whom."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.base import Id, Model
from models.payer import Payer


class Basis(StrEnum):
    """What an allowance is paid for; always of visits that were signed for."""

    VISIT = "visit"
    """Each visit: a teacher's date at one school of others."""
    DAY = "day"
    """Each date on which a teacher visits, however many schools."""
    LESSON = "lesson"
    """Each lesson given on a visit; several classes taught together are one."""
    KILOMETRE = "kilometre"
    """Each kilometre of the way, by own means."""


class Allowance(Model):
    """One row of the district's table of allowances."""

    name: Id
    basis: Basis
    fen: Annotated[int, Field(ge=0, le=1_000_000)]
    """Hundredths of a yuan for one unit of the basis."""
    payer: Payer
