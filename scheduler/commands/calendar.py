"""`schedule calendar`: what schools follow on dates that differ from their weekday; a proposal for one."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from models.calendar import CalendarRow
from models.district import District
from scheduler.book.contents import Cells, heading
from scheduler.book.fresh import holiday_rows
from scheduler.commands.help import Command
from scheduler.commands.inputs import load_district
from scheduler.commands.new_file import write_new
from scheduler.commands.options import folder, language, option
from scheduler.commands.values import PATH
from scheduler.export.csv_table import csv_table
from scheduler.locale import Catalogue
from scheduler.read.tables import calendar as table
from scheduler.term.days import days_of, monday_of
from scheduler.term.school_calendar import Calendar


@dataclass(frozen=True)
class Wish:
    """The arguments and options."""

    folder: Path
    prefill: bool
    out: Path | None


def command(words: Catalogue) -> Command:
    """The command in a language."""
    params = [
        folder(words),
        option(words, "--prefill", is_flag=True),
        click.Option(
            ["-o", "--out"], help=words.text("option.table"), metavar=words.text("help.file"), type=PATH
        ),
        language(words),
    ]
    return Command(words, "calendar", params, lambda **given: _calendar(words, Wish(**given)))


def _calendar(words: Catalogue, wish: Wish) -> None:
    district = load_district(words, wish.folder)
    if not wish.prefill:
        for line in _told(words, district):
            click.echo(line)
        return
    rows = holiday_rows(district.term.first_day, district.term.last_day, words)
    data = _proposal(words, rows)
    if wish.out is None:
        click.echo(data.decode("utf-8-sig").replace("\r\n", "\n"), nl=False)
    else:
        write_new(words, wish.out, data)
        estimated = sum(bool(row[table.ESTIMATED.key]) for row in rows)
        click.echo(words.text("calendar.prefilled", path=str(wish.out), rows=len(rows), estimated=estimated))


def _told(words: Catalogue, district: District) -> Iterator[str]:
    """How many school days there are, and every date that differs."""
    calendar, term = Calendar(district), district.term
    days = days_of(term)
    open_at = Counter(
        sum(bool(calendar.periods(school.id, day)) for school in district.schools) * 2 > len(district.schools)
        for day in days
    )
    yield words.text(
        "calendar.days",
        term=term.name,
        first=term.first_day.isoformat(),
        last=term.last_day.isoformat(),
        weeks=len({monday_of(day) for day in days}),
        days=open_at[True],
    )
    if not district.calendar:
        yield words.text("calendar.nothing")
    for row in sorted(district.calendar, key=lambda row: (row.day, row.school or "")):
        yield _row(words, district, row)


def _row(words: Catalogue, district: District, row: CalendarRow) -> str:
    if row.follows is not None:
        what = words.text("calendar.follows", weekday=row.follows)
    elif row.follows_date is not None:
        what = words.text("calendar.follows_date", date=row.follows_date.isoformat())
    else:
        what = words.text("calendar.off")
    if row.weeks is not None:
        what = words.join([what, words.text(f"weeks.{row.weeks.value}")])
    if row.half is not None:
        what = words.join([words.text(f"half.{row.half.value}"), what])
    if row.periods:
        what = words.join([words.text("calendar.periods", periods=words.join(row.periods)), what])
    if row.school is not None:
        name = next(school.name for school in district.schools if school.id == row.school)
        what = words.text("calendar.of_school", school=name, what=what)
    if row.label:
        what = words.text("calendar.label", what=what, label=row.label)
    if row.estimated:
        what += words.text("calendar.estimated")
    return words.text("calendar.heading", date=row.day.isoformat(), weekday=row.day.isoweekday(), what=what)


def _proposal(words: Catalogue, rows: Sequence[Cells]) -> bytes:
    """The rows as a table `calendar` in the language of the words."""
    columns = (table.DAYS, table.FOLLOWED, table.ESTIMATED, table.LABEL)
    heads = [heading(column, words.language) for column in columns]
    return csv_table(heads, [[row[column.key] for column in columns] for row in rows])
