"""Spans of time side by side."""

from hypothesis import given
from hypothesis import strategies as st

from scheduler.export.pages.lanes import Span, lanes

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda pair: (pair[0], sum(pair))))


def test_a_lane_is_used_again() -> None:
    """8:00-9:00 and 8:30-9:30 need two lanes; 9:00-10:00 goes into the first, 9:15-9:20 into a third."""
    assert lanes([(480, 540), (510, 570), (540, 600), (555, 560)]) == [0, 1, 0, 2]


def test_a_gap() -> None:
    """With 10 minutes between two, a beginning after 9 needs another lane, one after 10 does not."""
    assert lanes([(480, 540), (549, 560)], gap=10) == [0, 1]
    assert lanes([(480, 540), (550, 560)], gap=10) == [0, 0]


@given(SPANS)
def test_nothing_overlaps_and_no_lane_is_wasted(spans: list[Span]) -> None:
    """Spans of one lane are apart, and there are as many lanes as spans at the fullest moment."""
    found = lanes(spans)
    for i, (start, end) in enumerate(spans):
        for j, (other_start, other_end) in enumerate(spans[:i]):
            assert found[i] != found[j] or end <= other_start or other_end <= start
    fullest = max((sum(a <= start < b for a, b in spans) for start, _ in spans), default=0)
    assert len(set(found)) == fullest
