"""Looking into a PDF: its words, and whether they are where paper is."""

import io
import re

import pdfplumber

SMALLEST = 7.0
"""Points."""


class Pdf:
    """A document, read by another library than the one that wrote it."""

    def __init__(self, data: bytes) -> None:
        self._book = pdfplumber.open(io.BytesIO(data))
        self.pages = self._book.pages

    def text(self, page: int | None = None) -> str:
        """Everything on a page, or on all, without blanks: cells break lines where they like."""
        some = self.pages if page is None else [self.pages[page]]
        return re.sub(r"\s", "", "".join(cell for one in some for cell in _cells(one)))

    def titles(self) -> list[str]:
        """The largest text of every page."""
        found = []
        for page in self.pages:
            largest = max(letter["size"] for letter in page.chars)
            found.append("".join(c["text"] for c in page.chars if c["size"] >= largest - 0.1).strip())
        return found

    def check(self) -> None:
        """All text and all lines are inside the page, and no letter is smaller than 7 points."""
        for page in self.pages:
            for thing in [*page.chars, *page.rects, *page.lines]:
                assert thing["x0"] >= -0.5, thing
                assert thing["x1"] <= page.width + 0.5, thing
                assert thing["top"] >= -0.5, thing
                assert thing["bottom"] <= page.height + 0.5, thing
            small = {c["text"] for c in page.chars if c["size"] < SMALLEST - 0.01}
            assert not small, small


def _cells(page: "pdfplumber.page.Page") -> list[str]:
    """The text of each letter in the order in which it was set: cell by cell."""
    return [letter["text"] for letter in page.chars]


def plain(text: str) -> str:
    """A text without blanks."""
    return re.sub(r"\s", "", text)
