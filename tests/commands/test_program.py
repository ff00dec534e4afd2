"""The program as a whole: its help, its refusals, and how it ends."""

from pathlib import Path

import pytest

from models.verdict import Finding
from scheduler.assemble import Disagreement
from scheduler.commands import check
from scheduler.commands.program import COMMANDS
from tests.commands.saying import Say, small


@pytest.mark.parametrize("arguments", [(), ("--help",), ("--lang", "zh")])
def test_alone_it_explains_itself(say: Say, arguments: tuple[str, ...]) -> None:
    """Without a command there is a list of the commands."""
    said = say(*arguments)
    assert said.code == 0
    assert said.out.startswith("用法：schedule [选项] 命令 ...")
    assert "\n选项：\n" in said.out
    assert "\n命令：\n" in said.out
    assert all(f"  {name} " in said.out for name in COMMANDS)


FIRST = {
    "bench": ("SET", "测试集文件"),
    "init": ("WORKBOOK.xlsx or FOLDER", "工作簿.xlsx或文件夹"),
    "collect": ("split|merge", "split|merge"),
    "publish": ("OUT", "结果文件夹"),
    **dict.fromkeys(("feeds", "serve"), ("SITE", "网站文件夹")),
}
"""The first argument of commands that do not begin with a district, in both languages."""


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_in_the_language_asked_for(say: Say, name: str) -> None:
    """`--lang` may stand before or after the command."""
    english = say(name, "--help", "--lang", "en")
    what = FIRST.get(name, ("DIR", "地区文件夹"))
    assert english == say("--lang=en", name, "--help")
    assert english.out.startswith(f"Usage: schedule {name} [OPTIONS] {what[0]}")
    assert "\nOptions:\n" in english.out
    assert say(name, "--help").out.startswith(f"用法：schedule {name} [选项] {what[1]}")


def test_help_fits_eighty_cells(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Chinese line is broken by its cells."""
    monkeypatch.setenv("COLUMNS", "80")
    lines = say("solve", "--help").out.splitlines()
    assert max(sum(1 + (ord(c) > 0x2E80) for c in line) for line in lines) <= 80


def test_version(say: Say) -> None:
    """`--version` prints name and version."""
    said = say("--version")
    assert (said.code, said.out.split(".")[0]) == (0, "schedule 0")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (
            ("slove",),
            f"没有命令“slove”。可用：{'、'.join(COMMANDS)}。",
        ),
        (("check",), "缺少地区文件夹。"),
        (("check", "a", "b"), "多了“b”。路径里有空格时，请用引号括起来。"),
        (("check", "a", "--fast"), "没有选项“--fast”。"),
        (("solve", "a"), "缺少选项 --out。"),
        (("solve", "a", "-o"), "选项 -o 后面要写一个值。"),
        (("solve", "a", "--force=1"), "选项 --force 后面不写值。"),
        (("solve", "a", "-o", "b", "--workers", "0"), "--workers：“0”不行，请写 1 到 256 的整数。"),
        (("solve", "a", "-o", "b", "--workers", "two"), "--workers：“two”不行，请写 1 到 256 的整数。"),
        (("solve", "a", "-o", "b", "--seed", "-1"), "--seed：“-1”不行，请写 0 到 2147483647 的整数。"),
        (("solve", "a", "-o", "b", "--seed", "2147483648"), "请写 0 到 2147483647 的整数。"),
        (
            ("solve", "a", "-o", "b", "--time-limit", "-5"),
            "--time-limit：“-5”不行，请写 0.1 到 604800 的数。",
        ),
        (("solve", "a", "-o", "b", "--time-limit", "nan"), "--time-limit：“nan”不行"),
        (("solve", "a", "-o", "b", "--deterministic-limit", "0"), "请写 0.001 到 604800 的数。"),
        (("solve", "a", "-o", "b", "--gap", "-1"), "--gap：“-1”不行，请写 0 到 100 的数。"),
        (("solve", "a", "-o", "b", "--only", "fun"), "--only：没有“fun”。可用："),
        (("solve", "a", "-o", "b", "--as-of", "soon"), "--as-of：“soon”不是日期和时间。"),
        (("check", "a", "--lang", "fr"), "--lang：没有语言“fr”。请写 zh 或 en。"),
    ],
)
def test_wrong_use(say: Say, arguments: tuple[str, ...], problem: str) -> None:
    """Wrong use is exit code 2, in Chinese too, with the way to the help."""
    said = say(*arguments)
    assert (said.code, said.out) == (2, "")
    assert problem in said.err
    assert said.err.splitlines()[-1].endswith("--help")


def test_wrong_use_in_english(say: Say) -> None:
    """The same in English."""
    said = say("--lang", "en", "check")
    assert said.err == "Error: DIR is missing.\nFor more: schedule check --help\n"


def test_a_defect_is_loud(say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error that nobody foresaw is 70 with its trace, never Python's 1, which means incomplete."""

    def broken(*_: object) -> None:
        raise IndexError("surprise")

    monkeypatch.setattr(check, "load_reading", broken)
    said = say("check", tmp_path)
    assert said.code == 70
    assert "IndexError: surprise" in said.err
    assert said.err.endswith("程序本身有错，什么也没有写。请把上面的内容和各张表发给维护者。\n")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (Disagreement((Finding(rule="class_clash", params={}),)), "违反规则 1 处（班级不撞课）"),
        (Disagreement(level="cost", value=5, bound=7), "总折算分钟 5 比已证明的下限 7 还低"),
    ],
)
def test_solver_and_law_disagree(
    say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Disagreement, told: str
) -> None:
    """If solver and law contradict each other, it says so."""

    def disagree(*_: object) -> None:
        raise error

    monkeypatch.setattr(check, "load_reading", disagree)
    said = say("check", tmp_path)
    assert said.code == 70
    assert told in said.err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (KeyboardInterrupt(), 130),  # Ctrl-C where nothing waits for it
        (BrokenPipeError(32, "closed"), 6),  # whoever read the output went away
    ],
)
def test_ended_from_outside(
    say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int
) -> None:
    """Ctrl-C and a closed pipe have their exit codes."""

    def end(*_: object) -> None:
        raise error

    monkeypatch.setattr(check, "load_reading", end)
    assert say("check", small(tmp_path / "district")).code == code
