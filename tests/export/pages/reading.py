"""Reading a page back: its elements as a tree, and its weeks by day and time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

_VOID: Final = {"meta", "link", "input", "br", "img", "hr"}


@dataclass
class Element:
    """An element, with its attributes and what is in it."""

    tag: str
    attributes: Mapping[str, str]
    children: list["Element | str"] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """Its classes."""
        return self.attributes.get("class", "").split()

    @property
    def text(self) -> str:
        """All text in it, blanks single."""
        parts = (child if isinstance(child, str) else f" {child.text} " for child in self.children)
        return " ".join("".join(parts).split())

    def every(self, tag: str = "", style: str = "") -> Iterator["Element"]:
        """The elements in it of a tag and a class."""
        for child in self.children:
            if isinstance(child, Element):
                if tag in ("", child.tag) and (not style or style in child.classes):
                    yield child
                yield from child.every(tag, style)

    def one(self, tag: str = "", style: str = "") -> "Element":
        """The only one."""
        (found,) = self.every(tag, style)
        return found


class _Builder(HTMLParser):
    """Builds the tree, and refuses what is not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        assert len(element.attributes) == len(attrs), f"an attribute of {tag} stands twice"
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def tree(page: bytes) -> Element:
    """The page as a tree; AssertionError if elements are not closed in order."""
    builder = _Builder()
    builder.feed(page.decode("utf-8"))
    builder.close()
    (root,) = builder.open
    return root


def week(page: bytes) -> dict[tuple[str, str], str]:
    """The table of a week: (name of the weekday, head of the row) -> the texts of the cells, joined."""
    table = tree(page).one("table", "week")
    days = [head.text for head in table.one("thead").every("th")][1:]
    found: dict[tuple[str, str], str] = {}
    for row in table.one("tbody").every("tr"):
        head = row.one("th").text
        for day, cell in zip(days, row.every("td"), strict=True):
            found[day, head] = f"{found.get((day, head), '')} {cell.text}".strip()
    return found


def days(page: bytes) -> dict[str, str]:
    """The list by day that phones show: name of the weekday -> its text."""
    sections = tree(page).one("div", "day-view").every("section")
    return {section.one("h3").text: section.text for section in sections}
