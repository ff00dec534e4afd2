"""What differs between two plans of a term: each lesson, meeting and ride by the identity that it keeps."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from models.plan import Dated, TermPlan
from models.timetable import Held, Placement, Ride
from scheduler.term.changes import manner

Kind = Literal["new", "lost", "moved", "covered", "mode", "adult", "room", "attendants"]


@dataclass(frozen=True)
class DatedChange:
    """One lesson, meeting or ride before and after; one of the two is None where it is new or lost."""

    before: Dated | None
    after: Dated | None
    stand_in: str | None = None
    """Of a lost lesson: the teacher who is with the class."""

    @property
    def either(self) -> Dated:
        """As it was, or as it is now if it is new."""
        one = self.before or self.after
        assert one is not None, "a change has a side"
        return one

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What is different."""
        if self.before is None:
            return ("new",)
        if self.after is None:
            return ("lost",)
        one, other = self.before.decision, self.after.decision
        moved = self.before.day != self.after.day or _slot(one) != _slot(other)
        found: list[Kind] = ["moved"] if moved else []
        if isinstance(one, Placement) and isinstance(other, Placement):
            if manner(one) != manner(other) or one.origin != other.origin:
                found.append("mode")
            elif one.teacher != other.teacher:
                found.append("covered")
            found += ["adult"] if one.adult != other.adult else []
            found += ["room"] if one.room != other.room else []
        elif (
            isinstance(one, Held) and isinstance(other, Held) and set(one.attendants) != set(other.attendants)
        ):
            found.append("attendants")
        return tuple(found)

    @property
    def people(self) -> frozenset[str]:
        """Ids of everybody who is told of it."""
        sides = [side.decision for side in (self.before, self.after) if side is not None]
        found = {who for side in sides for who in _people(side)}
        return frozenset(found | ({self.stand_in} if self.stand_in is not None else set()))


def dated_changes(old: TermPlan, new: TermPlan) -> tuple[DatedChange, ...]:
    """Every difference, by the date on which it was, or is if it is new."""
    before, after = _named(old), _named(new)
    adults = {lost.dated.identity: lost.adult for lost in new.lost}
    found = [
        DatedChange(before.get(key), after.get(key), adults.get(key) if key not in after else None)
        for key in before.keys() | after.keys()
        if before.get(key) != after.get(key)
    ]
    return tuple(sorted(found, key=_order))


def _named(plan: TermPlan) -> Mapping[tuple[object, ...], Dated]:
    return {one.identity: one for one in plan.dated}


def _order(change: DatedChange) -> tuple[str, tuple[str, ...]]:
    return change.either.day.isoformat(), tuple(map(str, change.either.identity))


def _slot(decision: Placement | Held | Ride) -> tuple[object, ...]:
    if isinstance(decision, Ride):
        return decision.board, decision.alight
    return (decision.period,)


def _people(decision: Placement | Held | Ride) -> Iterator[str]:
    match decision:
        case Placement():
            yield from (who for who in (decision.teacher, decision.adult) if who is not None)
        case Held():
            yield from decision.attendants
        case Ride():
            yield decision.teacher
