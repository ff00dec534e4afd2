"""Classes that are taught together by choice are not too many pupils."""

from collections import defaultdict
from itertools import combinations

from ortools.sat.python.cp_model import CpModel, IntVar, LinearExpr

from scheduler.solve.decisions import Decisions
from scheduler.solve.problem import CourseData, Problem

Sitting = tuple[int, int, object]
"""Row of joinings, slot, and way of meeting."""


def post_once(model: CpModel, problem: Problem, decisions: Decisions) -> None:
    """Pupils of a sitting <= the row's limit; a course beyond it by itself sits alone."""
    sittings: dict[Sitting, list[tuple[CourseData, IntVar]]] = defaultdict(list)
    for course, slot in sorted(decisions.met):
        data = problem.courses[course]
        if data.joining is not None:
            for way, literal in decisions.ways(course, slot):
                sittings[data.joining, slot, way].append((data, literal))
    for (row, _, _), rows in sittings.items():
        limit = problem.district.joinings[row].most_pupils
        for (one, here), (other, there) in combinations(rows, 2):
            if one.pupils + other.pupils > limit:
                model.add_at_most_one([here, there])
        small = [(course.pupils, literal) for course, literal in rows if course.pupils <= limit]
        if sum(pupils for pupils, _ in small) > limit:
            literals, pupils = [lit for _, lit in small], [n for n, _ in small]
            model.add(LinearExpr.weighted_sum(literals, pupils) <= limit)
