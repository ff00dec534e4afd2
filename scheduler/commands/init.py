"""`schedule init`: a district's tables as a workbook to fill in, or from a workbook to a folder and back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import click

from scheduler.book.contents import Contents, read_contents
from scheduler.book.fresh import fresh, usual_term
from scheduler.commands.help import Command
from scheduler.commands.inputs import nothing_written, told
from scheduler.commands.options import language
from scheduler.commands.table_files import check_ending, write_tables
from scheduler.commands.values import PATH, day
from scheduler.locale import Catalogue
from scheduler.read.source import TABLE


@dataclass(frozen=True)
class Wish:
    """The arguments and options."""

    out: Path
    case: Path | None
    since: str | None
    until: str | None
    force: bool


def command(words: Catalogue) -> Command:
    """The command in a language."""
    date_name = words.text("help.day")
    params = [
        click.Argument(["out"], type=PATH, metavar=words.text("init.out")),
        click.Option(
            ["--from", "case"], help=words.text("init.from"), metavar=words.text("help.folder"), type=PATH
        ),
        click.Option(["--since"], help=words.text("init.since"), metavar=date_name),
        click.Option(["--until"], help=words.text("init.until"), metavar=date_name),
        click.Option(["--force"], help=words.text("init.force"), is_flag=True),
        language(words),
    ]
    return Command(words, "init", params, lambda **given: _init(words, Wish(**given)))


def _init(words: Catalogue, wish: Wish) -> None:
    check_ending(words, wish.out)
    contents = _contents(words, wish)
    write_tables(words, wish.out, contents, wish.force)
    for line in _told(words, wish, contents):
        click.echo(line)


def _contents(words: Catalogue, wish: Wish) -> Contents:
    if wish.case is None:
        return fresh(*_term(words, wish), words)
    with nothing_written(words), told(words):
        return read_contents(wish.case)


def _term(words: Catalogue, wish: Wish) -> tuple[date, date]:
    """The term that is asked for, else the usual one around today."""
    first, last = usual_term(datetime.now(UTC).date())
    if wish.since is not None:
        first, last = usual_term(day(words, "--since", wish.since))
        first = day(words, "--since", wish.since)
    last = last if wish.until is None else day(words, "--until", wish.until)
    if last < first:
        problem = words.text("usage.day_before", value=str(last), first=str(first))
        raise click.UsageError(words.text("usage.value", what="--until", problem=problem))
    return first, last


def _told(words: Catalogue, wish: Wish, contents: Contents) -> Iterator[str]:
    filled = [key for key in TABLE if contents.get(key)]
    rows = sum(len(contents[key]) for key in filled)
    yield words.text("init.written", path=str(wish.out), tables=len(filled), rows=rows)
    if wish.case is None:
        yield words.text("init.next", path=str(wish.out))
