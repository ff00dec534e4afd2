"""`schedule term`: the weekly timetable on every date of the term, verified, repaired and written."""

import time
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import click

from models.district import District
from models.timetable import Timetable
from scheduler.commands.export import refuse_unlawful
from scheduler.commands.help import Command
from scheduler.commands.inputs import load_district, nothing_written
from scheduler.commands.judging import load_judged
from scheduler.commands.options import folder, language, option, output, timetable
from scheduler.commands.planning import Limits, finish, limits, means, standing, told
from scheduler.commands.results import prepared
from scheduler.commands.values import day_in_term
from scheduler.locale import Catalogue
from scheduler.planner.plan_term import plan_term


@dataclass(frozen=True)
class Wish(Limits):
    """The arguments and options."""

    folder: Path
    timetable: Path
    out: Path
    force: bool
    as_of: datetime | None
    ledger: Path | None
    alarm: int | None
    then: tuple[tuple[str, str], ...]


def command(words: Catalogue) -> Command:
    """The command in a language."""
    params = [
        folder(words),
        timetable(words),
        *output(words),
        option(words, "--then", words.text("help.then"), nargs=2, multiple=True),
        *limits(words),
        language(words),
    ]
    return Command(words, "term", params, lambda **given: _term(words, Wish(**given)))


def _term(words: Catalogue, wish: Wish) -> None:
    with nothing_written(words):
        district = load_district(words, wish.folder)
    weeks = [(district.term.first_day, _lawful(words, district, wish.timetable))]
    for since, file in wish.then:
        weeks.append((_since(words, district, since), _lawful(words, district, Path(file))))
    target = prepared(words, wish.out, wish.force, wish.as_of, wish.ledger, wish.timetable, wish.alarm)
    request, began = wish.request(), time.monotonic()
    first, last = district.term.first_day.isoformat(), district.term.last_day.isoformat()
    click.echo(words.text("term.begins", first=first, last=last), err=True)
    with means(words, request) as some:
        planning = plan_term(district, [standing(*week) for week in weeks], some)
    for line in told(words, district, planning):
        click.echo(line)
    facts = (request, time.monotonic() - began, some.stop.is_set())
    raise click.exceptions.Exit(finish(words, district, planning, weeks[-1][1], target, facts))


def _lawful(words: Catalogue, district: District, path: Path) -> Timetable:
    """The weekly timetable of a file; one that breaks a rule ends the command."""
    with nothing_written(words):
        judged = load_judged(words, path, district)
    refuse_unlawful(words, judged)
    return judged.timetable()


def _since(words: Catalogue, district: District, text: str) -> date:
    """The first date of a later timetable, within the term."""
    found = day_in_term(words, "--then", text, district.term)
    if found == district.term.first_day:
        problem = words.text("usage.first_day", value=text)
        raise click.UsageError(words.text("usage.value", what="--then", problem=problem))
    return found
