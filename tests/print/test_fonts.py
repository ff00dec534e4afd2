"""Which font is chosen, and what is said where there is none."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from scheduler.print.errors import PrintError
from scheduler.print.fonts import SAMPLE, Face, choose, faces


@dataclass(frozen=True)
class Font:
    """A font as the typesetter lists it."""

    family: str
    weight: int = 400
    path: str | None = "font.ttf"
    index: int = 0


class Known(Face):
    """A face that shows some characters."""

    def __init__(self, family: str, letters: str, bold: bool = False) -> None:
        super().__init__(family, Path("font.ttf"), 0, bold)
        self.__dict__["shows"] = lambda letter: letter in letters


def test_preferred_families_come_first() -> None:
    """Whatever the order of the list: mainland families, then others by name; those without a file never."""
    listed = [
        Font("Zeta"),
        Font("SimSun"),
        Font("Noto Sans CJK SC"),
        Font("Alpha"),
        Font("Built in", path=None),
    ]
    assert [face.family for face in faces(listed)] == ["Noto Sans CJK SC", "SimSun", "Alpha", "Zeta"]


def test_the_regular_font_of_a_family_and_its_bold_one() -> None:
    """The file nearest to weight 400 decides what can be shown; from 600 on a font counts as bold."""
    (face,) = faces([Font("A", 700, "bold.ttf"), Font("A", 350, "light.ttf"), Font("A", 400, "plain.ttf")])
    assert (face.path, face.bold) == (Path("plain.ttf"), True)
    assert not faces([Font("A", 500)])[0].bold


def test_other_fonts_fill_the_gaps() -> None:
    """The first font for Chinese is the text's; a later one only shows what that one lacks."""
    known = [Known("Latin", "abc"), Known("Song", SAMPLE + "a", bold=True), Known("Rare", SAMPLE + "é")]
    chosen = choose(known, f"{SAMPLE}abcé\n", None)
    assert chosen.families == ("Song", "Latin", "Rare")
    assert chosen.bold


@pytest.mark.parametrize(("folder", "problem"), [(None, "no_font"), (Path("fonts"), "no_font_in")])
def test_no_chinese_font(folder: Path | None, problem: str) -> None:
    """Where no font is for Chinese it is said, not printed as boxes; a named folder is named."""
    with pytest.raises(PrintError) as told:
        choose([Known("Latin", "abc"), Known("Japanese", SAMPLE[1:])], "a", folder)
    assert told.value.problem == problem


def test_characters_that_no_font_has() -> None:
    """They are listed with their numbers, in order, each once."""
    with pytest.raises(PrintError) as told:
        choose([Known("Song", SAMPLE)], f"é𪚥é{SAMPLE}", None)
    assert told.value.facts == {"letters": "é (U+00E9) 𪚥 (U+2A6A5)"}
