"""`schedule check`: read the tables of a district and say what they hold."""

from collections.abc import Iterator
from pathlib import Path

import click

from scheduler.commands.help import Command
from scheduler.commands.inputs import load_reading
from scheduler.commands.options import folder, language
from scheduler.locale import Catalogue
from scheduler.read import Reading


def command(words: Catalogue) -> Command:
    """The command in a language."""

    def run(folder: Path) -> None:
        for line in _told(words, load_reading(words, folder)):
            click.echo(line)

    return Command(words, "check", [folder(words), language(words)], run)


def _told(words: Catalogue, reading: Reading) -> Iterator[str]:
    """How large the district is, and which tables say so."""
    district, term = reading.district, reading.district.term
    yield words.text("check.fine", district=district.name)
    yield words.text("check.term", term=term.name, first=str(term.first_day), last=str(term.last_day))
    yield words.text(
        "check.size",
        schools=len(district.schools),
        classes=len(district.classes),
        joint=len(district.joint_classes),
        teachers=len(district.teachers),
    )
    yield words.text(
        "check.lessons",
        courses=len(district.courses),
        least=sum(course.minimum for course in district.courses),
        wanted=sum(course.target for course in district.courses),
        commitments=len(district.commitments),
    )
    tables = [words.text("check.table", file=file, rows=rows) for file, rows in reading.tables]
    yield words.text("check.tables", count=len(tables), tables=words.join(tables))
