"""`schedule accounts`: visits, the road, allowances by payer, and what every class was given, by months."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import click

from models.allowance import Basis
from models.district import District
from scheduler.accounts.accounts import Accounts, accounts
from scheduler.commands.exits import Exit
from scheduler.commands.help import Command
from scheduler.commands.inputs import load_district, load_plan, nothing_written
from scheduler.commands.options import folder, language, plan, span, target
from scheduler.commands.record_words import unplanned_lines
from scheduler.commands.results import refusals
from scheduler.commands.summary import ending
from scheduler.commands.values import span_in_term
from scheduler.export import check_folder, write_folder
from scheduler.export.account_files import account_files
from scheduler.export.labels import labels
from scheduler.export.ours import ACCOUNTS
from scheduler.locale import Catalogue

MOST_WAYS = 20
"""Ways without kilometres that are listed."""


@dataclass(frozen=True)
class Wish:
    """The arguments and options."""

    folder: Path
    plan: Path
    out: Path
    force: bool
    since: str | None
    until: str | None


def command(words: Catalogue) -> Command:
    """The command in a language."""
    params = [
        folder(words),
        plan(words),
        *target(words),
        *span(words),
        language(words),
    ]
    return Command(words, "accounts", params, lambda **given: _accounts(words, Wish(**given)))


def _accounts(words: Catalogue, wish: Wish) -> None:
    with nothing_written(words):
        district = load_district(words, wish.folder)
        term = load_plan(words, wish.plan, district)
    first, last = span_in_term(words, wish.since, wish.until, district.term)
    with refusals(words):
        check_folder(wish.out, wish.force, ACCOUNTS)
    found = accounts(district, term, first, last)
    for line in told(words, district, found):
        click.echo(line)
    files = account_files(district, found, words)
    with refusals(words):
        leftover = write_folder(wish.out, files, wish.force, ACCOUNTS)
    if leftover is not None:
        click.echo(words.text("output.leftover", path=str(leftover)), err=True)
    click.echo(words.text("accounts.written", path=str(wish.out)))
    code = Exit.INCOMPLETE if found.unplanned or _unpaid_ways(district, found) else Exit.OK
    click.echo(ending(words, code, None if code is Exit.OK else "accounts.exit"))
    raise click.exceptions.Exit(code)


def told(words: Catalogue, district: District, found: Accounts) -> Iterator[str]:
    """How many visits were signed for, what is owed each month and by whom, and what is amiss."""
    signed = sum(visit.signed for visit in found.visits)
    unrecorded = sum(not visit.recorded for visit in found.visits)
    yield words.text(
        "accounts.visits", planned=len(found.visits), signed=signed, unrecorded=unrecorded,
        first=found.first.isoformat(), last=found.last.isoformat(), revision=found.revision,
    )  # fmt: skip
    if not district.deliveries:
        yield words.text("accounts.nothing_recorded")
    if not district.allowances:
        yield words.text("accounts.no_allowances")
    yield from _payments(words, district, found)
    yield from unplanned_lines(words, district, found.unplanned)
    ways = _unpaid_ways(district, found)
    if ways:
        place = labels(district).place
        yield words.text("accounts.unmeasured", count=len(ways))
        for origin, destination in ways[:MOST_WAYS]:
            yield words.text("accounts.way", origin=place[origin], destination=place[destination])
        if len(ways) > MOST_WAYS:
            yield words.text("input.more", count=len(ways) - MOST_WAYS)


def _payments(words: Catalogue, district: District, found: Accounts) -> Iterator[str]:
    """A line a month and payer."""
    school = labels(district).school
    for (month, payer, who), some in groupby(
        found.payments, key=lambda one: (one.month, one.payer, one.school)
    ):
        rows = list(some)
        named = words.text(f"export.payer.{payer.value}", schools=school[who] if who else "—")
        yield words.text(
            "accounts.payment",
            month=month,
            payer=named,
            planned=_yuan(sum(one.planned for one in rows)),
            signed=_yuan(sum(one.signed for one in rows)),
        )


def _unpaid_ways(district: District, found: Accounts) -> tuple[tuple[str, str], ...]:
    """Ways whose kilometres an allowance needs and nobody has given."""
    wanted = any(allowance.basis is Basis.KILOMETRE for allowance in district.allowances)
    return found.unmeasured if wanted else ()


def _yuan(fen: int) -> str:
    return f"{fen // 100}.{fen % 100:02}"
