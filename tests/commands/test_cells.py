"""Lines of Chinese and Latin characters, by the cells they take."""

import pytest

from scheduler.commands.cells import folded, folded_names, longest_piece, padded, width


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


@pytest.mark.parametrize(
    ("text", "cells", "lines"),
    [
        ("", 4, [""]),
        ("音乐教师甲（走教）", 14, ["音乐教师甲", "（走教）"]),  # rather before a bracket
        ("broadcast from 共建核心小学 三年级", 16, ["broadcast from", "共建核心小学", "三年级"]),
        ("助教：教学点班主任甲", 16, ["助教：", "教学点班主任甲"]),  # or after a mark
        ("周二，周四、周五", 13, ["周二，周四、", "周五"]),
        ("教学点班主任甲", 8, ["教学点班", "主任甲"]),  # too narrow for the name
        ("甲 教学点班主任甲 乙", 8, ["甲", "教学点班", "主任甲", "乙"]),
        ("a “b”", 3, ["a", "“b”"]),
        ("一\n二 三", 2, ["一", "二", "三"]),
    ],
)
def test_names_stay_whole(text: str, cells: int, lines: list[str]) -> None:
    """In a table a name is only torn apart where a whole line is too short for it."""
    assert folded_names(text, cells) == lines
    assert all(width(line) <= cells for line in lines)


def test_longest_piece() -> None:
    """音乐教师甲 is ten cells wide, longer than the bracket and than what stands on other lines."""
    assert longest_piece("音乐教师甲（走教）\n语文 一") == 10
    assert longest_piece("") == 0
