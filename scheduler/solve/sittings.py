"""Lessons of two courses in one slot that are one sitting: met in the same way."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from ortools.sat.python.cp_model import CpModel, IntVar

from scheduler.solve.decisions import Decisions


def pairs(decisions: Decisions) -> Iterator[tuple[int, int, int]]:
    """(course, course, slot) for every two courses that may be taught together, each both ways round."""
    at: dict[int, list[int]] = defaultdict(list)
    for course, slot in sorted(decisions.met):
        at[slot].append(course)
    data = decisions.problem.courses
    for slot, courses in at.items():
        for one, other in combinations(courses, 2):
            if decisions.problem.together(data[one], data[other]):
                yield one, other, slot
                yield other, one, slot


def same_sitting(
    model: CpModel, decisions: Decisions, key: tuple[int, int, int], given: list[IntVar]
) -> None:
    """If all of `given` hold, the first course's lesson in the slot is the second's too.

    `given` must imply that both have a lesson there.
    """
    one, other, slot = key
    others = dict(decisions.ways(other, slot))
    for way, literal in decisions.ways(one, slot):
        shared = [others[way]] if way in others else []
        model.add_bool_or([*(~g for g in given), ~literal, *shared])


def shared(decisions: Decisions, key: tuple[int, int, int]) -> Iterator[tuple[IntVar, IntVar]]:
    """Pairs of literals that, both true, make the two courses one sitting."""
    one, other, slot = key
    others = dict(decisions.ways(other, slot))
    return ((literal, others[way]) for way, literal in decisions.ways(one, slot) if way in others)
