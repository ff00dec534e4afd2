"""`schedule prepare`: for every visit of a week, what is to be done if it is lost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import click

from models.district import District
from models.plan import TermPlan
from scheduler.commands.dated_words import DatedWords
from scheduler.commands.exits import Exit
from scheduler.commands.help import Command
from scheduler.commands.inputs import load_district, load_plan, nothing_written
from scheduler.commands.new_file import write_new
from scheduler.commands.options import folder, language, option
from scheduler.commands.options import plan as plan_argument
from scheduler.commands.planning import Limits, limits, means
from scheduler.commands.values import PATH, day_in_term
from scheduler.export.labels import labels
from scheduler.export.table import Line, Table
from scheduler.export.table_book import table_book
from scheduler.locale import Catalogue
from scheduler.planner.prepare import LostDay, Prepared, prepare, visiting_days
from scheduler.term.school_calendar import Calendar

COLUMNS = ("date", "weekday", "visitor", "lesson", "remedy", "told")


@dataclass(frozen=True)
class Wish(Limits):
    """The arguments and options."""

    folder: Path
    plan: Path
    week: str
    out: Path


def command(words: Catalogue) -> Command:
    """The command in a language."""
    params = [
        folder(words),
        plan_argument(words),
        option(words, "--week", words.text("help.day"), required=True),
        click.Option(
            ["-o", "--out"],
            help=words.text("option.prepared"),
            metavar=words.text("help.file"),
            type=PATH,
            required=True,
        ),
        *limits(words),
        language(words),
    ]
    return Command(words, "prepare", params, lambda **given: _prepare(words, Wish(**given)))


def _prepare(words: Catalogue, wish: Wish) -> None:
    with nothing_written(words):
        district = load_district(words, wish.folder)
        term = load_plan(words, wish.plan, district)
    day = day_in_term(words, "--week", wish.week, district.term)
    monday = day - timedelta(days=day.weekday())
    days = visiting_days(district, term, monday, monday + timedelta(days=6))
    with means(words, wish.request()) as some:
        found: list[Prepared] = []
        for number, lost in enumerate(days, 1):
            if some.stop.is_set():
                break
            click.echo(_under_way(words, district, lost, number, len(days)), err=True)
            found.append(prepare(district, term, lost, some))
    told = _Told(words, district, term)
    for line in told.lines(found):
        click.echo(line)
    write_new(words, wish.out, told.workbook(found))
    click.echo(words.text("prepare.written", path=str(wish.out), visits=len(found)))
    if len(found) < len(days):
        click.echo(words.text("prepare.stopped", left=len(days) - len(found)), err=True)
        raise click.exceptions.Exit(Exit.INTERRUPTED)
    raise click.exceptions.Exit(Exit.OK if all(one.lawful for one in found) else Exit.RULE_BROKEN)


def _under_way(words: Catalogue, district: District, lost: LostDay, number: int, count: int) -> str:
    teacher = labels(district).teacher[lost.teacher]
    return words.text(
        "prepare.under_way",
        number=number,
        count=count,
        date=lost.day.isoformat(),
        weekday=lost.day.isoweekday(),
        teacher=teacher,
    )


class _Told:
    """The prepared plans of one term in words."""

    def __init__(self, words: Catalogue, district: District, term: TermPlan) -> None:
        self._words, self._district, self._term = words, district, term
        self._names = labels(district).teacher
        self._dated = DatedWords(words, district, Calendar(district))

    def lines(self, found: Sequence[Prepared]) -> Iterator[str]:
        """A heading for each visit, then what is to be done."""
        for one in found:
            yield self._words.text(
                "prepare.head",
                date=one.lost.day.isoformat(),
                weekday=one.lost.day.isoweekday(),
                teacher=self._names[one.lost.teacher],
                lessons=len(one.lost.lessons),
            )
            for change in one.changes:
                yield self._words.text("dated.line", sentence=self._dated.sentence(change))
            if not one.lawful:
                yield self._words.text("prepare.unlawful")

    def workbook(self, found: Sequence[Prepared]) -> bytes:
        """A row for each change, so that it can be printed and pinned up."""
        words = self._words
        table = Table(
            title=words.text("prepare.title", district=self._district.name),
            heads=tuple(words.text(f"prepare.column.{key}") for key in COLUMNS),
            rows=[row for one in found for row in self._rows(one)],
            notes=(words.text("prepare.note", revision=self._term.revision),),
        )
        return table_book(self._district, {words.text("prepare.sheet"): table}, words)

    def _rows(self, one: Prepared) -> Iterator[Line]:
        for change in one.changes:
            told = [self._names.get(who, who) for who in sorted(change.people - {one.lost.teacher})]
            yield Line(
                (
                    one.lost.day.isoformat(),
                    self._words.weekday(one.lost.day.isoweekday()),
                    self._names[one.lost.teacher],
                    self._words.text(
                        "prepare.lesson",
                        when=self._dated.when(change.either),
                        what=self._dated.what(change.either),
                    ),
                    self._dated.how(change),
                    self._words.join(told),
                )
            )
