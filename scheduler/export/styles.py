"""How the workbook looks: one font, soft colours by subject, widths that count a Chinese character as two."""

import math
import unicodedata
from collections.abc import Iterable
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from scheduler.locale import Language

_FONTS: Final[dict[Language, str]] = {"zh": "Microsoft YaHei", "en": "Calibri"}
"""On every Windows since 2007; other systems put their own in its place."""

_SUBJECTS: Final = (
    "#DDEBF7", "#E2EFDA", "#FFF2CC", "#FCE4D6", "#E4DFEC",
    "#DAEEF3", "#F2DCDB", "#EBF1DE", "#FDE9D9", "#D9E1F2",
)  # fmt: skip
"""Light enough to print black on in greys."""

_INK: Final = "#1F3864"
_GREY: Final = "#7F7F7F"
_LINE: Final = "#BFBFBF"
_WARNING: Final = "#A61C00"

LINE_HEIGHT: Final = 16.0
"""Points of one line of text."""


def subject_colours(subjects: Iterable[str]) -> dict[str, str]:
    """Subject -> the background of its lessons, in whatever file."""
    return {subject: _SUBJECTS[n % len(_SUBJECTS)] for n, subject in enumerate(sorted(set(subjects)))}


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, workbook: Workbook, language: Language, subjects: Iterable[str]) -> None:
        self._workbook = workbook
        self._font = {"font_name": _FONTS[language], "font_size": 10}
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}
        self._colours = subject_colours(subjects)

    def title(self) -> Format:
        """The sheet's first line."""
        return self._format(font_size=16, bold=True, font_color=_INK)

    def note(self) -> Format:
        """What stands below it."""
        return self._format(font_color=_GREY)

    def link(self) -> Format:
        """A way to another sheet, outside tables."""
        return self._format(font_color="#0563C1", underline=1)

    def head(self) -> Format:
        """Weekdays and column names."""
        return self._format(**_box("center"), bold=True, font_color="#FFFFFF", bg_color=_INK)

    def side(self) -> Format:
        """Times, mornings and afternoons."""
        return self._format(**_box("center"), bold=True, bg_color="#F2F2F2")

    def text(self, fill: str | None = None, link: bool = False) -> Format:
        """Text of a table."""
        ink = {"font_color": "#0563C1"} if link else {}
        return self._format(**_box("left"), **ink, **_filled(fill))

    def as_typed(self) -> Format:
        """Text that stays as somebody types it."""
        return self._format(**_box("left"), num_format="@")

    def number(self, fill: str | None = None) -> Format:
        """Numbers of a table."""
        return self._format(**_box("center"), **_filled(fill))

    def total(self) -> Format:
        """The sums of a table."""
        return self._format(**_box("center"), bold=True, bg_color="#F2F2F2")

    def lesson(self, subject: str) -> Format:
        """A cell with lessons of one subject."""
        return self._format(**_box("center"), bg_color=self._colours.get(subject, "#FFFFFF"))

    def cell(self, fill: str | None = None) -> Format:
        """Any other cell of a week."""
        return self._format(**_box("center"), **_filled(fill))

    def missing(self) -> Format:
        """A line that says what is missing."""
        return self._format(font_color=_WARNING, text_wrap=True, valign="top")

    def remark(self) -> Format:
        """A line below a week."""
        return self._format(text_wrap=True, valign="top")

    def form_title(self) -> Format:
        """The name of a form, over its whole width."""
        return self._format(font_size=16, bold=True, font_color=_INK, align="center", valign="vcenter")

    def box(self) -> Format:
        """Room to write in, with its name in the corner."""
        return self._format(**{**_box("left"), "valign": "top"}, font_color=_GREY)

    def strong(self) -> Format:
        """The title of an entry."""
        return self._format(bold=True)

    def plain(self) -> Format:
        """The rest of an entry."""
        return self._format()

    def quiet(self) -> Format:
        """Journeys and what is not ours to move."""
        return self._format(italic=True, font_color=_GREY)

    def _format(self, **properties: Any) -> Format:
        """The format with these properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format({**self._font, **properties})
        return self._made[key]


def width(text: str) -> int:
    """Columns that one line takes: a Chinese character counts two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WFA" else 1 for letter in text)


def widest(texts: Iterable[str]) -> int:
    """The width of the widest line of all texts."""
    return max((width(line) for text in texts for line in text.split("\n")), default=0)


def height(text: str, columns: int) -> int:
    """Lines that a text takes in a cell of that many columns."""
    room = max(1, columns - 1)
    return sum(max(1, math.ceil(width(line) / room)) for line in text.split("\n"))


def _box(align: str) -> dict[str, Any]:
    """Borders, wrapping, and where the text stands."""
    return {"border": 1, "border_color": _LINE, "text_wrap": True, "valign": "vcenter", "align": align}


def _filled(fill: str | None) -> dict[str, Any]:
    """A background, or none."""
    return {} if fill is None else {"bg_color": fill}
