"""Names for files and sheets, whatever people are called."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.export.safe_names import clean, file_stems, sheet_names

NAMES = st.one_of(st.text(max_size=80), st.text(alphabet="aA./\\'[]:*?<>|\" \x00conCON12¹", max_size=8))
LABELS = st.dictionaries(st.text(min_size=1, max_size=3), NAMES, max_size=8)
DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"}
DEVICES |= {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


@given(LABELS)
def test_file_stems_are_legal_everywhere(labels: dict[str, str]) -> None:
    """No forbidden character, no device, no dot or blank at an end, short enough, whatever the name."""
    for stem in file_stems(labels).values():
        assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', stem)
        assert stem
        assert stem == stem.strip(" .")
        assert stem.partition(".")[0].casefold() not in DEVICES
        assert len(f"{stem}.ics".encode()) <= 255


@given(LABELS)
def test_file_stems_are_unique(labels: dict[str, str]) -> None:
    """No two are one to a file system that ignores case or composition."""
    stems = file_stems(labels)
    assert stems.keys() == labels.keys()
    assert len({_folded(stem) for stem in stems.values()}) == len(labels)


@given(LABELS)
def test_sheet_names_are_legal_and_unique(labels: dict[str, str]) -> None:
    """At most 31 UTF-16 units, no forbidden character, no apostrophe at an end, unique ignoring case."""
    names = sheet_names(labels.items())
    assert names.keys() == labels.keys()
    assert len({_folded(name) for name in names.values()}) == len(labels)
    for name in names.values():
        assert 0 < len(name.encode("utf-16-le")) <= 62
        assert not re.search(r"[\[\]:*?/\\\x00-\x1f]", name)
        assert not name.startswith("'")
        assert not name.endswith("'")
        assert name.casefold() != "history"


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("音乐教师甲", "音乐教师甲"),
        ("三（2）班", "三（2）班"),
        ("a/b: c", "a_b_c"),
        ("con", "_con"),  # a device of Windows
        ("NUL.txt", "_NUL.txt"),  # one too, whatever its extension
        ("...", "_"),
        ("", "_"),
        (" .x. ", "x"),
        ("e\u0301", "é"),  # composed, as macOS and others disagree on it
    ],
)
def test_file_stem_by_example(name: str, stem: str) -> None:
    """Readable names stay as they are; others change as little as possible."""
    assert file_stems({"1": name}) == {"1": stem}


def test_equal_names_are_numbered_in_the_order_of_ids() -> None:
    """Also names that only differ in case; the lowest id keeps the plain name."""
    assert file_stems({"3": "Li", "1": "li", "2": "王"}) == {"1": "li", "2": "王", "3": "Li-2"}


def test_equal_sheets_are_numbered_in_their_own_order() -> None:
    """The first sheet keeps the plain name; the number fits into the 31 units."""
    names = sheet_names([("b", "班" * 40), ("a", "班" * 40)])
    assert names == {"b": "班" * 31, "a": "班" * 27 + " (2)"}


def test_clean_is_one_line_of_visible_text() -> None:
    """Line ends become blanks; controls and invisible signs go."""
    assert clean(" 甲\n乙\u2028\x00丙\u200b \u202e") == "甲 乙 丙"
