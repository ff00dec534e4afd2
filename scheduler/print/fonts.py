"""Choosing the font: one that can show every character that will be printed, never an empty box."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, Protocol

from scheduler.print.cmap import Shows, shown_by
from scheduler.print.errors import PrintError

PREFERRED: Final = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN",
    "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "Heiti SC", "DengXian", "SimHei",
    "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Noto Serif CJK SC", "Noto Serif SC",
    "Source Han Serif SC", "Songti SC", "STSong", "SimSun",
)  # fmt: skip
"""Families with the shapes of the mainland; sans first, as it is read from afar."""

SAMPLE: Final = "".join(map(chr, (0x4E2D, 0x8BFE, 0x8868, 0x5E08, 0x8BED, 0x82F1, 0x97F3, 0x5468)))
"""A font without one of these, simplified ones among them, is none for Chinese."""

_BOLD: Final = 600
"""Weights from which a font counts as bold."""

_MOST_LISTED: Final = 20
"""Characters that a message lists."""


class Variant(Protocol):
    """One font of a file, as the typesetter lists it."""

    @property
    def family(self) -> str:
        """The name of its family."""

    @property
    def weight(self) -> int:
        """400 is regular, 700 is bold."""

    @property
    def path(self) -> str | None:
        """Its file; None for those that the typesetter brings along."""

    @property
    def index(self) -> int:
        """Its number in a collection, from 0."""


@dataclass(frozen=True)
class Face:
    """The regular font of a family, and whether the family has a bold one."""

    family: str
    path: Path
    index: int
    bold: bool

    @cached_property
    def shows(self) -> Shows:
        """Whether it can show a character."""
        return shown_by(self.path, self.index)


@dataclass(frozen=True)
class Chosen:
    """The families to set a text in, the first one for all that it has, and whether that one is bold too."""

    families: tuple[str, ...]
    bold: bool


def faces(variants: Iterable[Variant]) -> tuple[Face, ...]:
    """The families that have files, preferred ones first, the others by name."""
    listed: dict[str, list[Variant]] = {}
    for variant in variants:
        if variant.path is not None:
            listed.setdefault(variant.family, []).append(variant)
    found = []
    for family, some in listed.items():
        regular = min(some, key=lambda one: (abs(one.weight - 400), str(one.path), one.index))
        bold = any(one.weight >= _BOLD for one in some)
        found.append(Face(family, Path(str(regular.path)), regular.index, bold))
    return tuple(sorted(found, key=_preference))


def _preference(face: Face) -> tuple[int, str]:
    known = face.family in PREFERRED
    return (PREFERRED.index(face.family) if known else len(PREFERRED)), face.family


def choose(known: Sequence[Face], text: str, folder: Path | None) -> Chosen:
    """The first Chinese font, and others for the characters that it lacks.

    Parameters
    ----------
    known
        The fonts there are, in order of preference.
    text
        Everything that will be printed.
    folder
        Where the planner says that the fonts are; None for those of the system.

    Raises
    ------
    PrintError
        `no_font` or `no_font_in` if there is no Chinese font, `no_glyphs` if no font has some character.
    """
    first = next((face for face in known if all(map(face.shows, SAMPLE))), None)
    if first is None:
        raise PrintError("no_font") if folder is None else PrintError("no_font_in", path=str(folder))
    lacking = [letter for letter in sorted(set(text)) if letter.isprintable() and not first.shows(letter)]
    families = [first.family]
    for face in known:
        if not lacking:
            break
        shown = set(filter(face.shows, lacking))
        if shown:
            families.append(face.family)
            lacking = [letter for letter in lacking if letter not in shown]
    if lacking:
        raise PrintError("no_glyphs", letters=" ".join(_named(lacking)))
    return Chosen(tuple(families), first.bold)


def _named(letters: list[str]) -> Iterator[str]:
    """The characters with their numbers, for whoever cannot see them either."""
    for letter in letters[:_MOST_LISTED]:
        yield f"{letter} (U+{ord(letter):04X})"
    if len(letters) > _MOST_LISTED:
        yield "…"
