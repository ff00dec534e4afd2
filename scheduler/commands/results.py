"""Writing the results; every refusal is told, and ends the command."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from models.district import District
from models.plan import TermPlan
from models.timetable import Timetable
from scheduler.commands.exits import Exit
from scheduler.commands.summary import lessons_off
from scheduler.export import BadLedger, CannotWrite, check_folder, export_files, old_ledger, write_folder
from scheduler.export.ledger import continued, joined, ledger_bytes, read_ledger
from scheduler.export.ours import PAGES
from scheduler.locale import Catalogue


@dataclass(frozen=True)
class Output:
    """Where and how results are written."""

    out: Path
    force: bool
    as_of: datetime
    ledger: bytes | None
    """The ledger of identities to continue."""
    alarm: int | None = None
    """Minutes before each visit at which calendars remind of it."""


def prepared(
    words: Catalogue,
    out: Path,
    force: bool,
    as_of: datetime | None,
    ledger: Path | None,
    published: Path | None,
    alarm: int | None = None,
) -> Output:
    """The output that the options ask for; what would be refused after the work is refused here.

    `published` is the timetable that people have so far, its file or folder, if there is one.
    """
    moment = as_of or datetime.now(UTC)
    with refusals(words):
        check_folder(out, force)
        known = _known(out, published) if ledger is None else _read(ledger)
        if known is not None:
            continued(read_ledger(known), {}, moment)  # refuses a moment before the last change
    return Output(out, force, moment, known, alarm)


def write_results(
    words: Catalogue,
    output: Output,
    district: District,
    timetable: Timetable,
    run: Mapping[str, Any],
    occupied: bool = False,
    plan: TermPlan | None = None,
) -> None:
    """Write everything there is of a timetable, whole or not at all; the schools' taken slots if wanted.

    With a `plan` the term's dates are written too, and calendars follow it.
    """
    with refusals(words):
        files = export_files(
            district,
            timetable,
            run,
            words.language,
            output.as_of,
            output.ledger,
            occupied,
            plan,
            alarm=output.alarm,
        )
        leftover = write_folder(output.out, files, output.force)
    if leftover is not None:
        click.echo(words.text("output.leftover", path=str(leftover)), err=True)
    for line in lessons_off(words, district, timetable) if plan is None else ():
        click.echo(line)
    written = "output.written" if plan is None else "term.written"
    click.echo(words.text(written, path=str(output.out)))
    click.echo(words.text("pages.written", path=str(output.out / PAGES)))
    if occupied:
        click.echo(words.text("output.occupied"))


def write_reasons(
    words: Catalogue,
    output: Output,
    district: District,
    timetable: Timetable,
    run: Mapping[str, Any],
    reasons: Sequence[str],
) -> None:
    """Write what `write_results` has written once more, with the reasons why lessons are missing.

    They take long to find, and a timetable does not wait for them. If the folder cannot be replaced by now,
    it stays as it is, and that is told.
    """
    try:
        files = export_files(
            district,
            timetable,
            run,
            words.language,
            output.as_of,
            output.ledger,
            reasons=reasons,
            alarm=output.alarm,
        )
        leftover = write_folder(output.out, files, force=True)
    except CannotWrite as refusal:
        click.echo(words.text(refusal.key, **refusal.params), err=True)
        click.echo(words.text("pages.without_reasons"), err=True)
        return
    if leftover is not None:
        click.echo(words.text("output.leftover", path=str(leftover)), err=True)


def _known(out: Path, published: Path | None) -> bytes | None:
    """What is in the calendars already, by the folder to be replaced and by the published timetable's."""
    folders = [out]
    if published is not None:
        folders.append(published if published.is_dir() else published.parent)
    found = [data for folder in folders if (data := old_ledger(folder)) is not None]
    return ledger_bytes(joined(*map(read_ledger, found))) if found else None


def _read(ledger: Path) -> bytes:
    try:
        return ledger.read_bytes()
    except OSError as error:
        raise BadLedger("unreadable", problem=f"{ledger}: {error.strerror or error}") from error


@contextmanager
def refusals(words: Catalogue) -> Iterator[None]:
    """Tell why nothing was written, and end the command."""
    try:
        yield
    except CannotWrite as refusal:
        click.echo(words.text(refusal.key, **refusal.params), err=True)
        raise click.exceptions.Exit(Exit.CANNOT_WRITE) from refusal
    except BadLedger as refusal:
        click.echo(words.text(refusal.key, **refusal.params), err=True)
        raise click.exceptions.Exit(Exit.BAD_INPUT) from refusal
