"""Cells that hold one word of a short list."""

from collections.abc import Mapping
from typing import TypeVar

from models.bells import PeriodKind
from models.travel import LinkSource
from scheduler.read.cells.base import BadCell, Cell
from scheduler.read.cells.lists import list_of
from scheduler.read.closest import closest

T = TypeVar("T")


def one_of(kind: str, code: str, words: Mapping[str, T]) -> Cell[T]:
    """One of `words`; anything else is refused with message `code`, naming the closest word."""

    def parse(text: str) -> T:
        try:
            return words[text.casefold()]
        except KeyError:
            known = "、".join(words)
            raise BadCell(code, item=text, closest=closest(text, words), known=known) from None

    return Cell(kind, parse)


KIND = one_of(
    "period_kind",
    "unknown_kind",
    {kind.value: kind for kind in PeriodKind}
    | {
        "早读": PeriodKind.EARLY_READING,
        "上课": PeriodKind.LESSON,
        "正课": PeriodKind.LESSON,
        "大课间": PeriodKind.LONG_BREAK,
        "午餐": PeriodKind.LUNCH,
        "课后服务": PeriodKind.AFTER_SCHOOL,
        "班会": PeriodKind.CLASS_MEETING,
        "升旗": PeriodKind.FLAG_RAISING,
        "晚自习": PeriodKind.EVENING,
    },
)
KINDS = list_of("period_kinds", KIND)

SOURCE = one_of(
    "link_source",
    "unknown_source",
    {
        "measured": LinkSource.MEASURED,
        "estimated": LinkSource.ESTIMATED,
        "实测": LinkSource.MEASURED,
        "估算": LinkSource.ESTIMATED,
    },
)
