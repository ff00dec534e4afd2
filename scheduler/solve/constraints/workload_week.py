"""Greatest workload of a teacher a week."""

from ortools.sat.python.cp_model import CpModel

from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables
from scheduler.solve.workload import Load


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Workload <= limit in a week for which anything is decided."""
    load = Load(model, problem, x)
    for teacher in problem.teachers:
        limit = teacher.model.limits.workload_week
        if limit is not None:
            for day in problem.weekdays:
                model.add(load.of(teacher.index) <= limit).only_enforce_if(x.works(teacher.index, day))
