"""`schedule suggest`: where else a lesson could be, the cheapest first; one of them written if wanted."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from models.timetable import Timetable
from scheduler.commands.asked import Asked
from scheduler.commands.asking_words import AskingWords
from scheduler.commands.change_data import FORMAT, change_data
from scheduler.commands.exits import Exit
from scheduler.commands.facts import edit_facts
from scheduler.commands.help import Command
from scheduler.commands.inputs import nothing_written
from scheduler.commands.inquiring import inquired
from scheduler.commands.options import folder, language, option, timetable
from scheduler.commands.results import Output, prepared, write_results
from scheduler.commands.summary import ending, missing_lessons
from scheduler.commands.values import PATH, moment, whole
from scheduler.explain.suggestions import Suggestion, suggestions
from scheduler.locale import Catalogue

MOST = 50
"""Suggestions that can be asked for."""


@dataclass(frozen=True)
class Wish:
    """The arguments and options."""

    folder: Path
    timetable: Path
    course: str
    count: int
    take: int | None
    out: Path | None
    force: bool
    as_of: datetime | None
    ledger: Path | None
    json: bool


def command(words: Catalogue) -> Command:
    """The command in a language."""
    number = words.text("asking.number")
    course = words.text("asking.course")
    params = [
        folder(words),
        timetable(words),
        click.Option(["--course"], metavar=course, help=words.text("asking.course_option"), required=True),
        option(words, "--count", words.text("help.number"), callback=whole(words, 1, MOST), default="5"),
        option(words, "--take", number, callback=whole(words, 1, MOST)),
        click.Option(
            ["-o", "--out"], type=PATH, metavar=words.text("help.out"), help=words.text("asking.out_option")
        ),
        option(words, "--force", is_flag=True),
        option(words, "--as-of", words.text("help.moment"), callback=moment(words)),
        option(words, "--ledger", words.text("help.file"), type=PATH),
        option(words, "--json", is_flag=True),
        language(words),
    ]
    return Command(words, "suggest", params, lambda **given: _suggest(words, Wish(**given)))


def _suggest(words: Catalogue, wish: Wish) -> None:
    _refuse_wrong_use(words, wish)
    with nothing_written(words):
        inquiry = inquired(words, wish.folder, wish.timetable)
    said = AskingWords(words, inquiry)
    course = Asked(words, inquiry.district).course(wish.course)
    target = None
    if wish.out is not None:
        target = prepared(words, wish.out, wish.force, wish.as_of, wish.ledger, wish.timetable)
    found = suggestions(inquiry, course, max(wish.count, wish.take or 0))
    if target is not None and wish.take is not None:
        raise click.exceptions.Exit(_taken(said, course, found, wish.take, target))
    if wish.json:
        click.echo(json.dumps(_data(said, course, found), ensure_ascii=False, indent=2))
        return
    for line in _told(said, course, found):
        click.echo(line)


def _refuse_wrong_use(words: Catalogue, wish: Wish) -> None:
    """Options that do nothing without each other, or in spite of each other."""
    if (wish.take is None) != (wish.out is None):
        raise click.UsageError(words.text("asking.take_alone"))
    writing = {"--force": wish.force, "--as-of": wish.as_of, "--ledger": wish.ledger}
    idle = [name for name, value in writing.items() if value and wish.out is None]
    if idle:
        raise click.UsageError(words.text("asking.only_written", option=idle[0]))
    if wish.json and wish.out is not None:
        raise click.UsageError(words.text("asking.json_or_take"))


def _taken(said: AskingWords, course: str, found: Sequence[Suggestion], take: int, target: Output) -> Exit:
    """Write the chosen one, with the calendars going on."""
    words = said.words
    if take > len(found):
        key = "asking.take_none" if found else "asking.take_nothing"
        raise click.UsageError(words.text(key, value=take, count=len(found)))
    for line in _one(said, course, take, found[take - 1]):
        click.echo(line)
    new: Timetable = said.timetable(found[take - 1].answer.decisions or ())
    for line in missing_lessons(words, said.inquiry.district, new.missing):
        click.echo(line)
    write_results(words, target, said.inquiry.district, new, edit_facts(words.language))
    code = Exit.OK if new.complete else Exit.INCOMPLETE
    click.echo(ending(words, code))
    return code


def _told(said: AskingWords, course: str, found: Sequence[Suggestion]) -> Iterator[str]:
    """The list as a note."""
    words, name, lessons = said.words, said.lessons.course(course), said.inquiry.lessons_of(course)
    if not found:
        yield words.text("asking.suggest_none", course=name)
        return
    slots = words.join(map(said.lessons.slot, sorted(lessons, key=lambda some: (some.weekday, some.period))))
    key = "asking.suggest_head" if lessons else "asking.suggest_head_none"
    yield words.text(key, course=name, slots=slots)
    for number, suggestion in enumerate(found, 1):
        yield from _one(said, course, number, suggestion)
    proven = all(suggestion.answer.proven for suggestion in found)
    yield words.text("asking.all_proven" if proven else "asking.not_proven")
    yield words.text("asking.how_to_take")


def _one(said: AskingWords, course: str, number: int, suggestion: Suggestion) -> Iterator[str]:
    """A slot, what it costs, and what changes."""
    decisions = suggestion.answer.decisions or ()
    told = list(said.changes(decisions, course))
    yield said.words.text(
        "asking.suggestion",
        number=number,
        slot=said.slot(course, suggestion.slot),
        worth=said.worth(decisions),
        count=len(told),
    )
    yield from (f"  {line}" for line in told)


def _data(said: AskingWords, course: str, found: Sequence[Suggestion]) -> dict[str, Any]:
    """The same for programs."""
    return {
        "format": FORMAT,
        "asked": {"course": course},
        "suggestions": [
            {
                **suggestion.slot.model_dump(),
                "proven": suggestion.answer.proven,
                "more": said.differences(suggestion.answer.decisions or ()),
                "changes": change_data(
                    said.words, said.inquiry.district, said.found(suggestion.answer.decisions or ())
                ),
            }
            for suggestion in found
        ],
    }
