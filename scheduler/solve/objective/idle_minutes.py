"""Minutes a teacher waits at another school between two lessons of a half-day."""

from itertools import combinations

from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import Problem, Spot, TeacherData
from scheduler.solve.variables import Variables


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """Waiting minutes of every pair of neighbours; a literal is forced up only, since waiting only costs."""
    literals, minutes = [], []
    for teacher in problem.teachers:
        for day in problem.weekdays:
            spots = x.spots(teacher.index, day)
            for a, b in combinations(spots, 2):
                wait = _waiting(problem, teacher, a, b)
                if wait > 0:
                    between = [s for s in spots if (a.start, a.end) < (s.start, s.end) < (b.start, b.end)]
                    happens = [~x.there(teacher.index, s) for s in (a, b)]
                    waits = model.new_bool_var("waits")
                    model.add_bool_or([waits, *happens, *(x.there(teacher.index, s) for s in between)])
                    literals.append(waits)
                    minutes.append(wait)
    return LinearExpr.weighted_sum(literals, minutes)


def _waiting(problem: Problem, teacher: TeacherData, first: Spot, second: Spot) -> int:
    """Minutes beyond the way and an ordinary pause, if both are at another school in one half-day."""
    away = problem.is_away(teacher, first.school) and problem.is_away(teacher, second.school)
    if first.half is not second.half or not away:
        return 0
    way = problem.tau(first.school, second.school)
    return second.start - first.end - way - problem.district.rules.break_minutes
