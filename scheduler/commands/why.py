"""`schedule why`: why a lesson is not elsewhere, why it is where it is, why a teacher is away so often."""

import json
from dataclasses import dataclass
from pathlib import Path

import click

from scheduler.commands.asked import Asked
from scheduler.commands.asking_words import AskingWords
from scheduler.commands.help import Command
from scheduler.commands.inquiring import inquired
from scheduler.commands.options import folder, language, option, timetable
from scheduler.commands.why_away import WhyAway
from scheduler.commands.why_course import WhyCourse
from scheduler.commands.why_slot import WhySlot
from scheduler.locale import Catalogue

Why = WhySlot | WhyCourse | WhyAway


@dataclass(frozen=True)
class Wish:
    """The arguments and options."""

    folder: Path
    timetable: Path
    course: str | None
    at: str | None
    teacher: str | None
    json: bool


def command(words: Catalogue) -> Command:
    """The command in a language."""
    params = [
        folder(words),
        timetable(words),
        click.Option(
            ["--course"], metavar=words.text("asking.course"), help=words.text("asking.course_option")
        ),
        click.Option(["--at"], metavar=words.text("asking.slot"), help=words.text("asking.at_option")),
        click.Option(["--teacher"], metavar=words.text("help.name"), help=words.text("asking.by_option")),
        option(words, "--json", is_flag=True),
        language(words),
    ]
    return Command(words, "why", params, lambda **given: _why(words, Wish(**given)))


def _why(words: Catalogue, wish: Wish) -> None:
    _refuse_wrong_use(words, wish)
    inquiry = inquired(words, wish.folder, wish.timetable)
    why = _answered(AskingWords(words, inquiry), Asked(words, inquiry.district), wish)
    if wish.json:
        click.echo(json.dumps(why.data(), ensure_ascii=False, indent=2))
        return
    for line in why.told():
        click.echo(line)


def _refuse_wrong_use(words: Catalogue, wish: Wish) -> None:
    """Options that ask for nothing together."""
    if wish.course is None and wish.at is not None:
        raise click.UsageError(words.text("asking.at_alone"))
    if wish.course is None and wish.teacher is None:
        raise click.UsageError(words.text("asking.nothing_asked"))
    if wish.course is not None and wish.teacher is not None and wish.at is None:
        raise click.UsageError(words.text("asking.teacher_without_at"))


def _answered(said: AskingWords, asked: Asked, wish: Wish) -> Why:
    """The answer to what is asked."""
    teacher = None if wish.teacher is None else asked.teacher(wish.teacher)
    if wish.course is None:
        assert teacher is not None, "something is asked"
        return WhyAway(said, teacher)
    course = asked.course(wish.course)
    if wish.at is None:
        return WhyCourse(said, course)
    return WhySlot(said, course, asked.slot(course, wish.at), teacher)
