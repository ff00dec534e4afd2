"""`schedule records`: a form that is filled in and read again."""

from pathlib import Path

import pytest

from scheduler.commands.exits import Exit
from tests.commands.saying import Say, Solved, small
from tests.read.small import file

DAYS = ("--deterministic-limit", "0.5")


@pytest.fixture
def plan(say: Say, solved: Solved, tmp_path: Path) -> Path:
    """The dates of the small district's term."""
    assert say("term", solved.folder, solved.json, "-o", tmp_path / "plan", *DAYS).code in (0, 1)
    return tmp_path / "plan"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_filled_in_it_is_the_table_of_deliveries(
    say: Say, plan: Path, solved: Solved, tmp_path: Path, lang: str
) -> None:
    """Signed as it is, all of September's visits count; unsigned, as it is written, none does."""
    form, until = tmp_path / "form.csv", ("--until", "2026-09-30")
    said = say("--lang", lang, "records", solved.folder, plan, "-o", form, *until)
    assert said.code == Exit.OK
    text = form.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    for answer, signed in (((",否,", ",是,"), True), (("", ""), False)):
        filled = text.replace(*answer).replace(*((",no,", ",yes,") if signed else ("", "")))
        name = "signed" if signed else "unsigned"
        folder = small(tmp_path / name, file("deliveries.csv", filled))
        out = say("accounts", folder, plan, "-o", tmp_path / f"out-{name}", *until).out
        visits = int(out.split("走教 ")[1].split(" ")[0])
        assert visits > 0
        assert f"签到 {visits if signed else 0} 次，没有登记的 0 次" in out


def test_what_was_recorded_stays(say: Say, plan: Path, solved: Solved, tmp_path: Path) -> None:
    """Made again from a filled form it is the same form."""
    form, again = tmp_path / "form.csv", tmp_path / "again.csv"
    assert say("records", solved.folder, plan, "-o", form).code == Exit.OK
    filled = form.read_text(encoding="utf-8-sig").replace("\r\n", "\n").replace(",,,否,", ",中断,15,是,", 3)
    folder = small(tmp_path / "filled", file("deliveries.csv", filled))
    said = say("records", folder, plan, "-o", again)
    rows = len(filled.splitlines()) - 1
    assert f"{rows} 行，其中 {rows} 行已登记过" in said.out
    expected = filled.replace(",,,否,", ",完成,,否,")
    assert again.read_text(encoding="utf-8-sig").replace("\r\n", "\n") == expected


def test_nothing_is_written_over(say: Say, plan: Path, solved: Solved, tmp_path: Path) -> None:
    """A file that is there stays; a span that is none is refused."""
    there = tmp_path / "there.csv"
    there.write_text("mine", encoding="utf-8")
    assert say("records", solved.folder, plan, "-o", there).code == Exit.CANNOT_WRITE
    assert there.read_text(encoding="utf-8") == "mine"
    said = say("records", solved.folder, plan, "-o", tmp_path / "new.csv", "--since", "2020-01-01")
    assert said.code == Exit.BAD_INPUT
    assert not (tmp_path / "new.csv").exists()
