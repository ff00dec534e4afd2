"""`schedule print`."""

import builtins
import sys
from pathlib import Path
from typing import Any

import pytest

from scheduler.commands.exits import Exit
from tests.commands.saying import Say, Solved, by_hand
from tests.print.pdf import Pdf


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.pdf")}


def test_print_a_folder(say: Say, solved: Solved, tmp_path: Path) -> None:
    """A solved folder becomes a PDF a school, one of the teachers, one common one; twice the same."""
    first, second = tmp_path / "一", tmp_path / "二"
    for out in (first, second):
        said = say("print", solved.folder, solved.out, "-o", out)
        assert said.code == Exit.OK, said.err
    assert {"teachers.pdf", "common.pdf"} < _files(first)
    assert len(_files(first)) == 4
    for name in _files(first):
        assert (first / name).read_bytes() == (second / name).read_bytes()


def test_paper(say: Say, solved: Solved, tmp_path: Path) -> None:
    """A3 across is 420 by 297 mm; another paper is refused."""
    assert say("print", solved.folder, solved.csv, "-o", tmp_path / "out", "--paper", "A3").code == Exit.OK
    page = Pdf((tmp_path / "out" / "common.pdf").read_bytes()).pages[0]
    assert (round(page.width), round(page.height)) == (1191, 842)
    said = say("print", solved.folder, solved.csv, "-o", tmp_path / "b", "--paper", "letter")
    assert (said.code, "A4、A3" in said.err) == (Exit.BAD_INPUT, True)


def test_an_unlawful_timetable_is_not_printed(say: Say, solved: Solved, tmp_path: Path) -> None:
    """The breach is told, and nothing is written."""
    file = by_hand(tmp_path / "hand.csv", "T1,周一,2", "T1,周二,2")
    assert say("print", solved.folder, file, "-o", tmp_path / "out").code == Exit.RULE_BROKEN
    assert not (tmp_path / "out").exists()


def test_without_fonts(say: Say, solved: Solved, tmp_path: Path) -> None:
    """A folder without Chinese fonts is named, with a remedy, and nothing is written."""
    said = say("print", solved.folder, solved.out, "-o", tmp_path / "out", "--font-path", tmp_path)
    assert said.code == Exit.BAD_INPUT
    assert str(tmp_path) in said.err
    assert "思源黑体" in said.err
    assert not (tmp_path / "out").exists()


def test_without_typst(say: Say, solved: Solved, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the extra is not installed one line says how to install it."""
    real = builtins.__import__

    def without(name: str, *others: Any) -> Any:
        if name.split(".")[0] == "typst":
            raise ModuleNotFoundError(name=name)
        return real(name, *others)

    monkeypatch.delitem(sys.modules, "scheduler.print.typesetter", raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    said = say("print", solved.folder, solved.out, "-o", tmp_path / "out")
    assert said.code == Exit.BAD_INPUT
    assert "zoujiao[print]" in said.err


def test_only_printed_folders_are_replaced(say: Say, solved: Solved, tmp_path: Path) -> None:
    """--force replaces a printed folder, and no timetable's."""
    out = tmp_path / "out"
    assert say("print", solved.folder, solved.out, "-o", out).code == Exit.OK
    assert say("print", solved.folder, solved.out, "-o", out).code == Exit.CANNOT_WRITE
    assert say("print", solved.folder, solved.out, "-o", out, "--force").code == Exit.OK
    assert say("print", solved.folder, solved.out, "-o", solved.out, "--force").code == Exit.CANNOT_WRITE
