"""Most broadcasts of the district at a time.

The most run at once just when one of them begins, so those minutes suffice.
"""

from ortools.sat.python.cp_model import CpModel, IntVar, LinearExpr

from scheduler.solve.problem import Problem, Slot
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Broadcasts under way at the start of any of them <= limit."""
    limit = problem.district.rules.streams
    if limit is None:
        return
    aired = _aired(problem, x)
    for weekday, minute in sorted({(slot.weekday, slot.start) for slot, _ in aired}):
        running = [lit for s, lit in aired if s.weekday == weekday and s.start <= minute < s.end]
        model.add(LinearExpr.sum(running) <= limit)


def _aired(problem: Problem, x: Variables) -> list[tuple[Slot, IntVar]]:
    """Every lesson that could be broadcast, and whether it is."""
    pairs = sorted({(teacher, slot) for _, teacher, slot in x.lessons})
    found = [(problem.slots[slot], x.airs(teacher, slot)) for teacher, slot in pairs]
    return [(slot, literal) for slot, literal in found if literal is not x.zero]
