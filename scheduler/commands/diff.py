"""`schedule diff`: what changed between two timetables, in sentences or as JSON."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from models.base import Model
from models.district import District
from scheduler.commands.change_words import ChangeWords
from scheduler.commands.help import Command
from scheduler.commands.inputs import load_district, load_old_timetable
from scheduler.commands.options import folder, language, option
from scheduler.commands.values import PATH, choice
from scheduler.locale import Catalogue
from scheduler.term.changes import Changes, LessonChange, MeetingChange, RideChange, changes

PERSON, CLASS = "person", "class"
FORMAT = 1


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
    found = changes(load_old_timetable(words, wish.old), load_old_timetable(words, wish.new))
    if wish.json:
        click.echo(json.dumps(_data(words, district, found), ensure_ascii=False, indent=2))
        return
    for line in _told(words, district, found, wish.by):
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


def _data(words: Catalogue, district: District, found: Changes) -> dict[str, Any]:
    """Everything for programs, with the sentence for people beside each change."""
    said = ChangeWords(words, district)
    return {
        "format": FORMAT,
        "lessons": [_lesson(said, change) for change in found.lessons],
        "meetings": [_meeting(said, change) for change in found.meetings],
        "rides": [_ride(said, change) for change in found.rides],
    }


def _lesson(said: ChangeWords, change: LessonChange) -> dict[str, Any]:
    return {
        "course": change.lesson.course,
        "kinds": list(change.kinds),
        "before": _row(change.before),
        "after": _row(change.after),
        "people": sorted(change.people),
        "classes": list(said.classes(change)),
        "sentence": said.sentence(change),
    }


def _meeting(said: ChangeWords, change: MeetingChange) -> dict[str, Any]:
    return {
        "meeting": change.held.meeting,
        "kinds": list(change.kinds),
        "before": _row(change.before),
        "after": _row(change.after),
        "people": sorted(change.people),
        "sentence": said.sentence(change),
    }


def _ride(said: ChangeWords, change: RideChange) -> dict[str, Any]:
    return {
        "teacher": change.teacher,
        "weekday": change.weekday,
        "weeks": change.weeks.value,
        "before": [_row(ride) for ride in change.before],
        "after": [_row(ride) for ride in change.after],
        "sentence": said.sentence(change),
    }


def _row(some: Model | None) -> dict[str, Any] | None:
    return None if some is None else some.model_dump(mode="json")
