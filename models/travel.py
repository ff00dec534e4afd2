"""Journeys between places."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.base import Id, Minutes, Model


class LinkSource(StrEnum):
    """How the minutes are known."""

    MEASURED = "measured"
    ESTIMATED = "estimated"
    COMPUTED = "computed"
    """The shortest way over other links."""


class Link(Model):
    """The way from one place or school to another, one direction."""

    origin: Id
    destination: Id
    minutes: Minutes
    winter_minutes: Minutes | None = None
    """Minutes between `Rules.winter_from` and `winter_to`; None = as ever."""
    metres: Annotated[int, Field(ge=0, le=2_000_000)] | None = None
    source: LinkSource = LinkSource.ESTIMATED
