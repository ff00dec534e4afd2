"""What a font file can show."""

from pathlib import Path
from struct import pack

import pytest

from scheduler.print.cmap import shown_by


def _font(form: bytes, platform: int = 3, encoding: int = 1) -> bytes:
    """A font of nothing but a cmap table with one subtable."""
    cmap = pack(">HHHHI", 0, 1, platform, encoding, 12) + form
    return pack(">IHHHH", 0x00010000, 1, 0, 0, 0) + pack(">4sIII", b"cmap", 0, 28, len(cmap)) + cmap


def _segments(*segments: tuple[int, int, int]) -> bytes:
    """Format 4 without glyph numbers of its own: (first, last, delta)."""
    every = [*segments, (0xFFFF, 0xFFFF, 1)]
    count = len(every)
    firsts, lasts, deltas = zip(*every, strict=True)
    each = f">{count}H"
    body = pack(">HHHH", 2 * count, 0, 0, 0) + pack(each, *lasts) + pack(">H", 0)
    body += pack(each, *firsts) + pack(each, *(delta & 0xFFFF for delta in deltas)) + pack(each, *[0] * count)
    return pack(">HHH", 4, len(body) + 6, 0) + body


def _groups(*groups: tuple[int, int, int]) -> bytes:
    """Format 12: (first, last, glyph)."""
    body = b"".join(pack(">III", *group) for group in groups)
    return pack(">HHIII", 12, 0, 16 + len(body), 0, len(groups)) + body


def _shown(tmp_path: Path, data: bytes, letters: str, index: int = 0) -> str:
    file = tmp_path / "font.ttf"
    file.write_bytes(data)
    return "".join(filter(shown_by(file, index), letters))


def test_segments_from_first_to_last(tmp_path: Path) -> None:
    """Format 4: b to d are there, a and e are not; a delta that leads to glyph 0 shows nothing."""
    data = _font(_segments((0x62, 0x64, -0x60), (0x70, 0x71, -0x70)))
    assert _shown(tmp_path, data, "abcdepq") == "bcdq"


def test_groups_of_all_planes(tmp_path: Path) -> None:
    """Format 12: characters beyond the first plane are found, at both ends of their group."""
    data = _font(_groups((0x4E00, 0x4E02, 5), (0x20000, 0x20001, 9)), 3, 10)
    assert _shown(tmp_path, data, "一丁丂七𠀀𠀁𠀂a") == "一丁丂𠀀𠀁"


def test_a_font_of_a_collection(tmp_path: Path) -> None:
    """The offset in the collection's head leads to the font."""
    font = _font(_groups((0x61, 0x61, 1)), 3, 10)
    head = pack(">4sHHII", b"ttcf", 1, 0, 1, 16)
    moved = font[:20] + pack(">I", 28 + 16) + font[24:]
    assert _shown(tmp_path, head + moved, "ab") == "a"


@pytest.mark.parametrize("data", [b"", b"ttcf", b"no font at all", _font(b"")[:30], _font(pack(">H", 2))])
def test_what_is_no_font_shows_nothing(tmp_path: Path, data: bytes) -> None:
    """A broken file, or one without a table that we read, is passed over."""
    assert _shown(tmp_path, data, "a中") == ""
    assert not shown_by(tmp_path / "not there")("a")
