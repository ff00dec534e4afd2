"""Rows of a sheet that only show how to fill it in: their first cell begins with a word that says so."""

from collections.abc import Mapping, Sequence

from scheduler.locale import Language

MARKS: Mapping[Language, str] = {"zh": "例：", "en": "e.g. "}
"""What a template writes before the first cell of such a row."""

_MARKS = ("例：", "例:", "e.g.")


def marked(example: str) -> tuple[str, ...]:
    """The first cell of an example, in every language."""
    return tuple(f"{mark}{example}" for mark in MARKS.values())


def is_example(cells: Sequence[str]) -> bool:
    """Whether the first cell that is filled says so.

    >>> is_example(["", "例：草滩小学", "2"])
    True
    """
    return next((cell for cell in cells if cell), "").casefold().startswith(_MARKS)
