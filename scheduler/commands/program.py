"""The program `schedule`: its commands in a language, and how it ends."""

import traceback
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version
from types import TracebackType
from typing import Self

import click

from scheduler.assemble import Disagreement
from scheduler.commands.exits import Exit
from scheduler.commands.help import Command, Group
from scheduler.commands.options import language, option
from scheduler.commands.speech import asked_language
from scheduler.commands.usage import usage_error
from scheduler.locale import Catalogue, catalogue

COMMANDS = (
    "init",
    "calendar",
    "check",
    "collect",
    "solve",
    "explain",
    "why",
    "suggest",
    "verify",
    "export",
    "print",
    "show",
    "diff",
    "term",
    "replan",
    "prepare",
    "records",
    "progress",
    "accounts",
    "forms",
    "publish",
    "feeds",
    "serve",
    "bench",
)
"""In the order of work; each is a file beside this one."""


def program(words: Catalogue) -> Group:
    """The program in a language; a command is imported when it is called, for some take a second to load."""

    def load(name: str) -> Command:
        made = import_module(f"scheduler.commands.{name}").command(words)
        assert isinstance(made, Command)
        return made

    return Group(words, load, COMMANDS, [language(words), _version(words)])


def run(arguments: Sequence[str]) -> int:
    """Obey the arguments; returns the exit code."""
    words = catalogue(asked_language(arguments))
    with _Ending(words) as end:
        ended = program(words).main([*arguments], prog_name="schedule", standalone_mode=False)
        end.code = ended if isinstance(ended, int) else Exit.OK
    return end.code


class _Ending:
    """However a command ends, there is an exit code for it; a defect of ours is never silent or a 1."""

    def __init__(self, words: Catalogue) -> None:
        self._words = words
        self.code: int = Exit.OURS

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        match error:
            case None:
                return False
            case click.ClickException():
                self._end(Exit.BAD_INPUT, usage_error(self._words, error))
            case click.Abort() | KeyboardInterrupt():
                self._end(Exit.INTERRUPTED, self._words.text("interrupt.aborted"))
            case SystemExit():  # click's answer to a reader that went away
                self.code = Exit.CANNOT_WRITE
            case Disagreement():
                self._end(Exit.OURS, disagreement(self._words, error))
            case _:
                traceback.print_exception(error)
                self._end(Exit.OURS, self._words.text("ours.defect"))
        return True

    def _end(self, code: int, text: str) -> None:
        self.code = code
        click.echo(text, err=True)


def disagreement(words: Catalogue, error: Disagreement) -> str:
    """What solver and law disagree about."""
    if error.findings:
        broken = words.join(dict.fromkeys(words.text(f"rule.{f.rule}.title") for f in error.findings))
        return words.text("ours.lawless", count=len(error.findings), rules=broken)
    level = words.text(f"level.{error.level}")
    return words.text("ours.too_good", level=level, value=error.value, bound=error.bound)


def _version(words: Catalogue) -> click.Option:
    """`--version`."""

    def show(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
        if asked and not ctx.resilient_parsing:
            click.echo(f"schedule {version('zoujiao')}")
            ctx.exit()

    return option(words, "--version", is_flag=True, is_eager=True, expose_value=False, callback=show)
