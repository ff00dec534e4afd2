"""`schedule check`: read the tables of a district, say what they hold, and what cannot be in them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click

from models.district import District
from scheduler.commands.cause_words import clashing, named
from scheduler.commands.cells import padded, width
from scheduler.commands.clause_words import ClauseWords
from scheduler.commands.exits import Exit
from scheduler.commands.help import Command
from scheduler.commands.inputs import load_reading
from scheduler.commands.interrupt import interruptible
from scheduler.commands.lesson_words import LessonWords
from scheduler.commands.marking import mark, marking
from scheduler.commands.options import folder, language, option
from scheduler.commands.values import PATH
from scheduler.explain.checking import Impossible, impossible
from scheduler.explain.oracle import Oracle, Stopped
from scheduler.explain.provided import Could, Means, provided
from scheduler.locale import Catalogue
from scheduler.read import Reading
from scheduler.solve.search import Effort

EFFORT = Effort(seconds=None, deterministic=0.3, seed=0, workers=1)
"""For each small question."""

BUDGET = 15.0
"""Deterministic time for all of them; at most half a minute on a usual computer."""


@dataclass(frozen=True)
class Wish:
    """The arguments and options."""

    folder: Path
    classes: bool
    mark: Path | None


def command(words: Catalogue) -> Command:
    """The command in a language."""
    params = [
        folder(words),
        option(words, "--classes", is_flag=True),
        click.Option(["--mark"], help=words.text("mark.option"), metavar=words.text("help.file"), type=PATH),
        language(words),
    ]
    return Command(words, "check", params, lambda **given: _check(words, Wish(**given)))


def _check(words: Catalogue, wish: Wish) -> None:
    wanted = marking(words, wish.folder, wish.mark)
    reading = load_reading(words, wish.folder, None if wanted is None else partial(mark, words, wanted))
    for line in _told(words, reading):
        click.echo(line)
    found = list(provided(reading.district))
    for line in _classes(words, reading.district, found) if wish.classes else _subjects(words, found):
        click.echo(line)
    if _shortages(words, reading.district):
        raise click.exceptions.Exit(Exit.INCOMPLETE)


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


def _subjects(words: Catalogue, found: list[Could]) -> Iterator[str]:
    """Least lessons a week by subject and means."""
    lessons: Counter[tuple[str, Means]] = Counter()
    for some in found:
        lessons[some.subject, some.means] += some.lessons
    subjects = list(dict.fromkeys(some.subject for some in found))
    heads = [words.text("check.subject"), *(words.text(f"check.means.{means}") for means in Means)]
    rows = [heads, *([name, *(str(lessons[name, means]) for means in Means)] for name in subjects)]
    widths = [max(width(row[column]) for row in rows) for column in range(len(heads))]
    yield words.text("check.provision")
    for row in rows:
        cells = (padded(cell, cells) for cell, cells in zip(row, widths, strict=True))
        yield "  " + "  ".join(cells).rstrip()


def _classes(words: Catalogue, district: District, found: list[Could]) -> Iterator[str]:
    """The means of every course, one by one."""
    lessons = LessonWords(words, district)
    yield words.text("check.provision")
    for some in found:
        means = words.text(f"check.means.{some.means}")
        yield words.text("check.could", course=lessons.course(some.course), lessons=some.lessons, means=means)


def _shortages(words: Catalogue, district: District) -> bool:
    """Tell everything that is surely impossible; whether there was anything."""
    told = 0
    said = ClauseWords(words, district)
    with interruptible(lambda: click.echo(words.text("why.stopping"), err=True)) as stop:
        try:
            for told, found in enumerate(impossible(district, Oracle(EFFORT, BUDGET, stop.is_set)), 1):
                click.echo(words.text("check.impossible", number=told))
                for line in _shortage(words, district, said, found):
                    click.echo(line)
        except Stopped:
            click.echo(words.text("check.stopped"))
            return told > 0
    if not told:
        click.echo(words.text("check.possible"))
    return told > 0


def _shortage(words: Catalogue, district: District, said: ClauseWords, found: Impossible) -> Iterator[str]:
    if found.clash is not None:
        yield from clashing(words, said, found.clash)
    elif found.shortage is not None:
        short = found.shortage
        yield words.text("why.clause", text=named(words, district, short.courses))
        key = "why.figures" if short.give else "why.figures_none"
        yield words.text(key, need=short.need, give=short.give)
        of = words.text(f"check.of.{short.kind}", names=said.named(short.of))
        yield words.text("why.clause", text=of)
