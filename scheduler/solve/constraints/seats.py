"""No more riders aboard than seats, from every stop of a run to the next."""

from ortools.sat.python.cp_model import CpModel, LinearExpr

from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Riders who board no later and alight later than at a stop; who rides is the same in every season."""
    if not problem.scene.base:
        return
    seats = {vehicle.id: vehicle.seats for vehicle in problem.district.vehicles}
    for day in problem.weekdays:
        taken = x.taken(day)
        for number, run in enumerate(problem.district.runs):
            for part in range(len(run.stops) - 1):
                over = [lit for hop, lit in taken if hop.run == number and hop.board <= part < hop.alight]
                if len(over) > seats[run.vehicle]:
                    model.add(LinearExpr.sum(over) <= seats[run.vehicle])
