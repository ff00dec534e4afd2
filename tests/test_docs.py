"""The documents agree with each other and with the program."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click import Command, Context, Option
from click.testing import CliRunner

from scheduler.commands.exits import Exit
from scheduler.commands.program import program
from scheduler.locale import LANGUAGES, Language, catalogue

ROOT = Path(__file__).parent.parent
READMES = ("README.md", "README.zh-CN.md")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "instances").rglob("*.md")])
PROGRAM = program(catalogue("en"))


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _shell(name: str) -> list[str]:
    """The commands that a document tells its reader to type, without comments."""
    blocks = re.findall(r"```sh\n(.*?)```", _text(name), re.DOTALL)
    lines = (line.split("#")[0].strip() for block in blocks for line in block.splitlines())
    return [line for line in lines if line]


def _schedule(name: str) -> Iterator[list[str]]:
    """The words of every `schedule ...` that a document mentions, in blocks and in prose."""
    for words in [line.split() for line in _shell(name)] + [
        code.split() for code in re.findall(r"`(schedule [^`]*)`", _text(name))
    ]:
        if words[0] == "schedule":
            yield words[1:]


def _commands() -> dict[str, Command]:
    context = Context(PROGRAM)
    found = {name: PROGRAM.get_command(context, name) for name in PROGRAM.list_commands(context)}
    return {name: command for name, command in found.items() if command is not None}


def _options(command: Command) -> set[str]:
    options = (param for param in command.params if isinstance(param, Option))
    return {"--help"}.union(*((*option.opts, *option.secondary_opts) for option in options))


@pytest.mark.parametrize("readme", READMES)
def test_readme_commands_exist(readme: str) -> None:
    """Each `schedule` command of the README exists, with the options shown."""
    seen = set()
    for first, *rest in _schedule(readme):
        if first.startswith("-"):
            assert first in _options(PROGRAM), first
            continue
        seen.add(first)
        used = {word for word in rest if word.startswith("-")}
        assert used <= _options(_commands()[first]), f"schedule {first} {used}"
    assert seen == set(_commands()), "the README shows every command"


@pytest.mark.parametrize("readme", READMES)
def test_readme_options_exist(readme: str) -> None:
    """The options that the README lists in prose are options of some command."""
    listed = set(re.findall(r"`(--[a-z-]+)`", _text(readme)))
    known = _options(PROGRAM).union(*map(_options, _commands().values()))
    assert {"--time-limit", "--gap", "--force"} <= listed
    assert listed <= known


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "name", ["check", "solve", "why", "suggest", "verify", "export", "show", "diff", "bench"]
)
def test_help(name: str, language: Language) -> None:
    """Every command explains itself and each of its options, in both languages."""
    result = CliRunner().invoke(program(catalogue(language)), [name, "--help"])
    assert result.exit_code == 0
    for option in _options(_commands()[name]):
        assert option in result.output


@pytest.mark.parametrize("readme", READMES)
def test_readme_make_targets_exist(readme: str) -> None:
    """The two commands of the README are targets of the Makefile."""
    targets = set(re.findall(r"^([a-z]+):", _text("Makefile"), re.MULTILINE))
    wanted = {line.split()[1] for line in _shell(readme) if line.startswith("make ")}
    assert wanted == {"lianghe", "test"}
    assert wanted <= targets


@pytest.mark.parametrize("readme", READMES)
def test_readme_lists_every_exit_code(readme: str) -> None:
    """The table of exit codes is complete in both languages."""
    assert re.findall(r"^\| (\d+) \|", _text(readme), re.MULTILINE) == [str(code.value) for code in Exit]


def test_readmes_have_the_same_structure() -> None:
    """Chinese and English readers find the same sections, commands, tables and links."""
    english, chinese = (_text(readme) for readme in READMES)
    for pattern in (r"^#+ ", r"^```sh", r"^\|"):
        counts = [len(re.findall(pattern, text, re.MULTILINE)) for text in (english, chinese)]
        assert counts[0] == counts[1], pattern
    assert _shell("README.md") == _shell("README.zh-CN.md")
    links = [set(re.findall(r"\]\(([^)#]+)\)", text)) - set(READMES) for text in (english, chinese)]
    assert links[0] == links[1]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(document: Path) -> None:
    """Every relative link in a document is a file of the repository."""
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text(encoding="utf-8")):
        assert (document.parent / target).exists(), f"{document.name}: {target}"
