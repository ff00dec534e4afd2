"""The greatest flow through small networks, and what a least cut leaves behind."""

from hypothesis import given
from hypothesis import strategies as st

from scheduler.solve.cut import reached

ARCS = st.dictionaries(
    st.tuples(st.integers(0, 5), st.integers(0, 5)).filter(lambda arc: arc[0] != arc[1]),
    st.integers(0, 9),
    max_size=14,
)


def test_a_chain() -> None:
    """3 flow from 0 over 1 to 2 where 5 and then 3 may: the second arc is the cut, 1 is still reached."""
    assert reached({(0, 1): 5, (1, 2): 3}, 0, 2) == (3, frozenset({0, 1}))


def test_two_ways() -> None:
    """2 over one node and 3 over another are 5; nothing but the beginning is reached any more."""
    arcs = {(0, 1): 2, (1, 3): 9, (0, 2): 3, (2, 3): 9}
    assert reached(arcs, 0, 3) == (5, frozenset({0}))


def test_no_way() -> None:
    """Nothing flows to what no arc leads to."""
    assert reached({(0, 1): 4}, 0, 2) == (0, frozenset({0, 1}))


@given(ARCS)
def test_the_cut_carries_the_flow(arcs: dict[tuple[int, int], int]) -> None:
    """In any network the arcs that leave the reached nodes carry the flow, and the sink is not reached."""
    flow, side = reached(arcs, 0, 5)
    assert 0 in side
    assert 5 not in side
    assert flow == sum(most for (tail, head), most in arcs.items() if tail in side and head not in side)
