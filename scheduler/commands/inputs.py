"""Reading what the planner gives; everything wrong is told, and ends the command."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from models.district import District
from models.plan import TermPlan
from models.timetable import Timetable
from scheduler.commands.exits import Exit
from scheduler.locale import Catalogue
from scheduler.read import (
    BadInput,
    Message,
    Reading,
    TimetableReading,
    read_district,
    read_old_timetable,
    read_plan,
    read_timetable,
    text_of,
)

MOST_OF_A_KIND = 20
"""Messages of one kind that are printed; a planner mends those first and runs again."""


Seen = Callable[[Sequence[Message], Sequence[Message]], None]
"""Is given all errors and all notices of a reading."""


def load_reading(words: Catalogue, folder: Path, seen: Seen | None = None) -> Reading:
    """The district in a folder or workbook, and what was read of it; its notices are told.

    `seen` is called with every message, before errors end the command.
    """
    with told(words):
        try:
            reading = read_district(folder)
        except BadInput as bad:
            if seen is not None:
                seen(bad.messages, bad.notices)
            raise
    _notices(words, reading.notices)
    if seen is not None:
        seen((), reading.notices)
    return reading


def load_district(words: Catalogue, folder: Path) -> District:
    """The district in a folder; its notices are told."""
    return load_reading(words, folder).district


def load_timetable(words: Catalogue, path: Path, district: District) -> TimetableReading:
    """The timetable in a file; its notices are told."""
    with told(words):
        reading = read_timetable(path, district)
    _notices(words, reading.notices)
    return reading


def load_old_timetable(words: Catalogue, path: Path) -> Timetable:
    """The timetable.json in a file, which may name what the district no longer has."""
    with told(words):
        return read_old_timetable(path)


def load_plan(words: Catalogue, path: Path, district: District) -> TermPlan:
    """The plan of the district's term in a file or folder."""
    with told(words):
        return read_plan(path, district)


@contextmanager
def nothing_written(words: Catalogue) -> Iterator[None]:
    """Around the reading of a command that writes: bad input ends it with saying that nothing was written."""
    try:
        yield
    except click.exceptions.Exit as end:
        if end.exit_code == Exit.BAD_INPUT:
            click.echo(words.text("input.nothing_written"), err=True)
        raise


@contextmanager
def told(words: Catalogue) -> Iterator[None]:
    """Tell every error and end the command, if the input is bad."""
    try:
        yield
    except BadInput as bad:
        _notices(words, bad.notices)
        for line in lines(words, bad.messages):
            click.echo(words.text("input.error", text=line), err=True)
        click.echo(words.text("input.refused", count=len(bad.messages)), err=True)
        raise click.exceptions.Exit(Exit.BAD_INPUT) from bad


def _notices(words: Catalogue, notices: Iterable[Message]) -> None:
    for line in lines(words, notices):
        click.echo(words.text("input.notice", text=line), err=True)


def lines(words: Catalogue, messages: Iterable[Message]) -> Iterator[str]:
    """The messages by kind, not too many of each."""
    kinds: dict[str, list[Message]] = {}
    for message in messages:
        kinds.setdefault(message.code, []).append(message)
    for some in kinds.values():
        for message in some[:MOST_OF_A_KIND]:
            yield text_of(message, words)
        if len(some) > MOST_OF_A_KIND:
            yield words.text("input.more", count=len(some) - MOST_OF_A_KIND)
