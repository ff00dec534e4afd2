"""Cells that are just text: "NA", "1-2", "007" and "=1+1" stay what they are."""

from scheduler.read.cells.base import BadCell, Cell
from scheduler.read.cells.lists import list_of
from scheduler.read.normalise import one_word

LONGEST_NAME = 64
"""Three names and two strokes, as in <school>/<class>/<subject>, are an id of at most 200 characters."""

LONGEST_PROSE = 200


def _name(text: str) -> str:
    # A line break or a second blank inside a name is never meant.
    return _at_most(one_word(text), LONGEST_NAME)


def _prose(text: str) -> str:
    return _at_most(text, LONGEST_PROSE)


def _at_most(text: str, most: int) -> str:
    if len(text) > most:
        raise BadCell("too_long", most=most, length=len(text))
    return text


NAME = Cell("name", _name)
"""A name or a code."""

NAMES = list_of("names", NAME)

PROSE = Cell("prose", _prose, verbatim=True)
"""Free text that is printed and never interpreted."""
