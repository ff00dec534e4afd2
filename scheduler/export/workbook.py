"""The timetable as a workbook: tables over everything, then a sheet per school, class and teacher."""

import io
from collections.abc import Iterator, Mapping
from datetime import datetime, time
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from models.district import District
from models.timetable import Timetable
from scheduler.export.broadcasts import broadcast_table, sent
from scheduler.export.cells import put_link
from scheduler.export.common_week import common_table
from scheduler.export.draw_grid import draw_grid
from scheduler.export.dropped import dropped_table
from scheduler.export.editable import draw_editable
from scheduler.export.grid import Grid, View, view
from scheduler.export.grid_by_bells import class_grid, school_grid
from scheduler.export.grid_by_day import teacher_grid
from scheduler.export.overview import provision_table, workload_table
from scheduler.export.safe_names import sheet_names
from scheduler.export.styles import Styles
from scheduler.export.table import Table, draw_table
from scheduler.export.vehicles import legs, vehicle_table
from scheduler.export.workloads import Load, workloads
from scheduler.locale import Catalogue
from scheduler.term.roll_out import dropped_lessons

OPTIONS: Final[dict[str, Any]] = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}

_TABS: Final = {"school": "#1F3864", "class": "#548235", "teacher": "#BF8F00"}


def workbook(district: District, timetable: Timetable, catalogue: Catalogue) -> bytes:
    """The workbook's bytes; the same for the same district, timetable and language.

    Raises
    ------
    ValueError
        If a placement is in a period that its school does not have.
    """
    everything = view(district, timetable, catalogue)
    sheets = sheet_names(_wished_names(everything))
    file = io.BytesIO()
    with Workbook(file, OPTIONS) as book:
        # The date of a document is part of its bytes; the term's first day is the same every time.
        created = datetime.combine(district.term.first_day, time())
        book.set_properties({"title": sheets["overview"], "created": created})
        styles = Styles(book, catalogue.language, (course.subject for course in district.courses))
        for key, table in _tables(everything, sheets):
            draw_table(book.add_worksheet(sheets[key]), table, styles)
        draw_editable(book.add_worksheet(sheets["editable"]), everything, styles)
        for key, grid in _grids(everything):
            sheet = book.add_worksheet(sheets[key])
            sheet.set_tab_color(_TABS[key.partition(":")[0]])
            draw_grid(sheet, grid, styles, catalogue)
            _way_back(sheet, sheets["overview"], styles)
    return file.getvalue()


def _wished_names(everything: View) -> Iterator[tuple[str, str]]:
    """(key, wished sheet name) in the order of the sheets; keys as `school:ID`."""
    for key in _table_keys(everything):
        yield key, everything.catalogue.text(f"export.sheet.{key}")
    yield "editable", everything.catalogue.text("export.sheet.editable")
    for school in everything.district.schools:
        yield f"school:{school.id}", everything.labels.school[school.id]
    for group in everything.district.classes:
        yield f"class:{group.id}", everything.labels.group[group.id]
    for teacher in everything.district.teachers:
        yield f"teacher:{teacher.id}", everything.labels.teacher[teacher.id]


def _table_keys(everything: View) -> Iterator[str]:
    """The tables that there is something for."""
    yield from ("overview", "workloads")
    timetable = everything.timetable
    if timetable.placements or timetable.meetings:
        yield "common"
    if any(placement.origin is not None for placement in timetable.placements):
        yield "broadcasts"
    if timetable.rides:
        yield "vehicles"
    if dropped_lessons(everything.district, timetable):
        yield "dropped"


def _tables(everything: View, sheets: Mapping[str, str]) -> Iterator[tuple[str, Table]]:
    """The tables over everything."""
    district, timetable = everything.district, everything.timetable
    yield "overview", provision_table(everything, everything.provided, sheets)
    yield "workloads", workload_table(everything, workloads(district, timetable), sheets)
    if "common" in sheets:
        yield "common", common_table(everything)
    if "broadcasts" in sheets:
        yield "broadcasts", broadcast_table(everything, sent(district, timetable))
    if "vehicles" in sheets:
        yield "vehicles", vehicle_table(everything, legs(district, timetable))
    if "dropped" in sheets:
        yield "dropped", dropped_table(everything, dropped_lessons(district, timetable))


def _grids(everything: View) -> Iterator[tuple[str, Grid]]:
    """The weeks in the same order."""
    district = everything.district
    for school in district.schools:
        yield f"school:{school.id}", school_grid(everything, school)
    for group in district.classes:
        yield f"class:{group.id}", class_grid(everything, group)
    loads: dict[str, list[Load]] = {teacher.id: [] for teacher in district.teachers}
    for load in workloads(district, everything.timetable):
        loads[load.teacher].append(load)
    for teacher in district.teachers:
        yield f"teacher:{teacher.id}", teacher_grid(everything, teacher, loads[teacher.id])


def _way_back(sheet: Worksheet, overview: str, styles: Styles) -> None:
    """A link to the first sheet, above the week."""
    put_link(sheet, 2, 0, f"← {overview}", overview, styles.link())
