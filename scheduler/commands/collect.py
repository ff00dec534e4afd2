"""`schedule collect`: a workbook for each school to fill in, and all of them put together again."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from scheduler.book.contents import contents_of
from scheduler.book.merge import merge
from scheduler.book.split import split
from scheduler.commands.exits import Exit
from scheduler.commands.help import Command
from scheduler.commands.inputs import lines, load_district, nothing_written, told
from scheduler.commands.options import language
from scheduler.commands.table_files import check_ending, write_files, write_tables
from scheduler.commands.values import PATH, choice
from scheduler.export.ours import tables_kind
from scheduler.locale import Catalogue
from scheduler.read import BadInput, Message, assemble
from scheduler.read.messages import Log
from scheduler.read.source import Sheets, read_sheets

ACTIONS = ("split", "merge")


@dataclass(frozen=True)
class Wish:
    """The arguments and options."""

    action: str
    source: Path
    out: Path
    base: Path | None
    force: bool


def command(words: Catalogue) -> Command:
    """The command in a language."""
    file = words.text("help.file")
    params = [
        click.Argument(["action"], metavar="split|merge", callback=choice(words, ACTIONS)),
        click.Argument(["source"], type=PATH, metavar=words.text("collect.source")),
        click.Option(["-o", "--out"], help=words.text("collect.out"), metavar=file, type=PATH, required=True),
        click.Option(["--base"], help=words.text("collect.base"), metavar=file, type=PATH),
        click.Option(["--force"], help=words.text("init.force"), is_flag=True),
        language(words),
    ]
    return Command(words, "collect", params, lambda **given: _collect(words, Wish(**given)))


def _collect(words: Catalogue, wish: Wish) -> None:
    if wish.action == "split":
        _split(words, wish)
        return
    if wish.base is None:
        raise click.UsageError(words.text("usage.missing_option", option="--base"))
    _merge(words, wish, wish.base)


def _split(words: Catalogue, wish: Wish) -> None:
    """Only a district without errors: what a school is given has to be right."""
    with nothing_written(words):
        load_district(words, wish.source)
    files = split(_sheets(words, wish.source), words)
    write_files(words, wish.out, files, wish.force, tables_kind(files, next(iter(files))))
    click.echo(words.text("collect.split", path=str(wish.out), count=len(files)))


def _merge(words: Catalogue, wish: Wish, base: Path) -> None:
    check_ending(words, wish.out)
    log = Log()
    sheets = merge(_sheets(words, base), wish.source, log)
    try:
        reading = assemble(sheets, log)
    except BadInput as bad:
        for line in _by_book(words, bad.messages, {path.stem for path in wish.source.iterdir()}):
            click.echo(line, err=True)
        click.echo(words.text("input.refused", count=len(bad.messages)), err=True)
        click.echo(words.text("input.nothing_written"), err=True)
        raise click.exceptions.Exit(Exit.BAD_INPUT) from bad
    for line in lines(words, reading.notices):
        click.echo(words.text("input.notice", text=line), err=True)
    write_tables(words, wish.out, contents_of(sheets), wish.force)
    schools = len(reading.district.schools)
    click.echo(words.text("collect.merged", path=str(wish.out), count=schools))


def _sheets(words: Catalogue, path: Path) -> Sheets:
    """The tables of the whole district."""
    log = Log()
    with nothing_written(words), told(words):
        sheets = read_sheets(path, log)
        log.refuse()
    return sheets


def _by_book(words: Catalogue, messages: Iterable[Message], stems: Container[str]) -> Iterator[str]:
    """The errors of each school's workbook under its name; first those that are no single workbook's."""
    books: dict[str, list[Message]] = {}
    for message in messages:
        book = str(message.params.get("file", "")).rpartition("/")[0]
        books.setdefault(book if book in stems else "", []).append(message)
    for book in sorted(books):
        if book:
            yield words.text("collect.book", book=book, count=len(books[book]))
        for line in lines(words, books[book]):
            yield words.text("input.error", text=line)
