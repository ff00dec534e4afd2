"""At most `max_day` lessons of a course a day."""

from ortools.sat.python.cp_model import CpModel, LinearExpr

from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Lessons of a day <= max_day."""
    for course in problem.courses:
        for day in problem.weekdays:
            slots = [s for s in x.slots_of(course.index) if problem.slots[s].weekday == day]
            if len(slots) > course.model.max_day:
                lessons = LinearExpr.sum([x.at(course.index, s) for s in slots])
                model.add(lessons <= course.model.max_day)
