"""`schedule show`: a week in the terminal, the same grids as in the workbook."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from models.timetable import Timetable
from scheduler.commands.draw import drawn
from scheduler.commands.help import Command
from scheduler.commands.inputs import load_district
from scheduler.commands.judging import Judged, load_judged
from scheduler.commands.options import folder, language, option, timetable
from scheduler.export.grid import Grid, View, view
from scheduler.export.grid_by_bells import class_grid, school_grid
from scheduler.export.grid_by_day import teacher_grid
from scheduler.export.provision import workloads
from scheduler.locale import Catalogue
from scheduler.term.bells_in_force import periods_in_force
from scheduler.term.groups import school_of_group

USUAL_SIZE = (120, 40)
"""Columns and lines, where there is no terminal to ask."""


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
    """The timetable without lessons at times that do not exist, which no grid has a place for."""
    periods, at = periods_in_force(judged.district), school_of_group(judged.district)
    groups = {course.id: course.group for course in judged.district.courses}
    kept = tuple(p for p in judged.placements if (at[groups[p.course]], p.weekday, p.period) in periods)
    if len(kept) < len(judged.placements):
        click.echo(words.text("show.left_out", count=len(judged.placements) - len(kept)), err=True)
    return judged.timetable().model_copy(update={"placements": kept})


def _grids(words: Catalogue, wish: Wish, seen: View) -> Iterator[Grid]:
    """The grids that are asked for; those of all schools if none is."""
    district, labels = seen.district, seen.labels
    everything = not (wish.teacher or wish.school or wish.group)
    schools = {school.id: {school.id, school.name, labels.school[school.id]} for school in district.schools}
    teachers = {who.id: {who.id, who.name, labels.teacher[who.id]} for who in district.teachers}
    groups = {group.id: {group.id, group.name, labels.group[group.id]} for group in district.classes}
    for id_ in schools if everything else _meant(words, "--school", wish.school, schools):
        yield school_grid(seen, next(school for school in district.schools if school.id == id_))
    for id_ in _meant(words, "--class", wish.group, groups):
        yield class_grid(seen, next(group for group in district.classes if group.id == id_))
    loads = {load.teacher: load for load in workloads(district, seen.timetable)}
    for id_ in _meant(words, "--teacher", wish.teacher, teachers):
        yield teacher_grid(seen, next(who for who in district.teachers if who.id == id_), loads[id_])


def _meant(words: Catalogue, name: str, wanted: Sequence[str], known: dict[str, set[str]]) -> Iterator[str]:
    """Ids that some names mean: all of them, where several share a name."""
    for text in wanted:
        ids = [id_ for id_, names in known.items() if text in names]
        if not ids:
            listed = words.join(max(names, key=len) for names in known.values())
            problem = words.text("usage.one_of", value=text, known=listed)
            raise click.UsageError(words.text("usage.value", what=name, problem=problem))
        yield from ids
