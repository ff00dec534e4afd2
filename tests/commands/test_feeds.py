"""`schedule feeds`: list, rotate, revoke."""

from pathlib import Path

import pytest

from scheduler.commands.exits import Exit
from tests.commands.saying import Say
from tests.serve.sites import TOKEN, URL, exported


@pytest.fixture
def site(say: Say, tmp_path: Path) -> Path:
    """A published site of two teachers."""
    say("publish", exported(tmp_path / "out"), tmp_path / "site", "--url", URL)
    return tmp_path / "site"


def _states(say: Say, site: Path, *name: str) -> list[str]:
    """The third column of the list."""
    return [line.split()[2] for line in say("feeds", site, "list", *name).out.splitlines()[1:]]


def test_listed_rotated_revoked(say: Say, site: Path, tmp_path: Path) -> None:
    """States change as asked, a new slip is written, and no address is ever shown."""
    slip = tmp_path / "site-slips" / "教师-T1.html"
    old = TOKEN.findall(slip.read_text(encoding="utf-8"))[0]
    assert _states(say, site) == ["有效", "有效"]
    rotated = say("feeds", site, "rotate", "教师T1", "--grace", "7")
    assert (rotated.code, "7 天" in rotated.out) == (Exit.OK, True)
    assert TOKEN.findall(slip.read_text(encoding="utf-8"))[0] != old
    assert sorted(_states(say, site, "T1")) == ["已更换", "有效"]
    revoked = say("feeds", site, "revoke", "teacher/T1")
    assert revoked.code == Exit.OK
    assert _states(say, site) == ["已停用", "已停用", "有效"]
    assert not TOKEN.search(rotated.out + revoked.out + say("feeds", site, "list").out)


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("burn", "T1"), "没有“burn”。可用：list、rotate、revoke。"),
        (("rotate",), "缺少名称。"),
        (("revoke", "T9"), "没有“T9”。"),
        (("revoke", "T1", "--grace", "3"), "只和 rotate 一起用"),
        (("rotate", "T1", "--grace", "-1"), "0 到 365"),
    ],
)
def test_wrong_use(say: Say, site: Path, arguments: tuple[str, ...], problem: str) -> None:
    """Told in a line, nothing changed."""
    said = say("feeds", site, *arguments)
    assert (said.code, problem in said.err) == (Exit.BAD_INPUT, True)
    assert _states(say, site) == ["有效", "有效"]


def test_no_site(say: Say, tmp_path: Path) -> None:
    """A folder that is none."""
    said = say("feeds", tmp_path, "list")
    assert (said.code, "schedule publish" in said.err) == (Exit.BAD_INPUT, True)


def test_names_that_several_have(say: Say, tmp_path: Path) -> None:
    """An id that is another's name: asked to be exact."""
    out = exported(tmp_path / "out", {"T1": b"x", "教师T1": b"y"})
    say("publish", out, tmp_path / "site", "--url", URL)
    said = say("feeds", tmp_path / "site", "revoke", "教师T1")
    assert (said.code, "teacher/T1、teacher/教师T1" in said.err) == (Exit.BAD_INPUT, True)
