"""`schedule solve`: every way it can end, and what is then written."""

import html
import json
from pathlib import Path

import pytest

from models.district import District
from models.timetable import Decision, Placement
from scheduler.commands import solve
from scheduler.commands.explain import sought
from scheduler.explain.explanation import Explanation
from scheduler.locale import Catalogue
from scheduler.solve.answer import Outcome
from tests.commands.saying import Say, Solved, small
from tests.read.small import put

FILES = {
    "feeds.json",
    "ics",
    "ics_classes",
    "ics_schools",
    "ledger.json",
    "pages",
    "run.json",
    "timetable.csv",
    "timetable.json",
    "timetable.xlsx",
}
IMPOSSIBLE = Path(__file__).parents[2] / "instances" / "tiny-impossible"
"""One music lesson too many."""

NOTHING = Outcome(None, infeasible=False, coverage_bound=0, cost_bound=0, travel_bound=0, interrupted=False)


def _found(monkeypatch: pytest.MonkeyPatch, outcome: Outcome) -> None:
    """Put an outcome in the place of the search."""
    monkeypatch.setattr(solve, "searched", lambda *_: outcome)


def test_everything_is_written(solved: Solved) -> None:
    """A folder with all files, complete and proven optimal."""
    assert {path.name for path in solved.out.iterdir()} == FILES
    timetable = json.loads(solved.json.read_text(encoding="utf-8"))
    assert (timetable["status"], timetable["complete"], len(timetable["placements"])) == ("optimal", True, 8)
    assert {level["name"]: level["value"] for level in timetable["levels"]}["cost"] == 472


def test_run_json_knows_the_clock_but_not_the_place(solved: Solved) -> None:
    """Wall-clock facts, and no path or name of this computer."""
    text = (solved.out / "run.json").read_text(encoding="utf-8")
    facts = json.loads(text)
    assert facts["search_seconds"] > 0
    assert (facts["workers"], facts["time_limit_seconds"], facts["language"]) == (1, 60, "zh")
    assert str(solved.folder) not in text


def test_it_says_how_good_it_is(say: Say, solved: Solved, tmp_path: Path) -> None:
    """Progress on stderr; on stdout what is missing, the price, the gap, the place and the exit code."""
    said = say("solve", solved.folder, "-o", tmp_path / "out", "--only", "路上分钟", "--workers", "1")
    assert said.code == 0
    assert said.out.splitlines() == [
        "最低课时全部排足。",
        "费用 220 分钟：已证明没有更省的方案。",
        "  路上分钟  220 分钟 × 1 = 220",
        "路上 220 分钟；单看路程，已证明不能更短。",
        f"结果写在 {tmp_path / 'out'}：timetable.xlsx 是课表，其中“总表”一张可以改"
        "（timetable.csv 与它相同），ics 里是教师的日历。",
        f"网页在 {tmp_path / 'out' / 'pages'}：planner 供排课人员看，public 可以公开；"
        "双击其中的 index.html。",
        "退出码 0：完成。",
    ]
    assert said.err.startswith("开始排 5 门课，最多 60 秒。")
    assert "费用 220 分钟  至少 220 分钟  已证明没有更省的方案" in said.err


def test_incomplete(say: Say, tmp_path: Path) -> None:
    """Nine English lessons where five days hold one each: four missing in each class; written, exit 1."""
    folder = small(
        tmp_path / "district", put("curriculum", 3, "minimum", "9"), put("curriculum", 3, "target", "9")
    )
    said = say("solve", folder, "-o", tmp_path / "out", "--lang", "en", "--workers", "1")
    assert said.code == 1
    assert said.out.startswith("10 lessons missing:\n  中心小学 三年级 英语: 5 missing\n")
    assert said.out.endswith("Exit code 1: lawful, but minimum lessons or meetings are missing.\n")
    assert not json.loads((tmp_path / "out" / "timetable.json").read_text(encoding="utf-8"))["complete"]


def _overview(out: Path, edition: str) -> str:
    return html.unescape((out / "pages" / edition / "index.html").read_text(encoding="utf-8"))


def test_reasons_stand_on_the_planners_page(say: Say, tmp_path: Path) -> None:
    """What the command says about missing lessons; the public page says no more than what is missing."""
    out = tmp_path / "out"
    said = say("solve", IMPOSSIBLE, "-o", out, "--workers", "1")
    assert said.code == 1
    for told in ("以上每周要 3 节，最多只能排 2 节，因为：", "山口一年级 art每周少排 1 节（至少 0 节）"):
        assert told in said.out
        assert told in _overview(out, "planner")
        assert told not in _overview(out, "public")


