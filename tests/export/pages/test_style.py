"""The style sheet: every text can be read on every ground that it can stand on."""

import re
from collections.abc import Iterator
from importlib.resources import files

import pytest

CSS = (files("scheduler.export.pages") / "static" / "style.css").read_text(encoding="utf-8")
PALETTE = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", CSS))

TEXT, GRAPHIC = 4.5, 3.0
"""Least contrast of texts, and of lines and bars, by WCAG AA."""


def _rules() -> Iterator[tuple[str, dict[str, str]]]:
    """Selectors with their declarations, those in media queries too; the palette itself is left out."""
    plain = re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", plain):
        pairs = (line.split(":", 1) for line in body.split(";") if ":" in line)
        if selector.strip() != ":root":
            yield selector.strip(), {name.strip(): value.strip() for name, value in pairs}


def _colour(value: str) -> str | None:
    """The palette's colour that a declaration names."""
    found = re.search(r"var\(--([\w-]+)\)", value)
    return None if found is None else PALETTE[found.group(1)]


def _contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_ratio() -> None:
    """Black on white is 21, a colour on itself 1, #767676 on white just enough."""
    assert _contrast("#000000", "#ffffff") == pytest.approx(21)
    assert _contrast("#123456", "#123456") == 1
    assert _contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_every_colour_is_of_the_palette() -> None:
    """No rule names a colour of its own, but for the shadow, on which nothing is written."""
    for selector, rule in _rules():
        for name, value in rule.items():
            if name in ("color", "background", "fill", "stroke") and value not in ("none", "transparent"):
                assert _colour(value), f"{selector} {{ {name}: {value} }}"


def test_a_ground_says_what_is_written_on_it() -> None:
    """Whoever sets a background sets the colour of its texts, and the two contrast."""
    for selector, rule in _rules():
        if "background" in rule:
            ground, text = _colour(rule["background"]), _colour(rule.get("color", ""))
            assert ground, selector
            assert text, f"{selector} has a ground and no colour"
            assert _contrast(text, ground) >= TEXT, selector


def test_a_colour_alone_contrasts_with_every_pale_ground() -> None:
    """Soft, accent and other texts may stand on the page, on heads, in items and on marked rows."""
    grounds = {
        ground
        for _, rule in _rules()
        if "background" in rule
        and (ground := _colour(rule["background"])) is not None
        and _luminance(ground) > 0.5
    }
    assert len(grounds) >= 8
    for selector, rule in _rules():
        text = _colour(rule.get("color", "")) if "background" not in rule else None
        for ground in grounds if text else ():
            assert _contrast(text or "", ground) >= TEXT, f"{selector} on {ground}"


@pytest.mark.parametrize("name", ["edge", "road", "work", "visiting-edge", *(f"c{n}" for n in range(6))])
def test_lines_and_bars(name: str) -> None:
    """What is drawn stands out from the paper and from the shaded bands; names of lines are texts."""
    least = TEXT if re.fullmatch(r"c\d|visiting-edge", name) else GRAPHIC
    assert _contrast(PALETTE[name], PALETTE["paper"]) >= (least if name != "visiting-edge" else GRAPHIC)
    assert _contrast(PALETTE[name], PALETTE["wash"]) >= GRAPHIC


def test_nothing_is_fetched() -> None:
    """No font, picture or sheet from anywhere."""
    assert "url(" not in CSS
    assert "@import" not in CSS
