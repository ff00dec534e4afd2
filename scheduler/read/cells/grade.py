"""Grades 1 to 12, in digits or in words, and the three of the kindergarten."""

import re

from scheduler.read.cells.base import BadCell, Cell
from scheduler.read.cells.lists import set_of

_GRADES = (
    {f"{word}{tail}": n for n, word in enumerate("一二三四五六七八九", 1) for tail in ("", "年级")}
    | {f"初{word}": n for n, word in enumerate("一二三", 7)}
    | {f"高{word}": n for n, word in enumerate("一二三", 10)}
    | {f"{n}{tail}": n for n in range(1, 13) for tail in ("", "年级")}
    | {f"{word}班": n for n, word in enumerate("小中大", -2)}
    | {f"k{n}": n - 3 for n in (1, 2, 3)}
)
_ENGLISH = re.compile(r"grade\s*", re.IGNORECASE)


def parse_grade(text: str) -> int:
    """1 to 12, from 3, 三, 三年级, 3年级, 初一, 高一 or grade 3; -2 to 0, from 小班 to 大班, or K1 to K3."""
    try:
        return _GRADES[_ENGLISH.sub("", text).lower()]
    except KeyError:
        raise BadCell("not_a_grade", item=text) from None


GRADE = Cell("grade", parse_grade, "小班-12")
GRADES = set_of("grades", GRADE)
