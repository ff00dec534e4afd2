"""Documents of a template and data."""

from datetime import date
from pathlib import Path

import pytest

from scheduler.print.errors import PrintError
from scheduler.print.typesetter import typesetter
from tests.print.pdf import Pdf

DAY = date(2026, 9, 1)
PLAIN = '#let data = json("data.json")\n#set text(font: data.fonts)\n#data.text'
SETTER = typesetter(None)


def test_data_is_text() -> None:
    """What the data says is set as it stands, in a Chinese font of the machine."""
    made = SETTER.pdf("a.typ", {"a.typ": PLAIN}, {"text": "周二 #pagebreak() *甲*"}, DAY)
    assert Pdf(made).text() == "周二#pagebreak()*甲*"


def test_the_date_is_the_one_that_is_asked_for() -> None:
    """Another date gives other bytes, the same one the same."""
    first, again, other = (
        SETTER.pdf("a.typ", {"a.typ": PLAIN}, {"text": "周二"}, day) for day in (DAY, DAY, date(2026, 9, 2))
    )
    assert first == again != other


def test_an_error_in_a_template_is_named() -> None:
    """The message has the file's name and what is wrong."""
    with pytest.raises(PrintError) as told:
        SETTER.pdf("a.typ", {"a.typ": "#unknown-thing"}, {}, DAY)
    assert told.value.facts["file"] == "a.typ"
    assert "unknown variable" in told.value.facts["problem"]


def test_templates_see_no_other_file(tmp_path: Path) -> None:
    """A template cannot read what is outside its folder."""
    secret = tmp_path / "secret.txt"
    secret.write_text("x", encoding="utf-8")
    with pytest.raises(PrintError):
        SETTER.pdf("a.typ", {"a.typ": f'#read("../{tmp_path.name}/secret.txt")'}, {}, DAY)


def test_fonts_of_a_folder(tmp_path: Path) -> None:
    """A folder without a Chinese font is refused, as is none at all; nothing else is used in its place."""
    with pytest.raises(PrintError, match="no_font_in"):
        typesetter(tmp_path).pdf("a.typ", {"a.typ": PLAIN}, {"text": "周二"}, DAY)
    with pytest.raises(PrintError, match="no_font_folder"):
        typesetter(tmp_path / "none")
