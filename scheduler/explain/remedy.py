"""The least changes of the planner's tables that mend a clash, each shown by a lawful timetable."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from models.district import District
from models.timetable import Decision
from scheduler.explain.alternatives import MODES, alternatives
from scheduler.explain.clash import Clash
from scheduler.explain.clause import Clause, Easing
from scheduler.explain.clauses import eased
from scheduler.explain.oracle import Oracle
from scheduler.explain.repair import Worth, grafted, repaired
from scheduler.explain.scope import Surroundings
from scheduler.verify import judge

SMALL = 60
"""Courses of a part that is planned anew for every change."""


@dataclass(frozen=True)
class Remedy:
    """A change, and what the timetable is with it."""

    easing: Easing
    district: District
    """With the change."""
    decisions: tuple[Decision, ...]
    worth: Worth
    """Of the timetable: weighted missing lessons, which are of other causes, and cost."""


def remedies(
    district: District,
    standing: tuple[Decision, ...],
    clash: Clash,
    parts: tuple[AbstractSet[str], ...],
    oracle: Oracle,
) -> list[Remedy]:
    """One for each clause of which a change alone mends the clash; the least missing and dear first.

    `parts` are planned anew, one after the other, until nothing is missing; large ones only if no clause
    could be mended with the small ones.

    Raises
    ------
    Stopped
        If nothing more is to be asked.
    """
    clauses = (*clash.clauses, *dict.fromkeys(alternatives(clash)))
    small = tuple(part for part in parts if len(part) <= SMALL)
    for some in dict.fromkeys((small, parts)):
        tried = (_remedy(district, standing, clash, clause, some, oracle) for clause in clauses)
        found = [remedy for remedy in tried if remedy is not None]
        if found:
            return sorted(found, key=lambda remedy: remedy.worth)
    return []


def _remedy(
    district: District,
    standing: tuple[Decision, ...],
    clash: Clash,
    clause: Clause,
    parts: tuple[AbstractSet[str], ...],
    oracle: Oracle,
) -> Remedy | None:
    for easing, example in _mending(district, clash, clause, oracle):
        oracle.charge(district)
        changed = easing.made(district)
        mended = repaired(changed, standing, parts, oracle.effort)
        if mended is None or not _mends(clash, changed, mended[0]):
            graft = grafted(standing, example, _wanted(clash))
            mended = repaired(changed, graft, (), oracle.effort)
        if mended is not None and _mends(clash, changed, mended[0]):
            return Remedy(easing, changed, *mended)
    return None


def _mending(
    district: District, clash: Clash, clause: Clause, oracle: Oracle
) -> Iterator[tuple[Easing, tuple[Decision, ...]]]:
    """Easings with which the clash is none, the least change first, and how it can then be met by itself."""
    for easing in eased(clash.part, clause):
        part = easing.made(clash.part)
        if clause.kind == MODES:  # other people and courses can help to be heard or seen
            part = Surroundings(easing.made(district)).part(_wanted(clash))
        found = oracle.possibility(part).decisions
        if found is not None:
            yield easing, found


def _mends(clash: Clash, changed: District, decisions: tuple[Decision, ...]) -> bool:
    """Whether nothing that the clash asks for is missing any more."""
    wanted = _wanted(clash)
    return not any(lack.course in wanted for lack in judge(changed, decisions).missing)


def _wanted(clash: Clash) -> frozenset[str]:
    """Ids of the courses and meetings that the clash is about."""
    return frozenset(str(getattr(clause.of, "id", clause.of)) for clause in clash.clauses)
