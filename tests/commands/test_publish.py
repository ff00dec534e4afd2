"""`schedule publish`: what it writes and says, and what it refuses."""

from pathlib import Path

import pytest

from scheduler.commands.exits import Exit
from tests.commands.saying import Say, Solved
from tests.serve.sites import URL, exported


def test_a_solved_timetable(say: Say, solved: Solved, tmp_path: Path) -> None:
    """Published, again without a change, and looked at; the addresses stand in the slips only."""
    site = tmp_path / "site"
    said = say("publish", solved.out, site, "--url", f"{URL}/")
    assert (said.code, "已发布第 000001 版" in said.out) == (Exit.OK, True)
    slips = {path.name for path in (tmp_path / "site-slips").iterdir()}
    assert {"print.html", "教师-音乐教师甲-T1.html"} <= slips
    again = say("publish", solved.out, site, "--lang", "en")
    assert (again.code, "Nothing has changed" in again.out) == (Exit.OK, True)
    assert "/f/" not in said.out + again.out
    assert b"/f/" not in (site / "addresses.sqlite3").read_bytes()


def test_static(say: Say, tmp_path: Path) -> None:
    """The folder for a web host, with slips where they are wished; the other mode is refused later."""
    out, site = exported(tmp_path / "out"), tmp_path / "site"
    said = say("publish", out, site, "--static", "--url", URL, "--slips", tmp_path / "paper")
    assert (said.code, str(site / "public") in said.out) == (Exit.OK, True)
    assert (tmp_path / "paper" / "print.html").exists()
    assert len(list((site / "public" / "f").glob("*.ics"))) == 2
    refused = say("publish", out, site)
    assert (refused.code, "--static" in refused.err) == (Exit.BAD_INPUT, True)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_refusals(say: Say, tmp_path: Path, lang: str) -> None:
    """No export, no address of the site, something else in the folder, an odd address: one message."""
    out, site = exported(tmp_path / "out"), tmp_path / "site"
    for arguments in (
        (tmp_path, site, "--url", URL),
        (out, site),
        (out, out, "--url", URL),
        (out, site, "--url", "kb.example.org"),
        (out, site, "--url", "https://kb.example.org/?x=1"),
        (out, site, "--url", "https://学校.example"),
    ):
        said = say("--lang", lang, "publish", *arguments)
        assert (said.code, said.out) == (Exit.BAD_INPUT, "")
        assert said.err.startswith("错误：" if lang == "zh" else "Error: ")


def test_who_is_gone_is_told(say: Say, tmp_path: Path) -> None:
    """A teacher with an address who is not in the next export."""
    site = tmp_path / "site"
    say("publish", exported(tmp_path / "out"), site, "--url", URL)
    said = say("publish", exported(tmp_path / "out-2", {"T1": b"x"}), site)
    assert (said.code, "teacher/T2" in said.err) == (Exit.OK, True)
