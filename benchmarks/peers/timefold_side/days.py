"""A teacher's day, judged as a whole from the numbers of its slots.

The numbers are in clock order within a day, so sorting them is all it takes; and plain lists of ints are what
the binding evaluates fastest.
"""

# mypy: disable-error-code="import-not-found"

from collections.abc import Callable
from typing import Any

from staff import Teacher

Judged = Callable[[Teacher, list[int]], int]
"""What a teacher's slots of one day are counted for."""


def breaches(problem: dict[str, Any]) -> Judged:
    """Counts the breaches of a day: clashes, ways too short, returns to a school, closed times, too many."""
    too_soon, returned = _too_soon(problem), _returned(problem)

    def broken(teacher: Teacher, slots: list[int]) -> int:
        ordered = sorted(slots)
        found = 0
        if len(ordered) > teacher.lessons_day:
            found = len(ordered) - teacher.lessons_day
        for index in range(len(ordered)):
            if not teacher.open[ordered[index]]:
                found += 1
            for before in range(index):
                found += too_soon(ordered[before], ordered[index])
            if index > 1:
                found += returned(ordered, index)
        return found

    return broken


def _too_soon(problem: dict[str, Any]) -> Callable[[int, int], int]:
    """Tells (1 or 0) whether the later of two slots begins before a teacher can be there."""
    roads: list[list[int]] = problem["roads"]
    buffers: int = problem["buffers"]
    school: list[int] = [slot["school"] for slot in problem["slots"]]
    start: list[int] = [slot["start"] for slot in problem["slots"]]
    end: list[int] = [slot["end"] for slot in problem["slots"]]

    def too_soon(there: int, here: int) -> int:
        way = 0
        if school[there] != school[here]:
            way = roads[school[there]][school[here]] + buffers
        if start[here] < end[there] + way:
            return 1
        return 0

    return too_soon


def _returned(problem: dict[str, Any]) -> Callable[[list[int], int], int]:
    """Tells (1 or 0) whether a teacher comes from another school to one left earlier in the half-day."""
    school: list[int] = [slot["school"] for slot in problem["slots"]]
    half: list[int] = [slot["half"] for slot in problem["slots"]]

    def returned(ordered: list[int], index: int) -> int:
        here = ordered[index]
        if school[ordered[index - 1]] == school[here]:
            return 0
        for before in range(index - 1):
            there = ordered[before]
            if school[there] == school[here] and half[there] == half[here]:
                return 1
        return 0

    return returned


def minutes(problem: dict[str, Any]) -> Judged:
    """Counts the minutes on the road of a day: from the start place over the schools to the end place.

    A day spent at the employing school alone is no journey, wherever the teacher lives.
    """
    roads: list[list[int]] = problem["roads"]
    school: list[int] = [slot["school"] for slot in problem["slots"]]

    def road(teacher: Teacher, slots: list[int]) -> int:
        ordered = sorted(slots)
        here = school[ordered[0]]
        away = here != teacher.employer
        found: int = teacher.out[here]
        for index in range(1, len(ordered)):
            there = school[ordered[index]]
            if there != here:
                found += roads[here][there]
                here = there
                away = True
        found += teacher.home[here]
        if away:
            return found
        return 0

    return road
