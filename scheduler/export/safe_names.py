"""Names that file systems and workbooks accept, whatever a person is called."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import Final

_FORBIDDEN_IN_FILES: Final = re.compile(r'[<>:"/\\|?*\s]+')
"""Windows forbids these; a blank is a nuisance in addresses."""

_RESERVED: Final = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE
)
"""Devices of Windows: reserved as whole names, and before any extension."""

_FORBIDDEN_IN_SHEETS: Final = re.compile(r"[\[\]:*?/\\\s]+")

_FILE_UNITS: Final = 60
"""UTF-16 units of a stem: at most 180 bytes of UTF-8, where file systems allow 255."""

_SHEET_UNITS: Final = 31
"""UTF-16 units that a workbook allows."""


def file_stems(labels: Mapping[str, str]) -> dict[str, str]:
    """Id -> file name without extension: legal on Windows, macOS and Linux, unique even ignoring case.

    Ids are served in sorted order, so the same labels give the same names.
    """
    return _distinct(((key, labels[key]) for key in sorted(labels)), _file_stem, "-{}", _FILE_UNITS)


def sheet_names(labels: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Key -> sheet name, from (key, wished name) in the order in which the sheets will stand."""
    return _distinct(labels, _sheet_name, " ({})", _SHEET_UNITS)


def clean(text: str) -> str:
    """One line without control or invisible formatting characters, composed, blanks single."""
    spaced = " ".join(text.split())  # first, or lines would grow together when their ends are dropped
    seen = "".join(letter for letter in spaced if unicodedata.category(letter) not in {"Cc", "Cf", "Cs"})
    return " ".join(unicodedata.normalize("NFC", seen).split())


def _file_stem(text: str) -> str:
    """A legal stem; other characters become one `_`."""
    stem = _FORBIDDEN_IN_FILES.sub("_", clean(text)).strip("._")
    return f"_{stem}" if not stem or _RESERVED.fullmatch(stem) else stem


def _sheet_name(text: str) -> str:
    """A legal sheet name; Excel keeps `History` for itself and forbids an apostrophe at either end."""
    name = _FORBIDDEN_IN_SHEETS.sub(" ", clean(text)).strip(" '")
    return f"_{name}" if not name or name.casefold() == "history" else name


def _distinct(
    labels: Iterable[tuple[str, str]], legal: Callable[[str], str], numbered: str, units: int
) -> dict[str, str]:
    """Legal names, cut to `units`; a name that is already taken gets the next free number."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for key, label in labels:
        name = legal(_cut(legal(label), units))
        number = 1
        while _folded(name) in taken:
            number += 1
            suffix = numbered.format(number)
            name = legal(_cut(legal(label), units - len(suffix))) + suffix
        taken.add(_folded(name))
        names[key] = name
    return names


def _cut(text: str, units: int) -> str:
    """The longest beginning of at most `units` UTF-16 units."""
    while len(text.encode("utf-16-le")) > 2 * units:
        text = text[:-1]
    return text


def _folded(name: str) -> str:
    """Two names that fold alike may be one to some file system or to Excel."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
