"""`schedule forms`."""

from pathlib import Path

import pytest

from scheduler.commands.exits import Exit
from tests.commands.saying import Say, Solved


@pytest.fixture
def plan(say: Say, solved: Solved, tmp_path: Path) -> Path:
    """The dates of the small district's term."""
    said = say("term", solved.folder, solved.json, "-o", tmp_path / "plan", "--deterministic-limit", "0.5")
    assert said.code in (0, 1)
    return tmp_path / "plan"


def test_forms_are_written_and_told(say: Say, solved: Solved, plan: Path, tmp_path: Path) -> None:
    """What there is something for as workbook and PDF; the rest is named; again only by force."""
    said = say("forms", solved.folder, plan, "-o", tmp_path / "out")
    assert said.code == Exit.OK, said.err
    assert "走教签到表" in said.out
    assert "没有可填的，没有写：" in said.out
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"sign_in.xlsx", "sign_in.pdf", "provision.xlsx", "provision.pdf"} <= names
    assert say("forms", solved.folder, plan, "-o", tmp_path / "out").code == Exit.CANNOT_WRITE
    assert say("forms", solved.folder, plan, "-o", tmp_path / "out", "--force").code == Exit.OK


@pytest.mark.parametrize("kind", ["走教签到表", "sign_in"])
def test_one_kind(say: Say, solved: Solved, plan: Path, tmp_path: Path, kind: str) -> None:
    """A kind is asked for by its Chinese or its short name; without PDF there is the workbook alone."""
    said = say("forms", solved.folder, plan, "-o", tmp_path / "out", "--kind", kind, "--no-pdf")
    assert said.code == Exit.OK, said.err
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["sign_in.xlsx"]


def test_nothing_to_fill_in(say: Say, solved: Solved, plan: Path, tmp_path: Path) -> None:
    """Without broadcasts there is no record of one: exit code 1, and no folder."""
    said = say("forms", solved.folder, plan, "-o", tmp_path / "out", "--kind", "sync_record")
    assert said.code == Exit.INCOMPLETE
    assert not (tmp_path / "out").exists()


def test_templates_go_out_and_come_back(say: Say, solved: Solved, plan: Path, tmp_path: Path) -> None:
    """--write-templates needs nothing else; what was handed out can be used; a mistake in it is named."""
    folder = tmp_path / "模板"
    assert say("forms", "--write-templates", folder).code == Exit.OK
    call = ("forms", solved.folder, plan, "--templates", folder, "--kind", "sign_in", "-o")
    assert say(*call, tmp_path / "out").code == Exit.OK
    (folder / "sign_in.typ").write_text("#nothing-like-this", encoding="utf-8")
    said = say(*call, tmp_path / "bad")
    assert (said.code, "sign_in.typ" in said.err) == (Exit.BAD_INPUT, True)
    (folder / "sign_in.toml").write_text("columns = 3", encoding="utf-8")
    said = say(*call, tmp_path / "bad")
    assert (said.code, "sign_in.toml" in said.err) == (Exit.BAD_INPUT, True)
    assert not (tmp_path / "bad").exists()


def test_without_fonts_there_is_a_way_out(say: Say, solved: Solved, plan: Path, tmp_path: Path) -> None:
    """No Chinese font: what to install, and how to have the workbooks at least."""
    said = say("forms", solved.folder, plan, "-o", tmp_path / "out", "--font-path", tmp_path)
    assert said.code == Exit.BAD_INPUT
    assert "--no-pdf" in said.err
