"""What is decided for a week, or for one date: a timetable, or part of one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from models.timetable import Decision, Held, Placement, Ride


class Planned(Protocol):
    """What is decided for a week or a date."""

    @property
    def placements(self) -> tuple[Placement, ...]:
        """The lessons."""

    @property
    def meetings(self) -> tuple[Held, ...]:
        """The meetings."""

    @property
    def rides(self) -> tuple[Ride, ...]:
        """The places in vehicles."""


@dataclass(frozen=True)
class Decided:
    """Decisions by what they are."""

    placements: tuple[Placement, ...]
    meetings: tuple[Held, ...]
    rides: tuple[Ride, ...]

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> "Decided":
        """Decisions of all kinds, in whatever order they come; their order within a kind is kept."""
        every = tuple(decisions)
        return cls(
            tuple(one for one in every if isinstance(one, Placement)),
            tuple(one for one in every if isinstance(one, Held)),
            tuple(one for one in every if isinstance(one, Ride)),
        )
