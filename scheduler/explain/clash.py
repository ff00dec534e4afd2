"""Clauses of the planner's tables that cannot all be met, and without any one of which the others can."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.district import District
from scheduler.explain.clause import Clause
from scheduler.explain.clauses import demands, supplies, without
from scheduler.explain.irreducible import irreducible
from scheduler.explain.oracle import Oracle
from scheduler.explain.scope import Demands, Surroundings

MINIMUM = "courses.minimum"
"""The kind of clause that asks for a number of lessons."""


@dataclass(frozen=True)
class Clash:
    """Clauses that cannot all be met."""

    demands: tuple[Clause, ...]
    supplies: tuple[Clause, ...]
    part: District
    """Its demands are those of the clash; everything else stands in it as in the whole."""
    need: int | None
    """Lessons a week that the demands ask for at least; None if they ask for something else too."""
    give: int | None
    """The most of them that can be had; None if that is not known."""

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All of them."""
        return (*self.demands, *self.supplies)


def clash(district: District, missing: Sequence[str], oracle: Oracle) -> Clash | None:
    """The clash nearest to one of the missing demands (ids); None if there is no proof of any."""
    around = Surroundings(district)
    return next(
        (found for some in _widening(around, missing) if (found := within(around, some, oracle))), None
    )


def within(around: Surroundings, some: Demands, oracle: Oracle) -> Clash | None:
    """A clash of some of these demands; None if it is not proven that there is one."""
    part = around.part(some)
    return _least(around, part, oracle) if oracle.possibility(part).impossible else None


def _widening(around: Surroundings, missing: Sequence[str]) -> Iterator[Demands]:
    """Parts around every missing demand, the small ones first."""
    rounds = [list(around.widening(demand)) for demand in missing]
    for size in range(max(map(len, rounds), default=0)):
        yield from dict.fromkeys(some[size] for some in rounds if size < len(some))


def _least(around: Surroundings, part: District, oracle: Oracle) -> Clash:
    """First as few demands as still clash under all that restricts them, then as little of that."""

    def asked(kept: Sequence[Clause]) -> District:
        """The part with these demands alone."""
        rows = {str(getattr(clause.of, "id", clause.of)) for clause in kept}
        some = around.part(rows)
        return without(some, [clause for clause in demands(some) if clause not in kept])

    def clashes(district: District) -> bool:
        return oracle.possibility(district).impossible

    wanted = irreducible(demands(part), lambda kept: clashes(asked(kept)))
    least = asked(wanted)
    restricting = supplies(least)

    def restricted(kept: Sequence[Clause]) -> District:
        return without(least, [clause for clause in restricting if clause not in set(kept)])

    needed = irreducible(restricting, lambda kept: clashes(restricted(kept)))
    bare = restricted(needed)

    def wished(kept: Sequence[Clause]) -> District:
        return without(bare, [clause for clause in wanted if clause not in kept])

    wanted = irreducible(wanted, lambda kept: clashes(wished(kept)))  # a fixed slot asks for a lesson too
    return Clash(tuple(wanted), tuple(needed), least, *_figures(least, wanted, oracle))


def _figures(least: District, wanted: Sequence[Clause], oracle: Oracle) -> tuple[int | None, int | None]:
    """How many lessons are wanted, and how many there can be."""
    if not wanted or any(clause.kind != MINIMUM for clause in wanted):
        return None, None
    need = sum(course.minimum for course in least.courses)
    missing = oracle.fewest_missing(least)
    return need, None if missing is None else need - missing
