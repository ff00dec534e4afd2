"""`schedule explain`: why lessons are missing, and single changes that mend it."""

import json
from pathlib import Path

import pytest

from tests.commands.saying import Say, Solved, small
from tests.read.small import put

SHORT = Path(__file__).parents[2] / "instances" / "tiny-impossible"


@pytest.fixture(scope="module")
def incomplete(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A timetable of three lessons that have two periods."""
    from scheduler.commands.program import run

    out = tmp_path_factory.mktemp("explained") / "out"
    assert run(["--lang", "zh", "solve", str(SHORT), "-o", str(out), "--workers", "1"]) == 1
    return out / "timetable.json"


def test_in_chinese(say: Say, incomplete: Path) -> None:
    """The figures, the rows that clash, and the changes, as a colleague would write them."""
    said = say("explain", SHORT, incomplete)
    assert said.code == 0
    assert "以上每周要 3 节，最多只能排 2 节，因为：" in said.out
    assert "山口教学点art（3 个班）只排在周二下午" in said.out
    assert "教art的只有美术教师甲" in said.out
    assert (
        "1. 改为：山口教学点 山口一年级 art只排在周二下午、周二上午——改后排足，路上每周 40 分钟" in said.out
    )
    assert "山口教学点 山口一年级 art每周少排 1 节（至少 0 节）——改后排足" in said.out


def test_in_english(say: Say, incomplete: Path) -> None:
    """The same in English."""
    said = say("explain", SHORT, incomplete, "--lang", "en")
    assert "They need 3 lessons a week, and at most 2 can be given, because:" in said.out
    assert "art at 山口教学点 (3 classes) only on Tue afternoon" in said.out
    assert "then nothing is missing, and 40 minutes a week are on the road" in said.out


def test_for_programs(say: Say, incomplete: Path) -> None:
    """--json has every row, its sentence, the figures, and every change with what it leads to."""
    data = json.loads(say("explain", SHORT, incomplete, "--json").out)
    assert data["format"] == 1
    (cause,) = data["causes"]
    assert (cause["need"], cause["give"]) == (3, 2)
    assert [clause["kind"] for clause in cause["demands"]] == ["courses.minimum"] * 3
    assert {clause["kind"] for clause in cause["supplies"]} == {"courses.allowed", "teachers.subjects"}
    assert all(remedy["missing"] == 0 and remedy["sentence"] for remedy in cause["remedies"])
    costs = [remedy["cost"] for remedy in cause["remedies"]]
    assert costs == sorted(costs)
    assert data["unexplained"] == []


def test_nothing_to_explain(say: Say, solved: Solved) -> None:
    """A complete timetable has no cause."""
    assert say("explain", solved.folder, solved.json).out == "课时已排足，没有要说明的。\n"


def test_unlawful(say: Say, solved: Solved, tmp_path: Path) -> None:
    """A timetable that breaks a rule is refused with the rule, as everywhere."""
    text = solved.csv.read_text(encoding="utf-8-sig")
    broken = tmp_path / "timetable.csv"
    lines = text.splitlines()
    broken.write_text("\n".join([*lines, lines[1]]), encoding="utf-8")
    assert say("explain", solved.folder, broken).code in (2, 3)


def test_solve_says_why(say: Say, tmp_path: Path) -> None:
    """`schedule solve` tells the reasons itself where lessons are missing."""
    said = say("solve", SHORT, "-o", tmp_path / "out", "--workers", "1")
    assert said.code == 1
    assert "最多只能排 2 节" in said.out


def test_solve_says_why_nothing_is_lawful(say: Say, tmp_path: Path) -> None:
    """So it does where no timetable is lawful: a fixed lesson before its only teacher may leave."""
    folder = small(tmp_path / "district", put("teachers", 2, "leave_after", "9:00"))
    said = say("solve", folder, "-o", tmp_path / "out", "--workers", "1", "--lang", "en")
    assert said.code == 4
    assert "cannot leave before 9:00" in said.err
    assert "is fixed to" in said.err
