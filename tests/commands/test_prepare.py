"""`schedule prepare`: a workbook of what to do, should a visitor not come."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from scheduler.commands.exits import Exit
from tests.commands.saying import Say, Solved

DAYS = ("--deterministic-limit", "0.5")


@pytest.fixture(name="plan")
def _plan(say: Say, solved: Solved, tmp_path: Path) -> Path:
    """The dates of the small district's term."""
    assert say("term", solved.folder, solved.json, "-o", tmp_path / "plan", *DAYS).code in (0, 1)
    return tmp_path / "plan"


@pytest.mark.parametrize(
    ("lang", "sheet", "head"), [("zh", "预案", "来不了的教师"), ("en", "prepared", "cannot come")]
)
def test_every_visit_has_its_rows(
    say: Say, plan: Path, solved: Solved, tmp_path: Path, lang: str, sheet: str, head: str
) -> None:
    """Who visits in the week is told on the screen, and has rows that say what to do, in both languages."""
    out = tmp_path / "prepared.xlsx"
    said = say("--lang", lang, "prepare", solved.folder, plan, "--week", "2026-09-09", "-o", out, *DAYS)
    assert said.code == Exit.OK
    rows = [row for row in load_workbook(out)[sheet].iter_rows(values_only=True) if row[2]]
    heads, told = rows[0], rows[1:]
    assert heads[2] == head
    assert {str(row[0])[:8] for row in told} == {"2026-09-"}
    assert all(row[2] in said.out and row[4] for row in told)


def test_a_week_outside_the_term(say: Say, plan: Path, solved: Solved, tmp_path: Path) -> None:
    """The date has to be in the term; nothing is written."""
    out = tmp_path / "prepared.xlsx"
    said = say("prepare", solved.folder, plan, "--week", "2025-01-01", "-o", out, *DAYS)
    assert said.code == Exit.BAD_INPUT
    assert not out.exists()


def test_an_existing_file_is_left_alone(say: Say, plan: Path, solved: Solved, tmp_path: Path) -> None:
    """Somebody may have written notes into it: it is not replaced."""
    out = tmp_path / "prepared.xlsx"
    out.write_bytes(b"notes")
    said = say("prepare", solved.folder, plan, "--week", "2026-09-09", "-o", out, *DAYS)
    assert said.code == Exit.CANNOT_WRITE
    assert out.read_bytes() == b"notes"
