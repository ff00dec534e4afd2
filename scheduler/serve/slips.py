"""The slip of a feed: its address as text and as a QR code, and what to do with it on each kind of device."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path, PurePosixPath
from typing import Final

import segno
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from scheduler.locale import Catalogue
from scheduler.serve.giving import Given
from scheduler.serve.whole_file import replace_file

DEVICES: Final = {"iphone": 3, "android": 4, "outlook": 2, "computer": 2}
"""Device -> how many steps its instructions have."""

ALL: Final = "print.html"
"""All slips of one run, a page each."""


@dataclass(frozen=True)
class _Code:
    """An address as a picture, and what it is for."""

    label: str
    svg: Markup


@dataclass(frozen=True)
class _Slip:
    """What the page says of one feed."""

    title: str
    name: str
    addresses: tuple[tuple[str, str], ...]
    """What it is for, and the address."""
    codes: tuple[_Code, ...]
    devices: tuple[tuple[str, tuple[str, ...]], ...]
    """Device and steps."""
    notes: tuple[str, ...]


def write_slips(folder: Path, words: Catalogue, given: Sequence[Given]) -> None:
    """Write a page for each address, and one file of all of them to be printed.

    Raises
    ------
    OSError
        If they cannot be written.
    """
    for one in given:
        kind = words.text(f"serve.kind.{one.feed.kind.value}")
        name = f"{kind}-{PurePosixPath(one.feed.file).stem}.html"
        replace_file(folder / name, slips(words, [one]))
    replace_file(folder / ALL, slips(words, given))


def slips(words: Catalogue, given: Sequence[Given]) -> bytes:
    """A page of HTML that needs nothing from anywhere, a printed page an address."""
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string(files(__package__).joinpath("slip.html").read_text(encoding="utf-8"))
    text = template.render(
        language="zh-CN" if words.language == "zh" else "en",
        title=words.text("serve.slip.document"),
        slips=[_slip(words, one) for one in given],
    )
    return text.encode()


def webcal(url: str) -> str:
    """The same address, as calendar programs are opened by."""
    return re.sub(r"^https?", "webcal", url)


def _slip(words: Catalogue, one: Given) -> _Slip:
    kind, text = one.feed.kind.value, words.text
    return _Slip(
        title=text(f"serve.slip.title.{kind}"),
        name=one.feed.name,
        addresses=(
            (text("serve.slip.any"), one.url),
            (text("serve.slip.apple"), webcal(one.url)),
        ),
        codes=(
            _Code(text("serve.slip.scan_apple"), _picture(webcal(one.url))),
            _Code(text("serve.slip.scan_any"), _picture(one.url)),
        ),
        devices=tuple(
            (
                text(f"serve.slip.{device}.title"),
                tuple(text(f"serve.slip.{device}.{step}") for step in range(1, steps + 1)),
            )
            for device, steps in DEVICES.items()
        ),
        notes=tuple(text(f"serve.slip.note.{note}") for note in ("delay", "secret", "lost")),
    )


def _picture(url: str) -> Markup:
    """The QR code, drawn in the page itself."""
    drawn: str = segno.make(url, error="m", micro=False).svg_inline(border=4, omitsize=True)
    return Markup(drawn)  # drawn by the library, with nothing of the address as text
