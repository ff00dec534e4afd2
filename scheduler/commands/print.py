"""`schedule print`: a timetable as PDF, for the wall and for the teachers."""

from dataclasses import dataclass
from pathlib import Path

import click

from scheduler.commands.exits import Exit
from scheduler.commands.export import refuse_unlawful
from scheduler.commands.help import Command
from scheduler.commands.inputs import load_district, nothing_written
from scheduler.commands.judging import load_judged
from scheduler.commands.options import folder, language, option, target, timetable
from scheduler.commands.printing import printing, typesetter
from scheduler.commands.results import refusals
from scheduler.commands.summary import ending
from scheduler.commands.values import PATH, choice
from scheduler.export import check_folder, write_folder
from scheduler.export.ours import PRINTS
from scheduler.locale import Catalogue
from scheduler.print.week_files import Paper, week_files

PAPERS: dict[str, Paper] = {"A4": "a4", "A3": "a3"}


@dataclass(frozen=True)
class Wish:
    """The arguments and options."""

    folder: Path
    timetable: Path
    out: Path
    force: bool
    paper: str
    font_path: Path | None


def command(words: Catalogue) -> Command:
    """The command in a language."""
    params = [
        folder(words),
        timetable(words),
        *target(words),
        option(words, "--paper", "A4|A3", callback=choice(words, tuple(PAPERS)), default="A4"),
        option(words, "--font-path", words.text("help.out"), type=PATH),
        language(words),
    ]
    return Command(words, "print", params, lambda **given: _print(words, Wish(**given)))


def _print(words: Catalogue, wish: Wish) -> None:
    with nothing_written(words):
        judged = load_judged(words, wish.timetable, load_district(words, wish.folder))
    refuse_unlawful(words, judged)
    with refusals(words):
        check_folder(wish.out, wish.force, PRINTS)
    with printing(words):
        setter = typesetter(wish.font_path)
        made = week_files(judged.district, judged.timetable(), words, PAPERS[wish.paper], setter)
    with refusals(words):
        leftover = write_folder(wish.out, made.files, wish.force, PRINTS)
    if leftover is not None:
        click.echo(words.text("output.leftover", path=str(leftover)), err=True)
    if made.empty_classes or made.empty_teachers:
        click.echo(
            words.text("print_command.empty", classes=made.empty_classes, teachers=made.empty_teachers)
        )
    click.echo(words.text("print_command.written", path=str(wish.out)))
    click.echo(ending(words, Exit.OK))
