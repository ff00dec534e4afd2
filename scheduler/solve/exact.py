"""The exact model: every rule, every preference, and the only thing that may be returned."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ortools.sat.python.cp_model import CpModel, CpSolver, LinearExpr, LinearExprT

from models.district import District
from models.timetable import Placement
from scheduler.solve.problem import Problem, compile_problem
from scheduler.solve.registry import hooks
from scheduler.solve.variables import Variables


@dataclass(frozen=True)
class Exact:
    """A posted model with its decisions and what they are worth."""

    problem: Problem
    model: CpModel
    x: Variables
    coverage: LinearExprT
    """Missing lessons, each times its course's importance."""
    amounts: dict[str, LinearExprT]
    """Unweighted amount of each preference that was built."""

    @property
    def cost(self) -> LinearExprT:
        """Sum of the amounts in equivalent minutes."""
        weights = self.problem.district.weights
        return LinearExpr.sum([weights[name] * amount for name, amount in self.amounts.items()])

    def short(self, value: CpSolver) -> set[int]:
        """Courses below their minimum."""
        placed = Counter(c for (c, _, _), lesson in self.x.lessons.items() if value.boolean_value(lesson))
        return {c.index for c in self.problem.courses if placed[c.index] < c.model.minimum}

    def teachers(self, value: CpSolver) -> dict[int, int]:
        """Teacher by course, for the courses that have a lesson."""
        return {c: t for (c, t, _), literal in self.x.lessons.items() if value.boolean_value(literal)}

    def placements(self, value: CpSolver) -> tuple[Placement, ...]:
        """The lessons of the solver's solution, by course and clock."""
        chosen = sorted(key for key, literal in self.x.lessons.items() if value.boolean_value(literal))
        return tuple(self.placement(*key) for key in chosen)

    def placement(self, course: int, teacher: int, slot: int) -> Placement:
        """A candidate in the district's own ids."""
        p, s = self.problem, self.problem.slots[slot]
        return Placement(
            course=p.courses[course].model.id,
            teacher=p.teachers[teacher].model.id,
            weekday=s.weekday,
            period=s.label,
        )


def build(district: District, terms: Sequence[str] | None = None) -> Exact:
    """Post the exact model of a district with the named preferences; None = those with a positive weight."""
    problem = compile_problem(district)
    model = CpModel()
    x = Variables(model, problem, _candidates(problem))
    for _, post in hooks("post"):
        post(model, problem, x)
    wanted = terms if terms is not None else [n for n, weight in district.weights.items() if weight > 0]
    amounts = {name: cost(model, problem, x) for name, cost in hooks("cost") if name in wanted}
    return Exact(problem, model, x, _coverage(model, problem, x), amounts)


def _candidates(problem: Problem) -> dict[tuple[int, int], tuple[int, ...]]:
    """Slots by (course, teacher) that every rule admits."""
    admits = [function for _, function in hooks("admits")]
    found: dict[tuple[int, int], list[int]] = defaultdict(list)
    for course in problem.courses:
        for teacher in problem.teachers:
            for slot in problem.slots_at[course.school]:
                if all(admit(problem, course, teacher, slot) for admit in admits):
                    found[course.index, teacher.index].append(slot.index)
    return {key: tuple(slots) for key, slots in found.items()}


def _coverage(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    missing: list[LinearExprT] = []
    for course in problem.courses:
        least = course.model.minimum
        if least > 0:
            short = model.new_int_var(0, least, f"missing[{course.index}]")
            model.add(LinearExpr.sum([short, *x.lessons_of(course.index)]) >= least)
            missing.append(course.model.importance * short)
    return LinearExpr.sum(missing)
