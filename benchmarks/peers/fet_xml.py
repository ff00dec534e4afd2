"""Elements of FET's input file."""

from collections.abc import Iterable
from xml.etree import ElementTree


def element(tag: str, *content: ElementTree.Element | str | int, **fields: str | int) -> ElementTree.Element:
    """An element with a text or with elements in it; `fields` are further elements with a text."""
    made = ElementTree.Element(tag)
    for one in content:
        if isinstance(one, ElementTree.Element):
            made.append(one)
        else:
            made.text = str(one)
    made.extend(element(name, text) for name, text in fields.items())
    return made


def table(tag: str, rows: Iterable[ElementTree.Element]) -> ElementTree.Element:
    """A list of elements."""
    made = ElementTree.Element(tag)
    made.extend(list(rows))
    return made


def constraint(tag: str, *content: ElementTree.Element, **fields: str | int) -> ElementTree.Element:
    """A constraint that holds without exception: its weight is 100 per cent."""
    return element(
        tag,
        element("Weight_Percentage", 100),
        *content,
        *(element(name, text) for name, text in fields.items()),
        element("Active", "true"),
    )
