"""Which characters a font file can show, read from its `cmap` table (OpenType 1.9, "cmap")."""

from bisect import bisect_right
from collections.abc import Callable
from pathlib import Path
from struct import Struct, calcsize, error, unpack_from

Shows = Callable[[str], bool]
"""Whether a font can show a character."""

_COLLECTION = b"ttcf"
_UNICODE = {(3, 10): 4, (0, 6): 4, (0, 4): 4, (3, 1): 2, (0, 3): 2}
"""(platform, encoding) of the subtables that are about Unicode; those of all planes first."""


def shown_by(path: Path, index: int = 0) -> Shows:
    """What the font of a file can show; of a collection the one with this number, from 0.

    A file that cannot be read, or is none of a font, shows nothing: the search goes on with the next.
    """
    try:
        data = path.read_bytes()
        return _subtable(data, _cmap(data, index))
    except (OSError, error, IndexError):
        return lambda _: False


def _cmap(data: bytes, index: int) -> int:
    """Where the table begins."""
    begin = unpack_from(">I", data, 12 + 4 * index)[0] if data[:4] == _COLLECTION else 0
    (tables,) = unpack_from(">H", data, begin + 4)
    for number in range(tables):
        tag, _, offset, _ = unpack_from(">4sIII", data, begin + 12 + 16 * number)
        if tag == b"cmap":
            return int(offset)
    raise IndexError("the font has no cmap")


def _subtable(data: bytes, table: int) -> Shows:
    """The best Unicode subtable: segments of all planes (format 12), else of the first one (format 4)."""
    (count,) = unpack_from(">H", data, table + 2)
    found = [unpack_from(">HHI", data, table + 4 + 8 * number) for number in range(count)]
    known = [record for record in found if record[:2] in _UNICODE]
    for _, _, offset in sorted(known, key=lambda record: -_UNICODE[record[:2]]):
        begin = table + offset
        (form,) = unpack_from(">H", data, begin)
        if form == 12:
            return _all_planes(data, begin)
        if form == 4:
            return _first_plane(data, begin)
    return lambda _: False


def _all_planes(data: bytes, begin: int) -> Shows:
    """Format 12: groups (first character, last one, first glyph)."""
    (count,) = unpack_from(">I", data, begin + 12)
    group = Struct(">III")
    groups = [group.unpack_from(data, begin + 16 + group.size * number) for number in range(count)]
    firsts = [first for first, _, _ in groups]

    def shows(letter: str) -> bool:
        code = ord(letter)
        place = bisect_right(firsts, code) - 1
        if place < 0:
            return False
        first, last, glyph = groups[place]
        return bool(code <= last and glyph + code - first)

    return shows


def _first_plane(data: bytes, begin: int) -> Shows:
    """Format 4: segments with ends, starts, deltas, and offsets into the glyph numbers that follow."""
    count = unpack_from(">H", data, begin + 6)[0] // 2
    each = f">{count}H"
    size = calcsize(each)
    ends = unpack_from(each, data, begin + 14)
    starts = unpack_from(each, data, begin + 16 + size)
    deltas = unpack_from(each, data, begin + 16 + 2 * size)
    offsets = unpack_from(each, data, begin + 16 + 3 * size)

    def shows(letter: str) -> bool:
        code = ord(letter)
        place = next((number for number, end in enumerate(ends) if code <= end), count)
        if place == count or code < starts[place]:
            return False
        glyph = code
        if offsets[place]:
            at = begin + 16 + 3 * size + 2 * place + offsets[place] + 2 * (code - starts[place])
            (glyph,) = unpack_from(">H", data, at)
            if not glyph:
                return False
        return bool((glyph + deltas[place]) & 0xFFFF)

    return shows
