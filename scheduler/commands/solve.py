"""`schedule solve`: the best timetable of a district within a limit, verified and written."""

import os
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click

from models.district import District
from models.timetable import Timetable
from scheduler.assemble import assemble
from scheduler.commands.cause_words import explained
from scheduler.commands.exits import Exit
from scheduler.commands.explain import sought
from scheduler.commands.facts import run_facts
from scheduler.commands.help import Command
from scheduler.commands.inputs import load_district, load_old_timetable, nothing_written
from scheduler.commands.options import folder, language, option, output
from scheduler.commands.pins import keeping, pin_breaches
from scheduler.commands.results import prepared, write_reasons, write_results
from scheduler.commands.searching import searched
from scheduler.commands.summary import ending, summary
from scheduler.commands.values import PATH, Checked, number, scheduler_address, some_of, whole
from scheduler.locale import Catalogue
from scheduler.read.tables.weights import preferences
from scheduler.solve.answer import Outcome, Request
from scheduler.verify import Court

DEFAULT_SECONDS = 60.0
"""The limit if none is asked for."""

_WEEK = 7 * 24 * 3600
_MOST_SEED = 2**31 - 1


@dataclass(frozen=True)
class Wish:
    """The arguments and options."""

    folder: Path
    out: Path
    force: bool
    as_of: datetime | None
    ledger: Path | None
    alarm: int | None
    time_limit: float | None
    deterministic_limit: float | None
    seed: int
    workers: int | None
    executor: str | None
    gap: float
    only: tuple[str, ...]
    keep: Path | None
    pin: tuple[str, ...]

    def request(self, fixed: int) -> Request:
        """What the solver is asked; `fixed` is the cost that no decision changes."""
        repeatable = self.deterministic_limit is not None
        unlimited = self.time_limit is None and not repeatable
        cores = 1 if repeatable else os.cpu_count() or 1
        return Request(
            seconds=DEFAULT_SECONDS if unlimited else self.time_limit,
            deterministic=self.deterministic_limit,
            seed=self.seed,
            workers=cores if self.workers is None else self.workers,
            gap=self.gap / 100,
            fixed=fixed,
        )


def command(words: Catalogue) -> Command:
    """The command in a language."""
    params = [
        folder(words),
        *output(words),
        _number(words, "--time-limit", number(words, 0.1, _WEEK)),
        _number(words, "--deterministic-limit", number(words, 0.001, _WEEK)),
        _number(words, "--seed", whole(words, 0, _MOST_SEED), default="0"),
        _number(words, "--workers", whole(words, 1, 256)),
        option(words, "--executor", words.text("help.address"), callback=scheduler_address(words)),
        _number(words, "--gap", number(words, 0, 100), default="0"),
        _only(words),
        option(words, "--keep", words.text("help.file"), type=PATH),
        option(words, "--pin", words.text("help.what"), multiple=True),
        language(words),
    ]
    return Command(words, "solve", params, lambda **given: _solve(words, Wish(**given)))


def _number(words: Catalogue, name: str, check: Checked, default: str | None = None) -> click.Option:
    return option(words, name, words.text("help.number"), callback=check, default=default)


def _only(words: Catalogue) -> click.Option:
    check = some_of(words, preferences())
    return option(words, "--only", words.text("help.preference"), callback=check, multiple=True)


def _solve(words: Catalogue, wish: Wish) -> None:
    with nothing_written(words):
        district, old = _asked(words, wish)
    priced = _priced(words, district, wish.only)
    published = wish.keep if old is not None and old.district == district.name else None
    target = prepared(words, wish.out, wish.force, wish.as_of, wish.ledger, published, wish.alarm)
    court = Court(priced)
    request = wish.request(court.judge(()).fixed)
    began = time.monotonic()
    outcome = searched(words, priced, request, wish.executor)
    if outcome.decisions is None:
        raise click.exceptions.Exit(_without_timetable(words, outcome, district, old))
    timetable = assemble(district, outcome, court.judge(outcome.decisions), request)
    facts = run_facts(request, time.monotonic() - began, wish.only, outcome.interrupted, words.language)
    for line in summary(words, district, timetable):
        click.echo(line)
    write_results(words, target, district, timetable, facts)
    code = _code(timetable, outcome)
    if code is Exit.INCOMPLETE:
        reasons = tuple(explained(words, priced, sought(words, priced, outcome.decisions)))
        for line in reasons:
            click.echo(line)
        write_reasons(words, target, district, timetable, facts, reasons)
    click.echo(ending(words, code))
    raise click.exceptions.Exit(code)


def _asked(words: Catalogue, wish: Wish) -> tuple[District, Timetable | None]:
    """The district with what is to be kept, and the timetable that is to be kept."""
    if wish.keep is None and wish.pin:
        raise click.UsageError(words.text("usage.pin_alone"))
    district = load_district(words, wish.folder)
    if wish.keep is None:
        return district, None
    old = load_old_timetable(words, wish.keep)
    return keeping(words, district, old, wish.pin), old


def _priced(words: Catalogue, district: District, only: tuple[str, ...]) -> District:
    """The district with the weights of the wanted preferences alone, if some are named."""
    free = [term for term in only if not district.weights.get(term)]
    if free:
        titles = words.join(words.text(f"rule.{term}.title") for term in free)
        raise click.UsageError(words.text("usage.weightless", term=titles))
    if not only:
        return district
    return district.model_copy(update={"weights": {term: district.weights[term] for term in only}})


def _without_timetable(words: Catalogue, outcome: Outcome, district: District, old: Timetable | None) -> Exit:
    """Say why there is no timetable."""
    end = None
    if outcome.infeasible and old is not None and district.pinned:
        code, text, end = Exit.INFEASIBLE, _pins(words, district, old), "keep.pins_end"
    elif outcome.infeasible:
        reasons = explained(words, district, sought(words, district, None))
        code, text = Exit.INFEASIBLE, "\n".join((words.text("solve.infeasible"), *reasons))
    elif outcome.interrupted:
        code, text = Exit.INTERRUPTED, words.text("solve.nothing_yet")
    else:
        code, text = Exit.NO_ANSWER, words.text("solve.no_answer")
    click.echo(text, err=True)
    click.echo(ending(words, code, end), err=True)
    return code


def _pins(words: Catalogue, district: District, old: Timetable) -> str:
    """Why no timetable with the pinned lessons is lawful, as far as that is known, and what to do."""
    breaches = pin_breaches(words, district, old)
    why = (words.text("keep.pins_break"), *breaches) if breaches else (words.text("keep.pins_in_the_way"),)
    return "\n".join((*why, words.text("keep.pins_remedy")))


def _code(timetable: Timetable, outcome: Outcome) -> Exit:
    if outcome.interrupted:
        return Exit.INTERRUPTED
    return Exit.OK if timetable.complete else Exit.INCOMPLETE
