"""All ends of a broadcast share enough minutes, set-up taken off.

Intervals that share so much two by two share it all together: the latest start and the earliest end are
those of some pair.
"""

from collections import defaultdict
from itertools import combinations

from ortools.sat.python.cp_model import CpModel, IntVar

from scheduler.solve.problem import CourseData, Problem, Slot, Source
from scheduler.solve.variables import Variables


def admits_source(problem: Problem, course: CourseData, slot: Slot, source: Source) -> bool:
    """The origin and this end share enough."""
    return _enough(problem, (slot.start, slot.end), problem.span(source))


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Two ends that share too little do not receive the same."""
    ends: dict[Source, list[tuple[int, int, IntVar]]] = defaultdict(list)
    for (_, slot, source), literal in x.receives.items():
        ends[source].append((problem.slots[slot].start, problem.slots[slot].end, literal))
    for some in ends.values():
        for one, other in combinations(some, 2):
            if not _enough(problem, one[:2], other[:2]):
                model.add_at_most_one([one[2], other[2]])


def _enough(problem: Problem, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """min(end) - max(start) - set-up >= least common minutes."""
    rules = problem.district.rules
    shared = min(one[1], other[1]) - max(one[0], other[0]) - rules.setup_minutes
    return shared >= rules.common_minutes
