"""Slips: the address as text and as codes, in both languages, with nothing from elsewhere."""

import html
import re
from pathlib import Path

import pytest

from scheduler.locale import LANGUAGES, Language, catalogue
from scheduler.serve.slips import ALL, DEVICES, slips, webcal, write_slips
from tests.serve.sites import Office


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slip_says_everything(tmp_path: Path, language: Language) -> None:
    """Name, both addresses, two codes, the steps of every device; nothing is loaded from anywhere."""
    office, words = Office(tmp_path), catalogue(language)
    office.publish()
    given = office.told[0]
    text = html.unescape(slips(words, [given]).decode())
    assert given.feed.name in text
    assert {f">{url}<" for url in (given.url, webcal(given.url))} <= set(re.findall(r">[^<\s]*<", text))
    assert text.count("<svg") == 2
    for device, steps in DEVICES.items():
        assert all(words.text(f"serve.slip.{device}.{step}") in text for step in range(1, steps + 1))
        assert f"serve.slip.{device}.{steps + 1}" not in words
    assert not re.findall(r'(?:src|href)="(?!https://kb|webcal://kb)[^"]*"|url\(|@import', text)


def test_webcal() -> None:
    """The same address under the scheme that opens calendars."""
    assert webcal("https://a.example/f/https.ics") == "webcal://a.example/f/https.ics"
    assert webcal("http://10.0.0.5:8000/f/x.ics") == "webcal://10.0.0.5:8000/f/x.ics"


def test_a_file_each_and_one_to_print(tmp_path: Path) -> None:
    """Each teacher's own, and all of the run, a page each."""
    office = Office(tmp_path)
    office.publish()
    write_slips(tmp_path / "slips", catalogue("zh"), office.told)
    assert {path.name for path in (tmp_path / "slips").iterdir()} == {ALL, "教师-T1.html", "教师-T2.html"}
    assert (tmp_path / "slips" / ALL).read_text(encoding="utf-8").count("<section>") == 2


def test_a_name_is_text(tmp_path: Path) -> None:
    """Markup in a name is shown, not obeyed."""
    office = Office(tmp_path)
    office.publish()
    given = office.told[0]
    feed = given.feed.model_copy(update={"name": "<script>alert(1)</script>"})
    text = slips(catalogue("zh"), [type(given)(feed, given.url)]).decode()
    assert "<script" not in text
    assert "&lt;script&gt;" in text
