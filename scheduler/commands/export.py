"""`schedule export`: a timetable, perhaps edited by hand, as workbook, calendars and long table."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click

from scheduler.commands.exits import Exit
from scheduler.commands.facts import edit_facts
from scheduler.commands.help import Command
from scheduler.commands.inputs import load_district, nothing_written
from scheduler.commands.judging import Judged, breaches, load_judged
from scheduler.commands.options import folder, language, option, output, timetable
from scheduler.commands.results import prepared, write_results
from scheduler.commands.summary import ending, missing_lessons
from scheduler.locale import Catalogue


@dataclass(frozen=True)
class Wish:
    """The arguments and options."""

    folder: Path
    timetable: Path
    out: Path
    force: bool
    as_of: datetime | None
    ledger: Path | None
    alarm: int | None
    occupied: bool


def command(words: Catalogue) -> Command:
    """The command in a language."""
    params = [
        folder(words),
        timetable(words),
        *output(words),
        option(words, "--occupied", is_flag=True),
        language(words),
    ]
    return Command(words, "export", params, lambda **given: _export(words, Wish(**given)))


def _export(words: Catalogue, wish: Wish) -> None:
    with nothing_written(words):
        judged = load_judged(words, wish.timetable, load_district(words, wish.folder))
    refuse_unlawful(words, judged)
    target = prepared(words, wish.out, wish.force, wish.as_of, wish.ledger, wish.timetable, wish.alarm)
    timetable = judged.timetable()
    if judged.stated is not None and timetable is not judged.stated:
        click.echo(words.text("export_command.unproven"), err=True)
    for line in missing_lessons(words, judged.district, timetable.missing):
        click.echo(line)
    write_results(words, target, judged.district, timetable, edit_facts(words.language), wish.occupied)
    code = Exit.OK if timetable.complete else Exit.INCOMPLETE
    click.echo(ending(words, code))
    raise click.exceptions.Exit(code)


def refuse_unlawful(words: Catalogue, judged: Judged) -> None:
    """End the command if a rule is broken."""
    if judged.verdict.lawful:
        return
    for line in breaches(words, judged):
        click.echo(line, err=True)
    click.echo(words.text("export_command.unlawful"), err=True)
    raise click.exceptions.Exit(Exit.RULE_BROKEN)
