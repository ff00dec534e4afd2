"""`schedule export`: from a timetable's file to everything else."""

import json
from pathlib import Path

from tests.commands.saying import Say, Solved, by_hand, small
from tests.read.small import add, put

AS_OF = ("--as-of", "2026-09-01T00:00")


def test_the_same_again(say: Say, solved: Solved, tmp_path: Path) -> None:
    """Exported from timetable.json with the old ledger, every file is the same but the run's facts."""
    out = tmp_path / "out"
    ledger = ("--ledger", solved.out / "ledger.json")
    assert say("export", solved.folder, solved.json, "-o", out, *AS_OF, *ledger, "--lang", "zh").code == 0
    files = [path.relative_to(out) for path in out.rglob("*") if path.is_file() and path.name != "run.json"]
    assert len([file for file in files if file.parts[0] != "pages"]) == 13
    for file in files:
        assert (out / file).read_bytes() == (solved.out / file).read_bytes(), file


def test_edited_by_hand(say: Say, solved: Solved, tmp_path: Path) -> None:
    """A long table exported twice, a lesson moved in between: only that lesson's events have changed."""
    before = ("export", solved.folder, by_hand(tmp_path / "t.csv"), "-o", tmp_path / "out")
    assert say(*before, "--as-of", "2026-08-01").code == 0
    edit = by_hand(tmp_path / "t.csv", "英语,T2,周五,2", "英语,T2,周五,1")
    assert say("export", solved.folder, edit, "-o", tmp_path / "out", "--force", *AS_OF).code == 0
    timetable = json.loads((tmp_path / "out" / "timetable.json").read_text(encoding="utf-8"))
    assert (timetable["status"], timetable["workers"], timetable["complete"]) == ("feasible", 0, True)
    ledger = json.loads((tmp_path / "out" / "ledger.json").read_text(encoding="utf-8"))
    changed = {entry["sequence"]: entry["changed"][:10] for entry in ledger["lessons"].values()}
    assert changed == {0: "2026-08-01", 1: "2026-09-01"}
    assert say("verify", solved.folder, tmp_path / "out" / "timetable.json").code == 0


def test_into_another_folder(say: Say, solved: Solved, tmp_path: Path) -> None:
    """The ledger beside the exported timetable goes on: in a new folder nothing is new, nor has changed."""
    assert say("export", solved.folder, solved.csv, "-o", tmp_path / "out", *AS_OF).code == 0
    assert (tmp_path / "out" / "ledger.json").read_bytes() == (solved.out / "ledger.json").read_bytes()


def test_unlawful(say: Say, solved: Solved, tmp_path: Path) -> None:
    """A timetable that breaks a rule is not written: exit 3, with the breach."""
    edit = by_hand(tmp_path / "t.csv", "英语,T2,周二,2", "英语,T2,周一,2")
    said = say("export", solved.folder, edit, "-o", tmp_path / "out")
    assert (said.code, said.out) == (3, "")
    assert "【班级不撞课】" in said.err
    assert not (tmp_path / "out").exists()


def test_incomplete(say: Say, solved: Solved, tmp_path: Path) -> None:
    """Lawful, one lesson missing: written, exit 1."""
    edit = by_hand(tmp_path / "t.csv", "A/三年级/英语,T2,周二,2\n")
    said = say("export", solved.folder, edit, "-o", tmp_path / "out")
    assert said.code == 1
    assert "课时缺口 1 节" in said.out
    assert (tmp_path / "out" / "timetable.xlsx").exists()


def test_other_tables(say: Say, solved: Solved, tmp_path: Path) -> None:
    """After a change in the tables nothing that was proven is carried over."""
    folder = small(tmp_path / "district", put("travel", 2, "minutes", "19"))
    said = say("export", folder, solved.json, "-o", tmp_path / "out", *AS_OF)
    assert said.code == 0
    assert "文件里的数与现在的各张表不符" in said.err
    timetable = json.loads((tmp_path / "out" / "timetable.json").read_text(encoding="utf-8"))
    assert {level["name"]: level["bound"] for level in timetable["levels"]}["cost"] < 472


def test_folder_in_the_way(say: Say, solved: Solved) -> None:
    """An existing folder is replaced only with --force: exit 6."""
    assert say("export", solved.folder, solved.json, "-o", solved.out).code == 6


def test_occupied(say: Say, solved: Solved, tmp_path: Path) -> None:
    """With --occupied every school has a table of its taken slots, written with all the rest."""
    out = tmp_path / "out"
    said = say("export", solved.folder, solved.json, "-o", out, *AS_OF, "--occupied", "--lang", "zh")
    assert said.code == 0
    assert "供各校自己的排课软件避开" in said.out
    tables = sorted(path.name for path in (out / "occupied").iterdir())
    assert tables == ["中心小学.csv", "草滩小学.csv"]
    table = (out / "occupied" / "草滩小学.csv").read_bytes()
    assert table.startswith("\ufeff类别,星期,周次,节次,开始,结束,".encode())
    assert "课,周二,每周,1,8:40,9:20,第一学段,音乐,音乐教师甲,走教,,\r\n".encode() in table


def test_occupied_is_all_or_nothing(say: Say, solved: Solved, tmp_path: Path) -> None:
    """A folder that is not ours stays as it is, without any of the tables."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "notes.txt").touch()
    said = say("export", solved.folder, solved.json, "-o", tmp_path / "out", "--force", "--occupied")
    assert said.code == 6
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["notes.txt"]


def test_dates_without_a_teacher(say: Say, solved: Solved, tmp_path: Path) -> None:
    """Away on one Tuesday of the term: the lessons of that day are told and left out of the calendar."""
    away = (add("availability", "T2", "", "周二", "", "", ""), put("availability", 4, "dates", "2026-09-08"))
    folder = small(tmp_path / "district", *away)
    said = say("export", folder, solved.json, "-o", tmp_path / "out", *AS_OF)
    assert said.code == 0
    assert "以下 1 节在那一天不能上" in said.out
    assert "2026-09-08 周二 9:20–10:00 英语教师甲：英语 三年级（中心小学）" in said.out
    feed = next((tmp_path / "out" / "ics").glob("英语教师甲*.ics")).read_text(encoding="utf-8")
    assert "20260915T" in feed
    assert "20260908T" not in feed
