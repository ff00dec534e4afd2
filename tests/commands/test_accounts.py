"""`schedule accounts`: visits, allowances, what classes were given."""

from pathlib import Path

import pytest

from scheduler.commands.exits import Exit
from tests.commands.saying import Say, Solved, small
from tests.read.small import file

DAYS = ("--deterministic-limit", "0.5")
RATES = "名称,计算方式,元,费用承担\n课时补贴,每节,15,乡镇\n交通补贴,每公里,0.8,受援学校\n"
RECORDS = "日期,学校,班级,学科,节次,结果\n2026-09-08,B,第一学段,音乐,1,完成\n"


@pytest.fixture
def plan(say: Say, solved: Solved, tmp_path: Path) -> Path:
    """The dates of the small district's term."""
    assert say("term", solved.folder, solved.json, "-o", tmp_path / "plan", *DAYS).code in (0, 1)
    return tmp_path / "plan"


def _folder(path: Path, *more: tuple[str, str]) -> Path:
    return small(path, *(file(name, text) for name, text in more))


def test_a_budget_before_the_term(say: Say, plan: Path, tmp_path: Path) -> None:
    """Without records the planned figures are there, and nothing is owed; both languages."""
    folder = _folder(tmp_path / "d", ("补贴标准.csv", RATES))
    said = say("accounts", folder, plan, "-o", tmp_path / "out")
    assert "没有“实际执行”表" in said.out
    assert "按签到应付 0.00 元" in said.out
    assert (tmp_path / "out" / "accounts.xlsx").is_file()
    english = say("--lang", "en", "accounts", folder, plan, "-o", tmp_path / "en").out
    assert "0.00 yuan for what was signed for" in english


def test_what_was_signed_for_is_owed(say: Say, plan: Path, tmp_path: Path) -> None:
    """One lesson was signed for: 15 yuan of the township in September."""
    folder = _folder(tmp_path / "d", ("补贴标准.csv", RATES), ("实际执行.csv", RECORDS))
    said = say("accounts", folder, plan, "-o", tmp_path / "out", "--until", "2026-09-30")
    assert "签到 1 次" in said.out
    assert "  2026-09 乡镇：按签到应付 15.00 元" in said.out


def test_what_is_amiss_is_told(say: Say, plan: Path, tmp_path: Path) -> None:
    """A record of a lesson that is not planned, and ways without kilometres: exit code 1, and written."""
    odd = RECORDS + "2026-09-08,B,第一学段,音乐,2,完成\n"
    folder = _folder(tmp_path / "d", ("补贴标准.csv", RATES), ("实际执行.csv", odd))
    said = say("accounts", folder, plan, "-o", tmp_path / "out")
    assert said.code == Exit.INCOMPLETE
    assert "有 1 条和学期课表对不上" in said.out
    assert "条路没有公里数" in said.out
    assert (tmp_path / "out" / "visits.csv").is_file()


def test_no_allowances(say: Say, plan: Path, solved: Solved, tmp_path: Path) -> None:
    """It says so, and ways without kilometres matter to nobody."""
    said = say("accounts", solved.folder, plan, "-o", tmp_path / "out")
    assert said.code == Exit.OK
    assert "没有“补贴标准”表" in said.out


def test_bad_spans_are_refused(say: Say, plan: Path, solved: Solved, tmp_path: Path) -> None:
    """Outside the term, the wrong way round, or no date: one message, and nothing is written."""
    for span in (
        ("--since", "2025-01-01"),
        ("--until", "明天"),
        ("--since", "2026-10-01", "--until", "2026-09-01"),
    ):
        said = say("accounts", solved.folder, plan, "-o", tmp_path / "out", *span)
        assert said.code == Exit.BAD_INPUT
        assert not (tmp_path / "out").exists()


def test_a_timetable_is_never_replaced(say: Say, plan: Path, solved: Solved, tmp_path: Path) -> None:
    """Not even with --force: its folder is of another kind; accounts replace accounts."""
    said = say("accounts", solved.folder, plan, "-o", plan, "--force")
    assert said.code == Exit.CANNOT_WRITE
    assert (plan / "timetable.json").is_file()
    out = tmp_path / "out"
    assert say("accounts", solved.folder, plan, "-o", out).code == Exit.OK
    assert say("accounts", solved.folder, plan, "-o", out).code == Exit.CANNOT_WRITE
    assert say("accounts", solved.folder, plan, "-o", out, "--force").code == Exit.OK
    assert say("term", solved.folder, solved.json, "-o", out, "--force", *DAYS).code == Exit.CANNOT_WRITE


def test_two_allowances_of_one_name(say: Say, plan: Path, tmp_path: Path) -> None:
    """One message, with both rows."""
    folder = _folder(tmp_path / "d", ("补贴标准.csv", RATES + "课时补贴,每次,20,乡镇\n"))
    said = say("accounts", folder, plan, "-o", tmp_path / "out")
    assert said.code == Exit.BAD_INPUT
    assert "“课时补贴”第 2 行已经写过" in said.err
