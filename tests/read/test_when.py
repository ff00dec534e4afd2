"""When a lesson is, as people type it."""

import pytest

from scheduler.read.cells.base import BadCell
from scheduler.read.cells.when import When, parse_when

CHINESE = ("周四第3节", "周四第三节", "周四3", "周四 3", "周四/3", "星期四第３节", "礼拜四 3", "4/3", "4 3")
ENGLISH = ("Thu 3", "thu 3", "Thursday 3", "THU/3", "Thu. 3", "Thu period 3", "thu Period3")


@pytest.mark.parametrize("text", [*CHINESE, *ENGLISH])
def test_a_period(text: str) -> None:
    """A weekday and a period's label, in Chinese and English, with or without what is not needed."""
    assert parse_when(text) == When(4, "3", None)


@pytest.mark.parametrize(
    "text", ["周四 10:20", "周四10:20", "周四10：20", "Thu 10:20", "4/10:20", "周四上午10:20", " thu 10:20 "]
)
def test_a_clock_time(text: str) -> None:
    """A weekday and a time of day."""
    assert parse_when(text) == When(4, None, 620)


def test_afternoon() -> None:
    """下午2:20 is 14:20."""
    assert parse_when("周五下午2:20") == When(5, None, 860)


def test_other_labels() -> None:
    """A period may have any name."""
    assert parse_when("周一早读") == When(1, "早读", None)
    assert parse_when("Sunday evening") == When(7, "evening", None)


@pytest.mark.parametrize(
    "text", ["", "周四", "Thu", "第3节", "3", "10:20", "周八3", "0/3", "8/3", "Someday 3"]
)
def test_anything_else_is_refused(text: str) -> None:
    """A weekday alone, a period alone, or a day that does not exist is no slot."""
    with pytest.raises(BadCell):
        parse_when(text)
