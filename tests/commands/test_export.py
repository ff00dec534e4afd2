"""`schedule export`: from a timetable's file to everything else."""

import json
from pathlib import Path

from tests.commands.saying import Say, Solved, by_hand, small
from tests.read.small import put

AS_OF = ("--as-of", "2026-09-01T00:00")


def test_the_same_again(say: Say, solved: Solved, tmp_path: Path) -> None:
    """Exported from timetable.json with the old ledger, every file is the same but the run's facts."""
    out = tmp_path / "out"
    ledger = ("--ledger", solved.out / "ledger.json")
    assert say("export", solved.folder, solved.json, "-o", out, *AS_OF, *ledger, "--lang", "zh").code == 0
    files = [path.relative_to(out) for path in out.rglob("*") if path.is_file() and path.name != "run.json"]
    assert len(files) == 6
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
