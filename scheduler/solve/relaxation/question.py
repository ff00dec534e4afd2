"""What the least cost of a part of a district is, asked of the relaxation; answered in the district's ids.

A task: it is sent to where it is worked on, and its answer is sent back.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from models.district import District
from scheduler.solve.exact import outline
from scheduler.solve.pool import InlinePool
from scheduler.solve.relaxation.bounds import cost_bounds, coverage_bounds
from scheduler.solve.relaxation.task import Budget


@dataclass(frozen=True)
class Question:
    """A part of a district, and how long to think about it."""

    district: District
    weights: Mapping[str, int]
    """What a unit of each preference costs."""
    shortage: int | None
    """Weighted missing lessons that are allowed; None asks how many there must be, whatever they cost."""
    budget: Budget
    only: AbstractSet[str] | None = None
    """Courses (ids) that are asked about, with all who share a teacher with them; None = all."""
    fine: bool = False
    """Whether to ask a model with a higher bound, which takes longer."""


@dataclass(frozen=True)
class Reply:
    """A lower bound, and who teaches what in the best relaxed solution."""

    bound: int
    possible: bool
    """False: the part cannot miss so few lessons."""
    proven: bool
    """Whether more time would not lift the bound."""
    teachers: Mapping[str, str]
    """Teacher by course, both by id; empty if no relaxed solution was found."""

    def after(self, before: "Reply") -> "Reply":
        """The same, with the bound and the teachers of an earlier reply where those are better."""
        return replace(self, bound=max(self.bound, before.bound), teachers=self.teachers or before.teachers)


def ask(question: Question) -> Reply:
    """Solve the relaxation of a part."""
    district, pool, budget = question.district, InlinePool(), question.budget
    empty = outline(district)
    if question.shortage is None:
        answer = coverage_bounds(empty, pool, budget, question.only)
    else:
        weights = dict(question.weights)
        answer = cost_bounds(empty, pool, budget, question.shortage, weights, question.fine, question.only)
    teachers = {district.courses[c].id: district.teachers[t].id for c, t in answer.teachers().items()}
    return Reply(answer.total(), answer.possible(), answer.proven(), teachers)
