"""The timetable as a workbook: an overview, then a sheet per school, class and teacher."""

import io
from collections.abc import Iterator
from datetime import datetime, time
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from models.district import District
from models.timetable import Timetable
from scheduler.export.cells import put_link
from scheduler.export.draw_grid import draw_grid
from scheduler.export.grid import Grid, View, view
from scheduler.export.grid_by_bells import class_grid, school_grid
from scheduler.export.grid_by_day import teacher_grid
from scheduler.export.overview import draw_provision, draw_workloads
from scheduler.export.provision import provision, workloads
from scheduler.export.safe_names import sheet_names
from scheduler.export.styles import Styles
from scheduler.locale import Catalogue

_OPTIONS: Final[dict[str, Any]] = {
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
    with Workbook(file, _OPTIONS) as book:
        # The date of a document is part of its bytes; the term's first day is the same every time.
        created = datetime.combine(district.term.first_day, time())
        book.set_properties({"title": sheets["overview"], "created": created})
        styles = Styles(book, catalogue.language, (course.subject for course in district.courses))
        overview = book.add_worksheet(sheets["overview"])
        draw_provision(overview, everything, provision(district, timetable), sheets, styles)
        loads = workloads(district, timetable)
        draw_workloads(book.add_worksheet(sheets["workloads"]), everything, loads, sheets, styles)
        for key, grid in _grids(everything):
            sheet = book.add_worksheet(sheets[key])
            sheet.set_tab_color(_TABS[key.partition(":")[0]])
            draw_grid(sheet, grid, styles, catalogue)
            _way_back(sheet, sheets["overview"], styles)
    return file.getvalue()


def _wished_names(everything: View) -> Iterator[tuple[str, str]]:
    """(key, wished sheet name) in the order of the sheets; keys as `school:ID`."""
    yield "overview", everything.catalogue.text("export.sheet.overview")
    yield "workloads", everything.catalogue.text("export.sheet.workloads")
    for school in everything.district.schools:
        yield f"school:{school.id}", everything.labels.school[school.id]
    for group in everything.district.classes:
        yield f"class:{group.id}", everything.labels.group[group.id]
    for teacher in everything.district.teachers:
        yield f"teacher:{teacher.id}", everything.labels.teacher[teacher.id]


def _grids(everything: View) -> Iterator[tuple[str, Grid]]:
    """The weeks in the same order."""
    district = everything.district
    for school in district.schools:
        yield f"school:{school.id}", school_grid(everything, school)
    for group in district.classes:
        yield f"class:{group.id}", class_grid(everything, group)
    for teacher, load in zip(district.teachers, workloads(district, everything.timetable), strict=True):
        yield f"teacher:{teacher.id}", teacher_grid(everything, teacher, load)


def _way_back(sheet: Worksheet, overview: str, styles: Styles) -> None:
    """A link to the first sheet, above the week."""
    put_link(sheet, 2, 0, f"← {overview}", overview, styles.link())
