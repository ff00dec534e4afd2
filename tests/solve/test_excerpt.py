"""A part of a district: what stands may stay, and what is put back is lawful."""

from random import Random

import pytest
from ortools.sat.python.cp_model import FEASIBLE, OPTIMAL, CpSolver

from models.district import District
from models.timetable import Decision, Placement
from scheduler.solve.exact import build
from scheduler.solve.excerpt import Excerpt, excerpt
from scheduler.solve.kept import Lessons
from scheduler.solve.reach import reach
from scheduler.verify import Court
from tests.agreement.cases import FAMILIES, case

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("number", range(3))
def test_put_back(family: str, number: int) -> None:
    """Any courses of any lawful timetable: their lessons may stay; planned anew, no more are missing."""
    district, lawful = case(number, 1_000, family).district, [*case(number, 1_000, family).truth.lawful]
    court, partners, random = Court(district), reach(district), Random(number)
    for chosen in random.sample(lawful, min(8, len(lawful))):
        standing = tuple(chosen)
        free = {c.id for c in district.courses if random.random() < 0.5}
        part = excerpt(district, partners, standing, free)
        rest = [d for d in standing if d not in part.inside]
        decided = _cheapest(part.district, staying=_inside(part))
        assert decided is not None
        assert court.lawful((*rest, *decided))
        decided = _cheapest(part.district)
        assert decided is not None
        assert court.lawful((*rest, *decided))
        assert court.value((*rest, *decided))[0] <= court.value(standing)[0]


def _inside(part: Excerpt) -> list[Placement]:
    return [d for d in part.inside if isinstance(d, Placement)]


def _cheapest(district: District, staying: list[Placement] | None = None) -> tuple[Decision, ...] | None:
    """The fewest missing lessons of a part; with these lessons in it, if any are given."""
    exact, solver = build(district), CpSolver()
    lookup = Lessons(exact.decisions)
    for lesson in staying or ():
        exact.model.add_bool_and(lookup.literals(lesson))
    exact.model.minimize(exact.coverage)
    solver.parameters.num_workers = 1
    return exact.found(solver) if solver.solve(exact.model) in (OPTIMAL, FEASIBLE) else None
