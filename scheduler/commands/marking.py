"""`schedule check --mark`: the planner's own workbook back, with faulty cells coloured and explained."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from scheduler.commands.new_file import write_new
from scheduler.locale import Catalogue
from scheduler.read import Message
from scheduler.read.book import WRITTEN

OPENED = frozenset({"no_such_file", "no_permission", "unreadable_file", "file_is_folder", "too_large"})
OPENED |= {"not_a_workbook", "locked_workbook", "swollen_workbook"}
"""What is said of workbooks that could not be opened: there is nothing to be marked."""


@dataclass(frozen=True)
class Marking:
    """The workbook that is checked, and where its marked copy goes."""

    source: Path
    out: Path


def marking(words: Catalogue, source: Path, out: Path | None) -> Marking | None:
    """What `--mark` asks for; anything but a new workbook is refused."""
    if out is None:
        return None
    for path, key in ((source, "mark.only_books"), (out, "init.only_new")):
        if path.suffix.casefold() != WRITTEN or path.is_dir():
            problem = words.text(key, value=path.name)
            raise click.UsageError(words.text("usage.value", what="--mark", problem=problem))
    return Marking(source, out)


def mark(words: Catalogue, wish: Marking, errors: Sequence[Message], remarks: Sequence[Message]) -> None:
    """Write the copy, if there is anything to be marked, and say what is not in it."""
    if any(message.code in OPENED for message in errors):
        return
    if not errors and not remarks:
        click.echo(words.text("mark.nothing"))
        return
    from scheduler.book.mark import marked  # a quarter of a second that other checks need not wait

    copy = marked(wish.source.read_bytes(), errors, remarks, words)
    write_new(words, wish.out, copy.data)
    click.echo(words.text("mark.written", path=str(wish.out)), err=True)
    if copy.dropped:
        what = words.join(words.text(f"mark.dropped.{key}") for key in copy.dropped)
        click.echo(words.text("mark.not_kept", what=what), err=True)
