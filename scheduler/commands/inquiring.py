"""A timetable read, judged and ready to be asked about; one that breaks rules ends the command."""

from pathlib import Path

import click

from scheduler.commands.exits import Exit
from scheduler.commands.inputs import load_district
from scheduler.commands.judging import breaches, load_judged
from scheduler.explain.inquiry import Inquiry
from scheduler.locale import Catalogue


def inquired(words: Catalogue, folder: Path, timetable: Path) -> Inquiry:
    """The timetable of a file, in the district of a folder."""
    judged = load_judged(words, timetable, load_district(words, folder))
    if not judged.verdict.lawful:
        for line in breaches(words, judged):
            click.echo(line, err=True)
        raise click.exceptions.Exit(Exit.RULE_BROKEN)
    return Inquiry(judged.district, judged.decisions)
