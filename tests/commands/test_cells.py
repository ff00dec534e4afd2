"""Lines of Chinese and Latin characters, by the cells they take."""

import pytest

from scheduler.commands.cells import folded, padded, width


@pytest.mark.parametrize(
    ("text", "cells"), [("", 0), ("abc", 3), ("周二", 4), ("8:20 周二", 9), ("（）", 4), ("e\u0301", 1)]
)
def test_width(text: str, cells: int) -> None:
    """Chinese characters and their punctuation take two cells, an accent none."""
    assert width(text) == cells


def test_padded() -> None:
    """Blanks fill up cells, not characters."""
    assert padded("周二", 6) == "周二  "


@pytest.mark.parametrize(
    ("text", "cells", "lines"),
    [
        ("", 4, [""]),
        ("周二下午", 8, ["周二下午"]),  # just fits
        ("周二下午", 7, ["周二下", "午"]),
        ("三年级 音乐教师甲", 12, ["三年级", "音乐教师甲"]),  # rather at a blank
        ("one two three", 8, ["one two", "three"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),  # nowhere to break
        ("周二，周四", 4, ["周", "二，", "周四"]),  # no line begins with a comma
        ("一\n二", 8, ["一", "二"]),
        ("周", 1, ["周"]),  # too narrow for anything
    ],
)
def test_folded(text: str, cells: int, lines: list[str]) -> None:
    """Text is broken into lines that fit."""
    assert folded(text, cells) == lines