def test_reasons_that_cannot_be_written(say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody has opened the new workbook meanwhile: told, the timetable stays as it was written, exit 1."""
    out = tmp_path / "out"

    def opened(words: Catalogue, district: District, decisions: tuple[Decision, ...] | None) -> Explanation:
        (out / "~$timetable.xlsx").touch()
        return sought(words, district, decisions)

    monkeypatch.setattr(solve, "sought", opened)
    said = say("solve", IMPOSSIBLE, "-o", out, "--workers", "1")
    assert said.code == 1
    assert "网页上没有写进排不下的原因" in said.err
    assert (out / "timetable.json").exists()


def test_infeasible(say: Say, tmp_path: Path) -> None:
    """A fixed lesson at 8:40 whose only teacher leaves at 9:00: exit 4, nothing written."""
    folder = small(tmp_path / "district", put("teachers", 2, "leave_after", "9:00"))
    said = say("solve", folder, "-o", tmp_path / "out", "--workers", "1")
    assert (said.code, said.out) == (4, "")
    assert "固定时间" in said.err
    assert not (tmp_path / "out").exists()


def test_no_answer_in_time(say: Say, solved: Solved, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing found, nothing proven: exit 5."""
    _found(monkeypatch, NOTHING)
    said = say("solve", solved.folder, "-o", tmp_path / "out")
    assert (said.code, said.out) == (5, "")
    assert "--time-limit" in said.err
    assert not (tmp_path / "out").exists()


def test_interrupted_with_nothing(
    say: Say, solved: Solved, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C before anything was found: exit 130, nothing written."""
    _found(monkeypatch, Outcome(None, False, 0, 0, 0, interrupted=True))
    said = say("solve", solved.folder, "-o", tmp_path / "out")
    assert said.code == 130
    assert "什么也没有写" in said.err
    assert not (tmp_path / "out").exists()


def test_interrupted_with_a_timetable(
    say: Say, solved: Solved, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C keeps the best so far, with the bounds known until then."""
    fixed = Placement(course="B/第一学段/音乐", teacher="T1", weekday=2, period="1")
    others = [Placement(course="A/三年级/音乐", teacher="T1", weekday=day, period="2") for day in (1, 3)]
    _found(monkeypatch, Outcome((fixed, *others), False, 0, 0, 0, interrupted=True))
    said = say("solve", solved.folder, "-o", tmp_path / "out")
    assert said.code == 130
    assert "课时缺口 5 节：\n" in said.out
    assert "还没有证明这些一定排不下。" in said.out
    assert "：最多还能再省多少，还没有证明。" in said.out
    assert say("verify", solved.folder, tmp_path / "out" / "timetable.json").code == 1


def test_an_unlawful_answer_is_never_written(
    say: Say, solved: Solved, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the solver broke a rule, that is our defect: exit 70, nothing written."""
    _found(monkeypatch, Outcome((), False, 0, 0, 0, interrupted=False))
    said = say("solve", solved.folder, "-o", tmp_path / "out")
    assert said.code == 70
    assert "违反规则 3 处（固定时间）" in said.err
    assert not (tmp_path / "out").exists()


def test_a_folder_in_the_way_is_found_before_the_work(
    say: Say, solved: Solved, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit 6 before the search begins; with --force the folder is replaced."""
    monkeypatch.setattr(solve, "searched", lambda *_: pytest.fail("searched"))
    said = say("solve", solved.folder, "-o", solved.out)
    assert (said.code, said.out) == (6, "")
    assert "--force" in said.err


@pytest.mark.parametrize(
    ("ledger", "told"),
    [(None, "读不懂日历台账"), ("rubbish", "读不懂日历台账"), ('{"format": 2}', "格式是 2")],
)
def test_a_bad_ledger_is_found_before_the_work(
    say: Say, solved: Solved, tmp_path: Path, ledger: str | None, told: str
) -> None:
    """A ledger that is not there or cannot be continued is bad input."""
    path = tmp_path / "ledger.json"
    if ledger is not None:
        path.write_text(ledger, encoding="utf-8")
    said = say("solve", solved.folder, "-o", tmp_path / "out", "--ledger", path)
    assert said.code == 2
    assert told in said.err


def test_stamps_never_go_backwards(say: Say, solved: Solved) -> None:
    """A moment before the ledger's last change is refused before the work."""
    said = say("solve", solved.folder, "-o", solved.out, "--force", "--as-of", "2026-07-31T23:59")
    assert said.code == 2
    assert "早于日历台账里最近一次变动的时间" in said.err


def test_bad_input_writes_nothing(say: Say, tmp_path: Path) -> None:
    """Errors in the tables are exit 2."""
    folder = small(tmp_path / "district", put("travel", 2, "minutes", "far"))
    assert say("solve", folder, "-o", tmp_path / "out").code == 2
    assert not (tmp_path / "out").exists()


def test_only_in_either_language(say: Say, solved: Solved, tmp_path: Path) -> None:
    """A preference that does not exist is refused with those there are, in the session's language."""
    arguments = ("solve", solved.folder, "-o", tmp_path / "out", "--only", "乐趣")
    chinese, english = say(*arguments).err, say(*arguments, "--lang", "en").err
    assert "没有“乐趣”。可用：" in chinese
    assert "、路上分钟、" in chinese
    assert "travel_minutes" not in chinese
    assert ", travel_minutes, " in english
    assert "路上分钟" not in english


def test_bad_input_and_nothing_written(say: Say, tmp_path: Path) -> None:
    """A command that writes says that it did not."""
    folder = small(tmp_path / "district", put("travel", 2, "minutes", "-3"))
    said = say("solve", folder, "-o", tmp_path / "out")
    assert said.code == 2
    assert said.err.endswith("共 1 处错误。\n没有写入任何文件。\n")
    assert say("export", folder, "t.json", "-o", tmp_path / "out").err.endswith("没有写入任何文件。\n")


def test_only_preferences_that_weigh_something(say: Say, tmp_path: Path) -> None:
    """A preference of weight 0 cannot count alone."""
    folder = small(tmp_path / "district", put("weights", 2, "minutes", "0"))
    said = say("solve", folder, "-o", tmp_path / "out", "--only", "journeys")
    assert said.code == 2
    assert "行程次数”在这个地区的权重是 0" in said.err
