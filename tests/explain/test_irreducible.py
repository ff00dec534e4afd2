"""A part of clauses that clashes, and none of which can be left out."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from scheduler.explain.clause import Clause
from scheduler.explain.irreducible import irreducible

CLAUSES = [Clause("rules.streams", number) for number in range(9)]

CONFLICTS = st.lists(st.sets(st.integers(0, 8), max_size=5), min_size=1, max_size=4)


@given(CONFLICTS)
def test_clashes_and_is_irreducible(conflicts: list[set[int]]) -> None:
    """Whatever sets of clauses clash: what is found clashes, and without any one clause it does not."""

    def clashes(kept: Sequence[Clause]) -> bool:
        there = {clause.of for clause in kept}
        return any(conflict <= there for conflict in conflicts)

    found = irreducible(CLAUSES, clashes)
    assert clashes(found)
    assert not any(clashes([other for other in found if other != one]) for one in found)


def test_few_questions() -> None:
    """Three of 64 clauses are found with at most 6 log2(64 / 3) + 6 < 33 questions."""
    clauses = [Clause("rules.streams", number) for number in range(64)]
    needed, asked = {clauses[5], clauses[30], clauses[61]}, []

    def clashes(kept: Sequence[Clause]) -> bool:
        asked.append(kept)
        return needed <= set(kept)

    assert set(irreducible(clauses, clashes)) == needed
    assert len(asked) < 33


def test_first_ones_are_kept() -> None:
    """Where the first two clauses clash, and the last two as well, the first two are found."""
    pairs = [set(CLAUSES[:2]), set(CLAUSES[-2:])]
    assert set(irreducible(CLAUSES, lambda kept: any(pair <= set(kept) for pair in pairs))) == pairs[0]
