"""`schedule diff`: what changed between two timetables, or two plans of a term, in sentences or as JSON."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from models.district import District
from scheduler.commands.change_data import change_data
from scheduler.commands.change_words import ChangeWords
from scheduler.commands.dated_words import told_dates
from scheduler.commands.help import Command
from scheduler.commands.inputs import load_district, load_old_timetable, load_plan
from scheduler.commands.options import folder, language, option
from scheduler.commands.values import PATH, choice
from scheduler.locale import Catalogue
from scheduler.read import is_plan
from scheduler.term.changes import Changes, changes
from scheduler.term.dated_changes import dated_changes

PERSON, CLASS = "person", "class"


@dataclass(frozen=True)
class Wish:
    """The arguments and options."""

    folder: Path
    old: Path
    new: Path
    by: str
    json: bool


def command(words: Catalogue) -> Command:
    """The command in a language."""
    params = [
        folder(words),
        click.Argument(["old"], type=PATH, metavar=words.text("help.old")),
        click.Argument(["new"], type=PATH, metavar=words.text("help.new")),
        option(words, "--by", f"{PERSON}|{CLASS}", callback=choice(words, (PERSON, CLASS)), default=PERSON),
        option(words, "--json", is_flag=True),
        language(words),
    ]
    return Command(words, "diff", params, lambda **given: _diff(words, Wish(**given)))


def _diff(words: Catalogue, wish: Wish) -> None:
    district = load_district(words, wish.folder)
    if is_plan(wish.old) and is_plan(wish.new):
        _dates(words, district, wish)
        return
    found = changes(load_old_timetable(words, wish.old), load_old_timetable(words, wish.new))
    if wish.json:
        click.echo(json.dumps(change_data(words, district, found), ensure_ascii=False, indent=2))
        return
    for line in _told(words, district, found, wish.by):
        click.echo(line)


def _dates(words: Catalogue, district: District, wish: Wish) -> None:
    """What changed between two plans of the term, by person."""
    if wish.json or wish.by != PERSON:
        raise click.UsageError(words.text("usage.plans_by_person"))
    old, new = (load_plan(words, path, district) for path in (wish.old, wish.new))
    for line in told_dates(words, district, dated_changes(old, new)):
        click.echo(line)


def _told(words: Catalogue, district: District, found: Changes, by: str) -> Iterator[str]:
    if not len(found):
        yield words.text("diff.same")
        return
    yield words.text("diff.total", what=words.join(_counts(words, found)), people=len(found.people))
    said = ChangeWords(words, district)
    yield from said.by_person(found) if by == PERSON else said.by_class(found)


def _counts(words: Catalogue, found: Changes) -> Iterator[str]:
    """How many of each kind; of the lessons, how many differ only in who is with them or where."""
    counts = {"lessons": len(found.lessons), "meetings": len(found.meetings), "rides": len(found.rides)}
    slight = sum(change.slight for change in found.lessons)
    for kind, count in counts.items():
        if kind == "lessons" and slight:
            yield words.text("diff.lessons_slight", count=count, slight=slight)
        elif count:
            yield words.text(f"diff.{kind}", count=count)
