"""A weekly timetable as PDF files: one a school, one of all teachers, one common timetable."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Any, Final, Literal, Protocol

from models.district import District
from models.timetable import Timetable
from scheduler.export.common_week import CommonDay, common_week
from scheduler.export.grid import Grid, View, span, view
from scheduler.export.grid_by_bells import class_grid, school_grid
from scheduler.export.grid_by_day import teacher_grid
from scheduler.export.ours import COMMON_PDF, SCHOOL_PDFS, TEACHERS_PDF
from scheduler.export.safe_names import file_stems
from scheduler.export.styles import subject_colours
from scheduler.export.workloads import Load, workloads
from scheduler.locale import Catalogue
from scheduler.print.week_pages import Page, entry_of, week_page

Paper = Literal["a4", "a3"]
"""Always across."""

MOST_SCHOOLS: Final[Mapping[Paper, int]] = {"a4": 5, "a3": 8}
"""Columns of the common timetable on a page."""

_BASE, _WEEK, _COMMON = "base.typ", "timetable.typ", "common.typ"


class Setter(Protocol):
    """What makes a document of a template and its data; `scheduler.print.typesetter` does."""

    def pdf(self, template: str, files: Mapping[str, str], data: Mapping[str, Any], created: date) -> bytes:
        """One document."""


@dataclass(frozen=True)
class WeekFiles:
    """The files, and what has no page."""

    files: dict[str, bytes]
    """Relative POSIX path -> PDF."""
    empty_classes: int
    """Classes without anything in the week."""
    empty_teachers: int


def week_files(
    district: District, timetable: Timetable, words: Catalogue, paper: Paper, setter: Setter
) -> WeekFiles:
    """Everything that `schedule print` writes; the same bytes for the same timetable, words and fonts.

    Raises
    ------
    ValueError
        If a placement or a meeting is in a period that its school does not have.
    """
    everything = view(district, timetable, words)
    printer = _Printer(everything, paper, setter)
    stems = file_stems({school.id: everything.labels.school[school.id] for school in district.schools})
    found = {
        f"{SCHOOL_PDFS}/{stems[school.id]}.pdf": printer.school(school.id) for school in district.schools
    }
    found[TEACHERS_PDF] = printer.teachers()
    found[COMMON_PDF] = printer.common()
    return WeekFiles(
        files=found,
        empty_classes=sum(group.id not in everything.by_class for group in district.classes),
        empty_teachers=sum(teacher.id not in everything.by_teacher for teacher in district.teachers),
    )


class _Printer:
    """Sets the documents of one timetable."""

    def __init__(self, everything: View, paper: Paper, setter: Setter) -> None:
        self._view, self._paper, self._setter = everything, paper, setter
        district = everything.district
        self._colours = subject_colours(course.subject for course in district.courses)
        self._templates = {name: template(name) for name in (_BASE, _WEEK, _COMMON)}
        self._loads: dict[str, list[Load]] = {teacher.id: [] for teacher in district.teachers}
        for load in workloads(district, everything.timetable):
            self._loads[load.teacher].append(load)

    def school(self, school: str) -> bytes:
        """The school's week, then its classes, then its teachers, a page each."""
        district = self._view.district
        here = next(one for one in district.schools if one.id == school)
        pages = [self._page("school", school_grid(self._view, here))]
        for group in district.classes:
            if group.school == school and group.id in self._view.by_class:
                pages.append(self._page("class", class_grid(self._view, group)))
        pages += self._of_teachers([one.id for one in district.teachers if one.employer == school])
        return self._set(_WEEK, self._view.labels.school[school], pages)

    def teachers(self) -> bytes:
        """The week of every teacher who has one."""
        pages = self._of_teachers([teacher.id for teacher in self._view.district.teachers])
        return self._set(_WEEK, self._text("print.teachers"), pages)

    def common(self) -> bytes:
        """All schools on one clock."""
        week = common_week(self._view)
        most = MOST_SCHOOLS[self._paper]
        parts = range(0, len(week.schools), most)
        pages = [self._day(day, week.schools, slice(at, at + most)) for at in parts for day in week.days]
        district = self._view.district
        title = self._text("print.title.common", name=district.name or district.term.name)
        return self._set(_COMMON, title, pages)

    def _of_teachers(self, some: Sequence[str]) -> list[Page]:
        teachers = [one for one in self._view.district.teachers if one.id in some]
        return [
            self._page("teacher", teacher_grid(self._view, teacher, self._loads[teacher.id]))
            for teacher in teachers
            if teacher.id in self._view.by_teacher
        ]

    def _page(self, kind: str, grid: Grid) -> Page:
        page = week_page(grid, self._colours, self._view.district.rules.midday)
        page["title"] = self._text(f"print.title.{kind}", name=grid.title)
        page["columns"] = [self._view.catalogue.weekday(weekday) for weekday in grid.weekdays]
        return page

    def _day(self, day: CommonDay, schools: Sequence[str], part: slice) -> Page:
        words = self._view.catalogue
        return {
            "day": words.weekday(day.weekday),
            "columns": [self._view.labels.school[school] for school in schools[part]],
            "rows": [
                {
                    "time": span(words, row.start, row.end),
                    "cells": [[entry_of(one, self._colours) for one in cell] for cell in row.cells[part]],
                }
                for row in day.rows
                if any(row.cells[part])
            ],
        }

    def _set(self, name: str, title: str, pages: Sequence[Page]) -> bytes:
        district = self._view.district
        term = district.term
        dates = self._text("export.dates", first=term.first_day.isoformat(), last=term.last_day.isoformat())
        data = {
            "lang": self._view.catalogue.language,
            "paper": self._paper,
            "title": title,
            "note": self._text("export.note.common"),
            "district": district.name or term.name,
            "foot": f"{term.name}  {dates}",
            "words": {"noon": self._text("print.noon"), "time": self._text("export.column.time")},
            "empty": self._text("export.nothing"),
            "pages": [page for page in pages if page["rows"]],
        }
        return self._setter.pdf(name, self._templates, data, term.first_day)

    def _text(self, key: str, **params: str) -> str:
        return self._view.catalogue.text(key, **params)


def template(name: str) -> str:
    """The text of a template of ours."""
    return files("scheduler.print").joinpath("templates", name).read_text(encoding="utf-8")
