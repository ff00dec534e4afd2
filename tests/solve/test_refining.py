"""Which groups are asked about again, in what order, for how long and how finely."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from scheduler.solve.refining import MOST, Again, Refining


def _next(refining: Refining, gaps: Mapping[int, int]) -> Again | None:
    return refining.next(gaps, gaps.__getitem__)


def test_farthest_first() -> None:
    """Of groups 5, 9 and 0 minutes from their bounds the second is asked about first, the third never."""
    refining, gaps = Refining(), {0: 5, 1: 9, 2: 0}
    assert _next(refining, gaps) == Again(1, fine=False, times=1)
    assert _next(refining, gaps) == Again(0, fine=False, times=1)
    assert _next(refining, gaps) is None


def test_longer_then_finer() -> None:
    """Not answered to the end: twice as long; to the end: finer, at the usual length; then no more."""
    refining, gaps = Refining(), {0: 5}
    refining.answered(0, proven=False)
    assert _next(refining, gaps) == Again(0, fine=False, times=2)
    assert _next(refining, gaps) is None
    refining.answered(0, proven=True)
    assert _next(refining, gaps) == Again(0, fine=True, times=1)
    refining.answered(0, proven=True)
    assert _next(refining, gaps) is None


def test_not_for_ever() -> None:
    """A question that is never answered to the end is asked so many times, each for twice as long."""
    refining, gaps = Refining(), {0: 5}
    asked = []
    while (again := _next(refining, gaps)) is not None:
        asked.append(again.times)
        refining.answered(0, proven=False)
    assert asked == [2**number for number in range(MOST + 1)]


@given(st.dictionaries(st.integers(0, 5), st.integers(0, 9), max_size=6), st.lists(st.booleans()))
def test_ends(gaps: dict[int, int], proofs: list[bool]) -> None:
    """Whatever is proven: no group is asked about twice at once, none without a gap, and it ends."""
    refining, proven = Refining(), iter(proofs)
    for _ in range(len(gaps) * 2 * (MOST + 2) + 1):
        under_way = set()
        while (again := _next(refining, gaps)) is not None:
            assert again.group not in under_way
            assert gaps[again.group] > 0
            under_way.add(again.group)
        for group in under_way:
            refining.answered(group, next(proven, False))
    assert _next(refining, gaps) is None
