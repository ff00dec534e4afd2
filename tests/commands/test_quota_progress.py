"""`schedule progress`: how far the quotas are on a date."""

from pathlib import Path

from scheduler.commands.exits import Exit
from tests.commands.saying import Say, Solved, small
from tests.read.small import file

DAYS = ("--deterministic-limit", "0.5")
QUOTAS = "任务,类别,截止日期,次数,至少几个学科,每学科至少\n走教一百节,走教,{by},{count},{subjects},10\n"


def _folder(path: Path, count: int, *more: tuple[str, str], subjects: str = "") -> Path:
    """The small district with a quota of visits until the middle of December."""
    quota = file("任务.csv", QUOTAS.format(by="2026-12-15", count=count, subjects=subjects))
    return small(path, quota, *(file(name, text) for name, text in more))


def _plan(say: Say, folder: Path, solved: Solved, out: Path) -> Path:
    assert say("term", folder, solved.json, "-o", out, *DAYS).code in (Exit.OK, Exit.INCOMPLETE)
    return out


def test_what_was_held_and_what_is_planned(say: Say, solved: Solved, tmp_path: Path) -> None:
    """Without records everything in the past counts; both languages; the exit code says whether it is met."""
    folder = _folder(tmp_path / "d", 40, subjects="2")
    plan = _plan(say, folder, solved, tmp_path / "out")
    said = say("progress", folder, plan, "--on", "2026-10-12")
    assert said.code == Exit.OK
    assert "没有“实际执行”表：过去的课都当作上了。" in said.out
    assert "走教一百节（走教）：都能完成\n" in said.out
    assert "2026-12-15 前要 40 节：已上 " in said.out
    assert "  至少 2 个学科各 10 节：" in said.out
    english = say("--lang", "en", "progress", folder, plan, "--on", "2026-10-12").out
    assert "走教一百节 (visiting lessons): will be met\n" in english


def test_what_cannot_be_met(say: Say, solved: Solved, tmp_path: Path) -> None:
    """Five hundred visits are too many: how many are short, and exit code 1; the term itself says so too."""
    folder = _folder(tmp_path / "d", 500)
    term = say("term", folder, solved.json, "-o", tmp_path / "out", *DAYS)
    assert term.code == Exit.INCOMPLETE
    assert "走教一百节（走教）：完不成" in term.out
    said = say("progress", folder, tmp_path / "out", "--on", "2026-09-01")
    assert said.code == Exit.INCOMPLETE
    assert "缺 " in said.out


def test_records_are_what_counts(say: Say, solved: Solved, tmp_path: Path) -> None:
    """One lesson was cancelled and one signed for: one counts, the others of the past are not recorded."""
    records = (
        "日期,学校,班级,学科,节次,结果\n2026-09-08,草滩小学,第一学段,音乐,1,完成\n"
        "2026-09-15,草滩小学,第一学段,音乐,1,取消\n"
    )
    plan = _plan(say, _folder(tmp_path / "a", 10), solved, tmp_path / "out")
    folder = _folder(tmp_path / "b", 10, ("实际执行.csv", records))
    said = say("progress", folder, plan, "--on", "2026-09-16").out
    assert "完成 1 节，中断 0 节，取消 1 节；其中计数的 1 节。" in said


def test_without_quotas(say: Say, solved: Solved, tmp_path: Path) -> None:
    """It says that there are none; a date that is none is refused."""
    plan = _plan(say, solved.folder, solved, tmp_path / "out")
    assert "“任务”表是空的。" in say("progress", solved.folder, plan, "--on", "2026-09-16").out
    assert say("progress", solved.folder, plan, "--on", "九月").code == Exit.BAD_INPUT
