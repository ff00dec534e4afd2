"""`schedule progress`: what the quotas of a term have delivered by a date, and what is still planned."""

from dataclasses import dataclass
from pathlib import Path

import click

from scheduler.commands.exits import Exit
from scheduler.commands.help import Command
from scheduler.commands.inputs import load_district, load_plan
from scheduler.commands.options import folder, language, option, plan
from scheduler.commands.quota_words import quota_lines
from scheduler.commands.record_words import unplanned_lines
from scheduler.commands.summary import ending
from scheduler.commands.values import day
from scheduler.locale import Catalogue
from scheduler.term.deliveries import Deliveries
from scheduler.term.tally import Tally


@dataclass(frozen=True)
class Wish:
    """The arguments and options."""

    folder: Path
    plan: Path
    on: str


def command(words: Catalogue) -> Command:
    """The command in a language."""
    params = [
        folder(words),
        plan(words),
        option(words, "--on", words.text("help.day"), required=True),
        language(words),
    ]
    return Command(words, "progress", params, lambda **given: _progress(words, Wish(**given)))


def _progress(words: Catalogue, wish: Wish) -> None:
    district = load_district(words, wish.folder)
    term = load_plan(words, wish.plan, district)
    on = day(words, "--on", wish.on)
    tally = Tally(district, term.dated)
    states = [tally.state(quota, on) for quota in district.quotas]
    click.echo(words.text("quota.on", date=on.isoformat(), revision=term.revision))
    if district.deliveries:
        records = Deliveries(district)
        outcomes = records.outcomes(on)
        counts = {name: outcomes[name] for name in ("held", "interrupted", "cancelled", "counted")}
        unrecorded = records.unrecorded(term.dated, on)
        click.echo(words.text("quota.recorded", unrecorded=unrecorded, **counts))
        for line in unplanned_lines(words, district, records.unplanned(term.dated)):
            click.echo(line)
    else:
        click.echo(words.text("quota.nothing_recorded"))
    if not states:
        click.echo(words.text("quota.none"))
    for line in quota_lines(words, states):
        click.echo(line)
    code = Exit.OK if all(state.met for state in states) else Exit.INCOMPLETE
    click.echo(ending(words, code, None if code is Exit.OK else "quota.exit"))
    raise click.exceptions.Exit(code)
