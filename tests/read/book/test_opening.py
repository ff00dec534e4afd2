"""Files that are called workbooks and are none, or none that should be opened."""

import io
import zipfile
from pathlib import Path

import pytest

from scheduler.read import BadInput, read_district
from scheduler.read.book import opening
from tests.read.book.books import data_of, small_book
from tests.read.small import spoken

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def _code(path: Path) -> str:
    """The code of the only message, which names the path's file in both languages."""
    with pytest.raises(BadInput) as refused:
        read_district(path)
    (message,) = refused.value.messages
    assert all(path.name in text for text in spoken(message))
    return message.code


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("plan.xlsx", b"", "not_a_workbook"),
        ("plan.xlsx", b"name\nx\n", "not_a_workbook"),
        ("plan.xlsx", data_of(small_book())[:3000], "not_a_workbook"),
        ("plan.xlsx", _OLE, "locked_workbook"),
        ("plan.xls", b"name\nx\n", "not_a_workbook"),
        ("plan.ods", b"PK\x03\x04", "not_a_workbook"),
    ],
)
def test_no_workbook(name: str, data: bytes, code: str, tmp_path: Path) -> None:
    """What cannot be opened is told once, with what to do."""
    path = tmp_path / name
    path.write_bytes(data)
    assert _code(path) == code


def test_a_swollen_workbook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that would fill the memory is refused by what it says of itself, unopened."""
    monkeypatch.setattr(opening, "MOST_MEGABYTES", 1)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/workbook.xml", b"0" * 2_000_000)
    (tmp_path / "plan.xlsx").write_bytes(out.getvalue())
    assert _code(tmp_path / "plan.xlsx") == "swollen_workbook"


def test_a_large_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of many megabytes is refused unread."""
    monkeypatch.setattr(opening, "MOST_BYTES", 100)
    (tmp_path / "plan.xlsx").write_bytes(data_of(small_book()))
    assert _code(tmp_path / "plan.xlsx") == "too_large"


def test_no_file(tmp_path: Path) -> None:
    """A workbook that is not there is missed by its path."""
    assert _code(tmp_path / "plan.xlsx") == "no_such_file"
