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


def folded_names(text: str, cells: int) -> list[str]:
    """The same for names and times below each other: what has no blank or mark in it stays whole if it fits.

    Chinese prose would be left with half its lines empty; a name that is torn apart is not read.
    """
    return [part for line in text.split("\n") for part in _filled(line, cells)]


def longest_piece(text: str) -> int:
    """Cells of the longest part of a text that `folded_names` would rather keep whole."""
    return max((width(piece.rstrip()) for line in text.split("\n") for piece in _pieces(line)), default=0)


def _filled(line: str, cells: int) -> Iterator[str]:
    """One line's pieces, as many on each line as fit; one that is too long itself is broken like prose."""
    found = ""
    for piece in _pieces(line):
        if width((found + piece).rstrip()) <= cells:
            found += piece
            continue
        if found:
            yield found.rstrip()
        *whole, found = _folded_line(piece, cells)
        yield from whole
        found += piece[len(piece.rstrip()) :]  # the blank before the next piece
    yield found.rstrip()


def _pieces(line: str) -> Iterator[str]:
    """The line in parts that end after blanks and wide marks, and before wide opening ones."""
    begin = 0
    for n in range(1, len(line)):
        before, here = line[n - 1], line[n]
        after_mark = before == " " or (_cells(before) == 2 and not _starts_a_line(before))
        if (after_mark and here != " " and _starts_a_line(here)) or (_cells(here) == 2 and _opens(here)):
            yield line[begin:n]
            begin = n
    yield line[begin:]


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


def _opens(character: str) -> bool:
    """An opening bracket or quotation mark."""
    return unicodedata.category(character) in {"Ps", "Pi"}


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
