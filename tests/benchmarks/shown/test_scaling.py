"""The power by which the time to equal quality grows is that of the curves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.shown.scaling import clusters, exponent, levels, report, until


@given(power=st.floats(0.5, 2), factor=st.floats(0.1, 100))
def test_the_exponent_of_a_power_is_that_power(power: float, factor: float) -> None:
    """Times that grow by a power of the size are fitted by it."""
    assert exponent({n: factor * n**power for n in (15, 30, 60)}) == pytest.approx(power)


def test_a_gap_is_reached_when_it_first_is_no_wider() -> None:
    """The first moment counts; a gap that is never reached has none."""
    curve = [(10.0, 0.5), (20.0, 0.2), (30.0, 0.1)]
    assert until(curve, 0.2) == 20.0
    assert until(curve, 0.05) is None


def test_counties_are_compared_at_gaps_that_all_reach() -> None:
    """The narrowest of the gaps is the worst of the counties' best."""
    assert levels({15: [(1.0, 0.3), (2.0, 0.1)], 30: [(1.0, 0.4), (9.0, 0.2)]})[0] == 0.2


@pytest.mark.parametrize(("last", "code"), [(19.0, 0), (40.0, 1)])
def test_too_steep_a_growth_is_not_shown(last: float, code: int) -> None:
    """Twice the clusters in a little less than twice the time pass, in four times the time fail."""
    assert report({15: [(10.0, 0.1)], 30: [(last, 0.1)]}) == code


def test_only_counties_have_clusters() -> None:
    """The number is in a county's name."""
    assert clusters("county-30-1") == 30
    assert clusters("cluster-6-1") is None
