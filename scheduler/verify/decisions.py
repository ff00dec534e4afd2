"""What a timetable decides, taken apart: lessons, meetings and rides."""

from collections.abc import Iterable
from dataclasses import dataclass

from models.timetable import Decision, Held, Placement, Ride


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions of a timetable by what they are about, each in the order in which they were given."""

    placements: tuple[Placement, ...]
    meetings: tuple[Held, ...]
    rides: tuple[Ride, ...]


def taken_apart(decisions: "Iterable[Decision] | Decisions") -> Decisions:
    """Decisions of all kinds, in whatever order they come."""
    if isinstance(decisions, Decisions):
        return decisions
    placements: list[Placement] = []
    meetings: list[Held] = []
    rides: list[Ride] = []
    for decision in decisions:
        if isinstance(decision, Placement):
            placements.append(decision)
        elif isinstance(decision, Held):
            meetings.append(decision)
        else:
            rides.append(decision)
    return Decisions(tuple(placements), tuple(meetings), tuple(rides))
