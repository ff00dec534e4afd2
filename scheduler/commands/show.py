"""`schedule show`: a week in the terminal, the same grids as in the workbook."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from models.timetable import Held, Ride, Timetable
from scheduler.commands.draw import drawn
from scheduler.commands.help import Command
from scheduler.commands.inputs import load_district
from scheduler.commands.judging import Judged, load_judged
from scheduler.commands.options import folder, language, option, timetable
from scheduler.export.grid import Grid, View, view
from scheduler.export.grid_by_bells import class_grid, school_grid
from scheduler.export.grid_by_day import teacher_grid
from scheduler.export.workloads import workloads
from scheduler.locale import Catalogue
from scheduler.read.hints import name_hint
from scheduler.term.still_there import StillThere

USUAL_SIZE = (120, 40)
"""Columns and lines, where there is no terminal to ask."""


Names = tuple[str, ...]
"""Every way to name something, the one that is printed last."""


@dataclass(frozen=True)
class Wish:
    """The arguments and options."""

    folder: Path
    timetable: Path
    teacher: tuple[str, ...]
    school: tuple[str, ...]
    group: tuple[str, ...]


def command(words: Catalogue) -> Command:
    """The command in a language."""
    name = words.text("help.name")
    params = [
        folder(words),
        timetable(words),
        option(words, "--teacher", name, multiple=True),
        option(words, "--school", name, multiple=True),
        option(words, "--class", name, multiple=True, into="group"),
        language(words),
    ]
    return Command(words, "show", params, lambda **given: _show(words, Wish(**given)))


def _show(words: Catalogue, wish: Wish) -> None:
    judged = load_judged(words, wish.timetable, load_district(words, wish.folder))
    if not judged.verdict.lawful:
        click.echo(words.text("show.unlawful", count=len(judged.verdict.findings)), err=True)
    seen = view(judged.district, _on_the_bells(words, judged), words)
    columns = shutil.get_terminal_size(USUAL_SIZE).columns
    for number, grid in enumerate(list(_grids(words, wish, seen))):
        click.echo("\n" * (number > 0) + "\n".join(drawn(words, grid, columns)))


def _on_the_bells(words: Catalogue, judged: Judged) -> Timetable:
    """The timetable without what is at times that do not exist, which no grid has a place for."""
    there, timetable = StillThere(judged.district), judged.timetable()
    lessons = there.lessons(timetable.placements)
    others = there.others((*timetable.meetings, *timetable.rides))
    gone = len(timetable.decisions) - len(lessons) - len(others)
    if gone:
        click.echo(words.text("show.left_out", count=gone), err=True)
    shown = {
        "placements": lessons,
        "meetings": tuple(some for some in others if isinstance(some, Held)),
        "rides": tuple(some for some in others if isinstance(some, Ride)),
    }
    return timetable.model_copy(update=shown)


def _grids(words: Catalogue, wish: Wish, seen: View) -> Iterator[Grid]:
    """The grids that are asked for; those of all schools if none is."""
    district, labels = seen.district, seen.labels
    everything = not (wish.teacher or wish.school or wish.group)
    schools = {school.id: (school.id, school.name, labels.school[school.id]) for school in district.schools}
    teachers = {who.id: (who.id, who.name, labels.teacher[who.id]) for who in district.teachers}
    groups = {group.id: (group.id, group.name, labels.group[group.id]) for group in district.classes}
    for id_ in schools if everything else _meant(words, "--school", wish.school, schools):
        yield school_grid(seen, next(school for school in district.schools if school.id == id_))
    for id_ in _meant(words, "--class", wish.group, groups):
        yield class_grid(seen, next(group for group in district.classes if group.id == id_))
    loads = workloads(district, seen.timetable)
    for id_ in _meant(words, "--teacher", wish.teacher, teachers):
        own = [load for load in loads if load.teacher == id_]
        yield teacher_grid(seen, next(who for who in district.teachers if who.id == id_), own)


def _meant(words: Catalogue, name: str, wanted: Sequence[str], known: Mapping[str, Names]) -> Iterator[str]:
    """Ids that some names mean: all of them, where several share a name."""
    for text in wanted:
        ids = [id_ for id_, names in known.items() if text in names]
        if not ids:
            everything = (name for names in known.values() for name in names)
            hint = name_hint(text, (names[-1] for names in known.values()), also=everything).text(words)
            problem = words.text("usage.no_such", value=text, hint=hint)
            raise click.UsageError(words.text("usage.value", what=name, problem=problem))
        yield from ids
