"""`schedule calendar`: what differs, and a proposal that can be read back."""

from pathlib import Path

from scheduler.commands.exits import Exit
from tests.commands.saying import Say
from tests.read.small import Folder, read_changed


def _folder(path: Path) -> str:
    """The small district, with a make-up day."""
    folder = Folder()
    folder.add("calendar", "2026-10-10", "周三", "国庆节调休")
    return str(folder.write(path / "d"))


def test_dates_that_differ_are_told(say: Say, tmp_path: Path) -> None:
    """Days off and the day that is followed, in both languages."""
    folder = _folder(tmp_path)
    chinese = say("calendar", folder)
    assert chinese.code == Exit.OK
    assert "2026-10-01（周四）放假或停课，国庆节\n" in chinese.out
    assert "2026-10-10（周六）按周三的课表，国庆节调休\n" in chinese.out
    english = say("--lang", "en", "calendar", folder).out
    assert "2026-10-10 (Sat) timetable of Wed, 国庆节调休\n" in english
    assert "20 weeks; 98 school days" in english


def test_the_proposal_is_a_table(say: Say, tmp_path: Path) -> None:
    """The public holidays of the term, with make-up days and an estimate, are read back as a calendar."""
    out = tmp_path / "calendar.csv"
    folder = _folder(tmp_path)
    said = say("calendar", folder, "--prefill", "-o", str(out))
    assert said.code == Exit.OK
    assert "5 行，1 行是估计的" in said.out
    text = out.read_text(encoding="utf-8-sig")
    assert "2026-10-01至2026-10-07,放假,,国庆节" in text
    assert "2026-10-10,2026-10-07,,国庆节调休" in text
    assert "2027-01-01至2027-01-03,放假,是,元旦" in text
    reading = read_changed(
        tmp_path / "read",
        lambda f: f.files.update({"calendar.csv": out.read_bytes()}),
        lambda f: f.drop("calendar"),
    )
    assert len(reading.district.calendar) == 15
    assert say("calendar", folder, "--prefill").out == text.replace("\r\n", "\n")


def test_an_existing_file_is_left_alone(say: Say, tmp_path: Path) -> None:
    """The planner's own table is never overwritten."""
    out = tmp_path / "calendar.csv"
    out.write_text("mine", encoding="utf-8")
    said = say("calendar", _folder(tmp_path), "--prefill", "-o", str(out))
    assert (said.code, out.read_text(encoding="utf-8")) == (Exit.CANNOT_WRITE, "mine")
    assert "已经存在" in said.err
    nowhere = say("calendar", _folder(tmp_path), "--prefill", "-o", str(tmp_path / "no" / "c.csv"))
    assert nowhere.code == Exit.CANNOT_WRITE


def test_a_plain_calendar(say: Say, tmp_path: Path) -> None:
    """Without rows it says so."""
    folder = Folder()
    folder.drop("calendar")
    assert "没有和平常不同的日子" in say("calendar", str(folder.write(tmp_path / "d"))).out
