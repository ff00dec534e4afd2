"""`schedule records`: the table of deliveries for some dates, to be filled in as lessons are signed for."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import click

from models.district import District
from scheduler.accounts.record_form import FormRow, record_form
from scheduler.commands.help import Command
from scheduler.commands.inputs import load_district, load_plan, nothing_written
from scheduler.commands.new_file import write_new
from scheduler.commands.options import folder, language, plan, span
from scheduler.commands.values import PATH, span_in_term
from scheduler.export.csv_table import csv_table
from scheduler.export.labels import labels
from scheduler.locale import Catalogue
from scheduler.read.table import NOTE
from scheduler.read.tables import deliveries as table
from scheduler.term.groups import all_groups, school_of_group

COLUMNS = (
    table.DAY, table.SCHOOL, table.GROUP, table.SUBJECT, table.PERIOD, table.RESULT, table.MINUTES,
    table.SIGNED, NOTE,
)  # fmt: skip


@dataclass(frozen=True)
class Wish:
    """The arguments and options."""

    folder: Path
    plan: Path
    out: Path
    since: str | None
    until: str | None


def command(words: Catalogue) -> Command:
    """The command in a language."""
    params = [
        folder(words),
        plan(words),
        click.Option(
            ["-o", "--out"],
            help=words.text("option.form"),
            metavar=words.text("help.file"),
            type=PATH,
            required=True,
        ),
        *span(words),
        language(words),
    ]
    return Command(words, "records", params, lambda **given: _records(words, Wish(**given)))


def _records(words: Catalogue, wish: Wish) -> None:
    with nothing_written(words):
        district = load_district(words, wish.folder)
        term = load_plan(words, wish.plan, district)
    first, last = span_in_term(words, wish.since, wish.until, district.term)
    rows = record_form(district, term, first, last)
    heads = [column.zh if words.language == "zh" else column.key for column in COLUMNS]
    named = _Names(words, district)
    write_new(words, wish.out, csv_table(heads, [named.cells(row) for row in rows]))
    recorded = sum(row.record is not None for row in rows)
    click.echo(words.text("records.written", path=str(wish.out), rows=len(rows), recorded=recorded))


class _Names:
    """Cells that people and the reader of the table understand: names where they are unique, else codes."""

    def __init__(self, words: Catalogue, district: District) -> None:
        self._words = words
        self._teachers = labels(district).teacher
        self._courses = {course.id: course for course in district.courses}
        self._schools = school_of_group(district)
        uses = Counter(school.name for school in district.schools)
        self._school = {s.id: s.name if uses[s.name] == 1 else s.id for s in district.schools}
        within = Counter((group.school, group.name) for group in all_groups(district))
        self._group = {
            group.id: group.name if within[group.school, group.name] == 1 else group.id
            for group in all_groups(district)
        }

    def cells(self, row: FormRow) -> tuple[str, ...]:
        """What is not recorded yet is not signed for."""
        course, record, words = self._courses[row.course], row.record, self._words
        school = self._schools[course.group]
        outcome = "" if record is None else words.text(f"records.outcome.{record.outcome}")
        minutes = "" if record is None or record.minutes is None else str(record.minutes)
        signed = words.text("records.yes" if record is not None and record.signed else "records.no")
        return (
            row.day.isoformat(),
            self._school[school],
            self._group.get(course.group, course.group),
            course.subject,
            row.period,
            outcome,
            minutes,
            signed,
            self._note(row),
        )

    def _note(self, row: FormRow) -> str:
        """When it is, and who gives it."""
        parts = [words for words in (self._span(row), self._teachers.get(row.teacher or "", "")) if words]
        return " ".join(parts)

    def _span(self, row: FormRow) -> str:
        return "" if row.span is None else "–".join(self._words.clock(minute) for minute in row.span)
