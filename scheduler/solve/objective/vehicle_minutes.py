"""Minutes of the runs that are driven."""

from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """A run is driven if anybody rides; the literal is forced up only, since driving only costs."""
    literals, minutes = [], []
    for day in problem.weekdays:
        taken = x.taken(day)
        for number, run in enumerate(problem.district.runs):
            riders = [literal for hop, literal in taken if hop.run == number]
            if riders:
                driven = model.new_bool_var(f"driven[{number},{day}]")
                for rider in riders:
                    model.add_implication(rider, driven)
                literals.append(driven)
                minutes.append(run.stops[-1].time - run.stops[0].time)
    return LinearExpr.weighted_sum(literals, minutes)
