"""`schedule term` and `schedule replan`: from a weekly timetable to dated files, and on after a change."""

import csv
import json
from pathlib import Path

import pytest

from scheduler.commands.exits import Exit
from tests.commands.saying import Say, Solved, small
from tests.read.small import add

DAYS = ("--deterministic-limit", "0.5")


@pytest.fixture(name="planned")
def _planned(say: Say, solved: Solved, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The term of the solved district."""
    out = tmp_path_factory.mktemp("term") / "out"
    assert say("term", solved.folder, solved.json, "-o", out, "--as-of", "2026-08-20", *DAYS).code == Exit.OK
    return out


def _rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "term.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_everything_is_written(planned: Path) -> None:
    """Dated table, workbook and plan beside the weekly files and calendars."""
    names = {path.name for path in planned.iterdir()}
    assert {"term.json", "term.csv", "term.xlsx", "timetable.json", "ics", "ledger.json"} <= names
    rows = _rows(planned)
    assert rows[0]["日期"] == "2026-09-01"
    assert all(row["日期"] not in ("2026-10-01", "2026-10-02") or row["变动"] == "停课" for row in rows)


def test_what_is_told(say: Say, solved: Solved, tmp_path: Path) -> None:
    """How many lessons and days; how many the holidays take; in both languages."""
    said = say("term", solved.folder, solved.json, "-o", tmp_path / "a", *DAYS)
    assert "每一天都按当天的作息、路程和禁排复核过。" in said.out
    assert "没有排上的课 2 节：停课 2 节，其余 0 节。" in said.out
    english = say("--lang", "en", "term", solved.folder, solved.json, "-o", tmp_path / "b", *DAYS).out
    assert "Lessons on no date: 2; 2 because the school is closed, 0 for other reasons." in english


def test_nothing_has_changed(say: Say, solved: Solved, planned: Path, tmp_path: Path) -> None:
    """The plan is the same to the byte, and so are the calendars."""
    out = tmp_path / "again"
    said = say(
        "replan", solved.folder, planned, "--from", "2026-10-12", "-o", out, "--as-of", "2026-10-11", *DAYS
    )
    assert (said.code, "没有要改的" in said.out) == (Exit.OK, True)
    for name in ("term.json", "term.csv", "ledger.json"):
        assert (out / name).read_bytes() == (planned / name).read_bytes()
    for feed in (planned / "ics").iterdir():
        assert (out / "ics" / feed.name).read_bytes() == feed.read_bytes()


def test_a_teacher_falls_ill(say: Say, planned: Path, tmp_path: Path) -> None:
    """Away on a Tuesday: lessons are moved or made up, told to each person, and calendars go on."""
    folder = small(tmp_path / "d", add("availability", "T1", "", "", "", "", ""))
    path = folder / "availability.csv"
    text = path.read_text(encoding="utf-8").splitlines()
    text[0] += ",dates"
    text[1:] = [f"{line}," for line in text[1:-1]] + [f"{text[-1]},2026-10-13"]
    path.write_text("\n".join(text) + "\n", encoding="utf-8")
    out = tmp_path / "out"
    said = say("replan", folder, planned, "--from", "2026-10-12", "-o", out, "--as-of", "2026-10-11", *DAYS)
    assert said.code in (Exit.OK, Exit.INCOMPLETE)
    assert "第 2 版，从 2026-10-12 起。\n2026-10-12 以前的课一节没动。\n" in said.out
    assert "【音乐教师甲】" in said.out
    before = [row for row in _rows(planned) if row["日期"] < "2026-10-12"]
    assert [row for row in _rows(out) if row["日期"] < "2026-10-12"] == before
    plan = json.loads((out / "term.json").read_text(encoding="utf-8"))
    assert (plan["revision"], plan["since"]) == (2, "2026-10-12")
    old = json.loads((planned / "ledger.json").read_text(encoding="utf-8"))["lessons"]
    new = json.loads((out / "ledger.json").read_text(encoding="utf-8"))["lessons"]
    assert old.keys() <= new.keys()
    assert {new[uid]["sequence"] - old[uid]["sequence"] for uid in old} == {0, 1}
    diff = say("diff", folder, planned, out)
    assert "【音乐教师甲】" in diff.out
    assert say("diff", folder, planned, planned).out == "两份学期课表相同。\n"
    assert say("diff", folder, planned, out, "--json").code == Exit.BAD_INPUT


def test_a_school_that_snow_closes(say: Say, solved: Solved, planned: Path, tmp_path: Path) -> None:
    """One command without a change in the tables: no lesson at the school on that day."""
    out = tmp_path / "out"
    said = say(
        "replan", solved.folder, planned, "--from", "2026-12-08", "--close", "草滩小学", "-o", out, *DAYS
    )
    assert said.code in (Exit.OK, Exit.INCOMPLETE)
    there = [row for row in _rows(out) if row["日期"] == "2026-12-08" and row["学校"] == "草滩小学"]
    assert {row["变动"] for row in there} <= {"停课"}
    wrong = say(
        "replan", solved.folder, planned, "--from", "2026-12-08", "--close", "草潭小学", "-o", tmp_path / "b"
    )
    assert (wrong.code, "草滩小学" in wrong.err) == (Exit.BAD_INPUT, True)


def test_a_second_timetable(say: Say, solved: Solved, tmp_path: Path) -> None:
    """`--then` has to name a date in the term and a timetable."""
    then = ("--then", "2026-09-14", solved.csv)
    assert say("term", solved.folder, solved.json, "-o", tmp_path / "a", *then, *DAYS).code == Exit.OK
    for text in ("2026-9", "2026-09-01", "2027-02-01"):
        said = say("term", solved.folder, solved.json, "-o", tmp_path / "b", "--then", text, solved.csv)
        assert (said.code, text in said.err) == (Exit.BAD_INPUT, True)


def test_an_unlawful_timetable_is_refused(say: Say, solved: Solved, tmp_path: Path) -> None:
    """A week that breaks a rule is not put on dates; nothing is written."""
    text = solved.csv.read_text(encoding="utf-8-sig").splitlines()
    path = tmp_path / "t.csv"
    path.write_text("\n".join([*text, text[1]]), encoding="utf-8")
    said = say("term", solved.folder, path, "-o", tmp_path / "out", *DAYS)
    assert said.code in (Exit.RULE_BROKEN, Exit.BAD_INPUT)
    assert not (tmp_path / "out").exists()


def test_a_plan_of_another_district(say: Say, planned: Path, tmp_path: Path) -> None:
    """Folder and plan have to belong together, and a plan has to be one."""
    folder = small(tmp_path / "d", lambda f: f.put("term", 2, "name", "2027年春季学期"))
    said = say("replan", folder, planned, "--from", "2026-10-12", "-o", tmp_path / "out")
    assert (said.code, "不是“" in said.err) == (Exit.BAD_INPUT, True)
    said = say("replan", folder, tmp_path, "--from", "2026-10-12", "-o", tmp_path / "out")
    assert said.code == Exit.BAD_INPUT


def test_a_plan_can_be_verified(say: Say, solved: Solved, planned: Path, tmp_path: Path) -> None:
    """Lawful as planned; after an absence in the tables the breach is told by date, in both languages."""
    said = say("verify", solved.folder, planned)
    assert (said.code, "学期课表第 1 版：78 天都符合规则。" in said.out) == (Exit.OK, True)
    folder = small(tmp_path / "d", lambda f: f.put("teachers", 2, "return_by", "9:00"))
    broken = say("--lang", "en", "verify", folder, planned / "term.json")
    assert broken.code == Exit.RULE_BROKEN
    assert "breaches of rules are left:\n  2026-09-0" in broken.out


def test_a_plan_of_people_who_are_gone(say: Say, planned: Path, tmp_path: Path) -> None:
    """A teacher has left: verifying names him and says what to do."""
    text = (planned / "term.json").read_text(encoding="utf-8")
    path = tmp_path / "term.json"
    path.write_text(text.replace('"T2"', '"T7"'), encoding="utf-8")
    said = say("verify", small(tmp_path / "d"), path)
    assert (said.code, "T7" in said.err) == (Exit.BAD_INPUT, True)


def test_replanning_begins_in_the_term(say: Say, solved: Solved, planned: Path, tmp_path: Path) -> None:
    """A date outside it is refused; nothing is written."""
    for text in ("2026-08-31", "2027-01-16", "soon"):
        said = say("replan", solved.folder, planned, "--from", text, "-o", tmp_path / "out")
        assert (said.code, text in said.err) == (Exit.BAD_INPUT, True)
    assert not (tmp_path / "out").exists()


def test_a_folder_is_as_good_as_its_file(say: Say, solved: Solved, tmp_path: Path) -> None:
    """Named by its folder the timetable is the same, and so is the ledger that its calendars continue."""
    for name, given in (("file", solved.json), ("folder", solved.out)):
        said = say(
            "term", solved.folder, given, "-o", tmp_path / name, *DAYS, "--as-of", "2099-01-01T00:00:00Z"
        )
        assert said.code in (Exit.OK, Exit.INCOMPLETE)
    ledgers = [(tmp_path / name / "ledger.json").read_bytes() for name in ("file", "folder")]
    assert ledgers[0] == ledgers[1]
    known = json.loads((solved.out / "ledger.json").read_text(encoding="utf-8"))["lessons"]
    now = json.loads(ledgers[1])["lessons"]
    kept = known.keys() & now.keys()
    assert kept
    assert any(now[key] == known[key] for key in kept), "what did not change keeps its moment"
