"""Text in a terminal: a Chinese character is two cells wide."""

import unicodedata
from collections.abc import Iterator

_WIDE = frozenset({"W", "F"})


def width(text: str) -> int:
    """Cells that a line takes."""
    return sum(map(_cells, text))


def padded(text: str, cells: int) -> str:
    """The line with blanks after it, up to a width."""
    return text + " " * (cells - width(text))


def folded(text: str, cells: int) -> list[str]:
    """The text in lines of at most so many cells, broken at blanks where that is possible; at least one."""
    return [part for line in text.split("\n") for part in _folded_line(line, cells)]


def _folded_line(line: str, cells: int) -> Iterator[str]:
    """One line, as pieces; between two Chinese characters it may break anywhere."""
    rest = line.rstrip()
    while len(rest) > 1 and width(rest) > cells:
        end = _fitting(rest, cells)
        cut = _break(rest, end)
        yield rest[:cut].rstrip()
        rest = rest[cut:].lstrip()
    yield rest


def _fitting(text: str, cells: int) -> int:
    """How many characters fit, at least one."""
    used = 0
    for count, character in enumerate(text):
        used += _cells(character)
        if used > cells:
            return max(1, count)
    return len(text)


def _break(text: str, end: int) -> int:
    """The best place to break a text at or before `end`: a blank, unless that leaves half a line empty."""
    cuts = range(end, 0, -1)
    blanks = (cut for cut in cuts if 2 * cut > end and " " in text[cut - 1 : cut + 1])
    wide = (cut for cut in cuts if _cells(text[cut - 1]) == 2 and _starts_a_line(text[cut]))
    return next(blanks, next(wide, end))


def _starts_a_line(character: str) -> bool:
    """No line starts with a closing mark."""
    return not unicodedata.category(character).startswith(("Po", "Pe", "Pf"))


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
