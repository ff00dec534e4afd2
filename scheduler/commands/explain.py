"""`schedule explain`: why a timetable lacks what it lacks, and what would have to change."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from models.base import Model
from models.district import District
from models.timetable import Decision
from scheduler.commands.cause_words import explained
from scheduler.commands.clause_words import ClauseWords
from scheduler.commands.exits import Exit
from scheduler.commands.help import Command
from scheduler.commands.inputs import load_district
from scheduler.commands.interrupt import interruptible
from scheduler.commands.judging import breaches, load_judged
from scheduler.commands.options import folder, language, option, timetable
from scheduler.explain.clause import Clause
from scheduler.explain.explanation import Explanation, explain
from scheduler.explain.oracle import Oracle
from scheduler.locale import Catalogue
from scheduler.solve.answer import Request
from scheduler.solve.run import solve
from scheduler.solve.search import Effort

FORMAT = 1

EFFORT = Effort(seconds=None, deterministic=2.0, seed=0, workers=1)
"""For each question to the solver."""

BUDGET = 60.0
"""Deterministic time for all questions about one timetable; half a minute to two on a usual computer."""


AGAIN = Request(seconds=None, deterministic=20.0, seed=0, workers=1)
"""For a timetable of a district that had none."""


@dataclass(frozen=True)
class Wish:
    """The arguments and options."""

    folder: Path
    timetable: Path
    json: bool


def command(words: Catalogue) -> Command:
    """The command in a language."""
    params = [folder(words), timetable(words), option(words, "--json", is_flag=True), language(words)]
    return Command(words, "explain", params, lambda **given: _explain(words, Wish(**given)))


def _explain(words: Catalogue, wish: Wish) -> None:
    judged = load_judged(words, wish.timetable, load_district(words, wish.folder))
    if not judged.verdict.lawful:
        for line in breaches(words, judged):
            click.echo(line, err=True)
        raise click.exceptions.Exit(Exit.RULE_BROKEN)
    found = sought(words, judged.district, judged.decisions)
    if wish.json:
        click.echo(json.dumps(_data(words, judged.district, found), ensure_ascii=False, indent=2))
        return
    for line in explained(words, judged.district, found):
        click.echo(line)


def sought(words: Catalogue, district: District, decisions: tuple[Decision, ...] | None) -> Explanation:
    """The explanation; Ctrl-C ends the search. Without decisions no timetable is lawful."""
    with interruptible(lambda: click.echo(words.text("why.stopping"), err=True)) as stop:
        click.echo(words.text("why.begins"), err=True)

        def again(changed: District) -> tuple[Decision, ...] | None:
            return solve(changed, AGAIN, stop=stop).decisions

        return explain(district, decisions, Oracle(EFFORT, BUDGET, stop.is_set), again)


def _data(words: Catalogue, district: District, found: Explanation) -> dict[str, Any]:
    """The same for programs."""
    causes = []
    for cause in found.causes:
        said = ClauseWords(words, district)
        remedies = [
            {
                **_clause(said, remedy.easing.clause),
                "sentence": said.eased(remedy.easing),
                "missing": remedy.worth[0],
                "cost": remedy.worth[1],
            }
            for remedy in cause.remedies
        ]
        causes.append(
            {
                "lacking": list(cause.lacking),
                "need": cause.clash.need,
                "give": cause.clash.give,
                "demands": [_clause(said, clause) for clause in cause.clash.demands],
                "supplies": [_clause(said, clause) for clause in cause.clash.supplies],
                "remedies": remedies,
            }
        )
        if cause.remedies:
            district = cause.remedies[0].district
    return {
        "format": FORMAT,
        "placed": list(found.placed),
        "causes": causes,
        "unexplained": list(found.unexplained),
    }


def _clause(said: ClauseWords, clause: Clause) -> dict[str, Any]:
    return {"kind": clause.kind, "row": _row(clause.of), "sentence": said.one(clause)}


def _row(of: object) -> object:
    """What a clause stands in, for JSON: an id, two ids, or the row."""
    match of:
        case Model():
            return of.model_dump(mode="json")
        case frozenset() | tuple():
            return sorted(of)
        case _:
            return str(of)
