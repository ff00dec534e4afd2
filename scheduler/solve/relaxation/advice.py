"""Who might teach what in a part of a district, answered soon, in the district's ids: advice, no bound."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from models.district import District
from scheduler.solve.exact import outline
from scheduler.solve.relaxation.parts import parts
from scheduler.solve.relaxation.task import Budget, cost_task, teachers_by_dive
from scheduler.solve.simple_days import simple_days


def advise(district: District, budget: Budget, only: AbstractSet[str] | None = None) -> Mapping[str, str]:
    """Teacher by course, with simple days and no lesson missing, at a cost near the least.

    `only`: courses (ids) that are asked about, with all who share a teacher with them; None = all. Where no
    lesson can be given without another's missing, nobody is advised.
    """
    empty, weights = outline(simple_days(district)), dict(district.weights)
    courses = empty.problem.courses
    found: dict[int, int] = {}
    for part in parts(empty):
        if only is None or any(courses[c].model.id in only for c in part.courses):
            found |= teachers_by_dive(cost_task(empty, part, 0, weights), budget)
    return {district.courses[c].id: district.teachers[t].id for c, t in found.items()}
