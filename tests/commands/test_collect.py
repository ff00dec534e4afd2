"""`schedule collect split` and `merge`."""

from pathlib import Path

import openpyxl
import pytest

from models.canonical import input_hash
from scheduler.read import read_district
from tests.commands.saying import Say, small


@pytest.fixture
def asked(say: Say, tmp_path: Path) -> Path:
    """A folder with plan.xlsx and the workbooks of its two schools."""
    assert say("init", tmp_path / "plan.xlsx", "--from", small(tmp_path / "case"), "--lang", "zh").code == 0
    said = say("collect", "split", tmp_path / "plan.xlsx", "-o", tmp_path / "schools", "--lang", "zh")
    assert (said.code, said.err) == (0, "")
    return tmp_path


def test_merge(say: Say, asked: Path) -> None:
    """What comes back unchanged is the same district, as a workbook or as a folder."""
    plan, schools = asked / "plan.xlsx", asked / "schools"
    for out in ("new.xlsx", "new"):
        assert say("collect", "merge", schools, "-o", asked / out, "--base", plan).code == 0
        found, expected = (read_district(path).district for path in (asked / out, plan))
        assert input_hash(found) == input_hash(expected)


def test_damage_is_told_by_school(say: Say, asked: Path) -> None:
    """Errors stand under the name of the school's workbook, and nothing is written."""
    path = asked / "schools" / "草滩小学.xlsx"
    book = openpyxl.load_workbook(path)
    book["班级"]["E2"] = -4
    book.save(path)
    out = asked / "new.xlsx"
    said = say(
        "collect", "merge", asked / "schools", "-o", out, "--base", asked / "plan.xlsx", "--lang", "zh"
    )
    assert said.code == 2
    assert "草滩小学（1 处）：\n" in said.err
    assert "《草滩小学/班级》E2“人数”：“-4”是负数" in said.err
    assert said.err.endswith("没有写入任何文件。\n")
    assert not out.exists()


def test_merge_needs_a_base(say: Say, asked: Path) -> None:
    """Without the other tables there is nothing to merge into."""
    said = say("collect", "merge", asked / "schools", "-o", asked / "new.xlsx", "--lang", "en")
    assert said.code == 2
    assert "--base" in said.err


def test_only_two_actions(say: Say, tmp_path: Path) -> None:
    """Another action is refused with those that there are."""
    said = say("collect", "join", tmp_path, "-o", tmp_path / "x", "--lang", "en")
    assert said.code == 2
    assert "split" in said.err


def test_split_again(say: Say, asked: Path) -> None:
    """The folder of the schools is replaced by force only, and not if anything else lies in it."""
    words = ("collect", "split", asked / "plan.xlsx", "-o", asked / "schools")
    assert say(*words).code == 6
    assert say(*words, "--force").code == 0
    (asked / "schools" / "reply.docx").write_bytes(b"x")
    assert say(*words, "--force").code == 6
