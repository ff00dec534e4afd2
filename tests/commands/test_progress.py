"""Lines of progress: what they say, and how many there are."""

import pytest

from scheduler.commands.figures import percent, saving
from scheduler.commands.progress import Lines
from scheduler.locale import catalogue
from scheduler.solve.answer import Progress

ZH = catalogue("zh")


def _lines(pause: float, *progress: Progress) -> list[str]:
    said: list[str] = []
    lines = Lines(ZH, 4, pause, said.append)
    for one in progress:
        lines(one)
    lines.close()
    return said


def test_both_levels() -> None:
    """Missing lessons, then cost with its bound and what could still be saved of what can change."""
    assert _lines(
        0.0,
        Progress("coverage", None, 2, 1.2),
        Progress("coverage", 5, 2, 2.0),
        Progress("coverage", 2, 2, 3.0),
        Progress("cost", None, 90, 4.0),
        Progress("cost", 104, 90, 12.9),
        Progress("cost", 90, 90, 13.0),
    ) == [
        "第 1 秒",
        "第 2 秒  课时缺口 5  至少 2",
        "第 3 秒  课时缺口 2",
        "第 4 秒  课时缺口 2  至少 90 分钟",
        "第 12 秒  课时缺口 2  费用 104 分钟  至少 90 分钟  最多还能再省 14 分钟（14%）",
        "第 13 秒  课时缺口 2  费用 90 分钟  至少 90 分钟  已证明没有更省的方案",
    ]


def test_not_too_many_and_always_the_last() -> None:
    """Of a burst the first and the last are printed."""
    burst = [Progress("coverage", 9 - n, 0, float(n)) for n in range(10)]
    assert _lines(60.0, *burst) == ["第 0 秒  课时缺口 9", "第 9 秒  课时缺口 0"]


def test_nothing_is_printed_twice() -> None:
    """One improvement is one line."""
    assert _lines(60.0, Progress("coverage", 0, 0, 1.0)) == ["第 1 秒  课时缺口 0"]


@pytest.mark.parametrize(
    ("share", "shown"),
    [(0.0, "0"), (0.0004, "<0.1"), (0.042, "4.2"), (0.04, "4"), (0.099, "9.9"), (0.2298, "23"), (1.0, "100")],
)
def test_percent(share: float, shown: str) -> None:
    """Two digits are enough, and little is never nothing."""
    assert percent(share) == shown


def test_saving() -> None:
    """35 of 1000 minutes, of which 125 nobody can change, are 4 %."""
    assert saving(ZH, 1000, 965, 125) == "最多还能再省 35 分钟（4%）"
    assert saving(ZH, 1000, 1000, 125) == "已证明没有更省的方案"
