"""`schedule verify`: what the law says of a file, and what it says of the file's own figures."""

from pathlib import Path

import pytest

from scheduler.verify.registry import constraint_names
from tests.commands.saying import Say, Solved, by_hand, edited, small
from tests.read.small import put


def test_lawful(say: Say, solved: Solved) -> None:
    """Our own file: every rule kept, its figures confirmed, its proof repeated."""
    said = say("verify", solved.folder, solved.json)
    assert said.code == 0
    assert said.out.startswith(
        f"符合全部 {len(constraint_names())} 条规则。\n最低课时全部排足。\n"
        "费用 472 分钟：已证明没有更省的方案。\n"
    )


def test_long_table(say: Say, solved: Solved) -> None:
    """A long table proves nothing: its cost is told, but no bound."""
    said = say("verify", solved.folder, solved.csv, "--lang", "en")
    assert said.code == 0
    assert "Cost 472 minutes:\n" in said.out
    assert "proven" not in said.out


def test_broken_rule(say: Say, solved: Solved, tmp_path: Path) -> None:
    """A lesson moved to the time of another: the rule, the people, the school, day and clock; exit 3."""
    edit = by_hand(tmp_path / "t.csv", "英语,T2,周二,2", "英语,T2,周一,2")
    said = say("verify", solved.folder, edit)
    assert said.code == 3
    (clash,) = [line for line in said.out.splitlines() if "【班级不撞课】" in line]
    for word in ("中心小学", "三年级", "周一", "9:20", "10:00"):
        assert word in clash
    assert said.out.endswith("退出码 3：违反规则。\n")


def test_incomplete(say: Say, solved: Solved, tmp_path: Path) -> None:
    """A lesson taken away: lawful, one missing, exit 1."""
    said = say("verify", solved.folder, by_hand(tmp_path / "t.csv", "A/三年级/英语,T2,周二,2\n"))
    assert said.code == 1
    assert "课时缺口 1 节：\n  中心小学 三年级 英语：缺 1 节\n" in said.out


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"cost": 72', '"cost": 71', "折算分钟，文件写 71，重算是 72"),
        ('"amount": 220', '"amount": 219', "路上分钟，文件写 219，重算是 220"),
        ('"value": 472', '"value": 471', "总折算分钟，文件写 471，重算是 472"),
        ('"bound": 472', '"bound": 473', "已证明的下限（不会高于重算的数），文件写 473，重算是 472"),
        ('"fixed": 0', '"fixed": 1', "不能改变的部分，文件写 1，重算是 0"),
        ('"complete": true', '"complete": false', "课时是否排足（1 是，0 否），文件写 0，重算是 1"),
        ('"optimal"', '"feasible"', "是否已证明没有更省的方案（1 是，0 否），文件写 0，重算是 1"),
        ('"depart": ', '"depart": 1', "多写的路程数，文件写 1，重算是 0"),
    ],
)
def test_wrong_figures(say: Say, solved: Solved, tmp_path: Path, old: str, new: str, told: str) -> None:
    """A file whose own figures are wrong is bad input, though its timetable is lawful."""
    said = say("verify", solved.folder, edited(tmp_path / "t.json", solved.json, old, new))
    assert said.code == 2
    assert f"与文件里写的不同：{told}。" in said.out


def test_other_tables(say: Say, solved: Solved, tmp_path: Path) -> None:
    """After a change in the tables it says so and works everything out anew; that is no error."""
    folder = small(tmp_path / "district", put("travel", 2, "minutes", "19"))
    said = say("verify", folder, solved.json)
    assert said.code == 0
    assert "不是按现在的各张表排的" in said.out
    assert "路上分钟，文件写 220，重算是 218" in said.out


def test_own_weights(say: Say, solved: Solved, tmp_path: Path) -> None:
    """A timetable made with --only is judged by the weights it was made with, and it is said."""
    made = say("solve", solved.folder, "-o", tmp_path / "out", "--only", "journeys", "--workers", "1")
    assert made.code == 0
    said = say("verify", solved.folder, tmp_path / "out" / "timetable.json")
    assert said.code == 0
    assert "按课表自己的权重计算" in said.out
    assert "  外出天数：0（地区：20）" in said.out
    assert "费用 72 分钟：已证明没有更省的方案。" in said.out


@pytest.mark.parametrize(
    ("name", "text"), [("gone.json", None), ("t.json", "{"), ("t.csv", "course,teacher\n")]
)
def test_no_timetable(say: Say, solved: Solved, tmp_path: Path, name: str, text: str | None) -> None:
    """What cannot be read as a timetable is bad input."""
    if text is not None:
        (tmp_path / name).write_text(text, encoding="utf-8")
    said = say("verify", solved.folder, tmp_path / name)
    assert (said.code, said.out) == (2, "")
    assert name in said.err
