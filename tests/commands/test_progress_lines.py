"""Lines of progress: what they say, and how many there are."""

import pytest

from scheduler.commands.progress_lines import Lines, progress_lines
from scheduler.locale import catalogue
from scheduler.solve.answer import Progress
from tests.export import small

ZH = catalogue("zh")


def _lines(pause: float, *progress: Progress, weighted: bool = False) -> list[str]:
    said: list[str] = []
    lines = Lines(ZH, 4, pause, said.append, weighted)
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


def test_a_bound_that_says_nothing() -> None:
    """4 minutes are fixed: a bound of 4 is told only where it is reached."""
    assert _lines(0.0, Progress("cost", None, 4, 1.0), Progress("cost", 9, 4, 2.0)) == [
        "第 1 秒",
        "第 2 秒  费用 9 分钟  最多还能再省多少，还没有证明",
    ]
    assert _lines(0.0, Progress("cost", 4, 4, 3.0)) == [
        "第 3 秒  费用 4 分钟  至少 4 分钟  已证明没有更省的方案"
    ]


def test_what_is_missing_is_weighted() -> None:
    """Where meetings or importance count, what is missing is no number of lessons."""
    assert _lines(0.0, Progress("coverage", 5, 2, 2.0), weighted=True) == [
        "第 2 秒  缺口 5（按重要程度计）  至少 2"
    ]


@pytest.mark.parametrize(("importance", "told"), [(1, "课时缺口 3"), (2, "缺口 3（按重要程度计）")])
def test_the_district_decides(importance: int, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Lessons are counted where every course is as important as any other."""
    courses = tuple(
        course.model_copy(update={"importance": importance}) for course in small.district().courses
    )
    district = small.district().model_copy(update={"courses": courses})
    with progress_lines(ZH, district, 0) as lines:
        lines(Progress("coverage", 3, 3, 1.0))
    assert capsys.readouterr().err == f"第 1 秒  {told}\n"


def test_not_too_many_and_always_the_last() -> None:
    """Of a burst the first and the last are printed."""
    burst = [Progress("coverage", 9 - n, 0, float(n)) for n in range(10)]
    assert _lines(60.0, *burst) == ["第 0 秒  课时缺口 9", "第 9 秒  课时缺口 0"]


def test_nothing_is_printed_twice() -> None:
    """One improvement is one line."""
    assert _lines(60.0, Progress("coverage", 0, 0, 1.0)) == ["第 1 秒  课时缺口 0"]
