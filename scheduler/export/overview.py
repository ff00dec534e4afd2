"""The workbook's first sheets: full provision (开足开齐) by class and subject, and the teachers' weeks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from scheduler.export.cells import put, put_link, set_up_page
from scheduler.export.grid import View
from scheduler.export.provision import Provided, Workload
from scheduler.export.styles import Styles, widest

_MISSING: Final = "#F8CBAD"
"""Below the minimum."""

_SHORT: Final = "#FFF2CC"
"""At the minimum, below the target."""

_HEAD: Final = 4
"""The row of the column names; title, notes and totals stand above."""

Cell = str | int


@dataclass(frozen=True)
class Line:
    """One row of a table: its cells, the sheets that its first cells lead to, its background."""

    cells: tuple[Cell, ...]
    links: Mapping[int, str] = field(default_factory=dict)
    """Column -> sheet name."""
    fill: str | None = None


def draw_provision(
    sheet: Worksheet, view: View, rows: Sequence[Provided], sheets: Mapping[str, str], styles: Styles
) -> None:
    """Every class and subject: required, target, timetabled, missing; the totals first.

    `sheets` leads from `school:ID`, `class:ID` and `teacher:ID` to sheet names.
    """
    text = view.catalogue.text
    term = view.district.term
    names = dict.fromkeys((view.district.name, term.name))  # a district without a name has its term's
    put(sheet, 0, 0, " · ".join(names), styles.title())
    dates = text("export.dates", first=term.first_day.isoformat(), last=term.last_day.isoformat())
    put(sheet, 1, 0, f"{dates}  {_state(view)}", styles.note())
    put(sheet, 2, 0, text("export.note.joint"), styles.note())
    keys = ("school", "group", "subject", "required", "target", "timetabled", "missing", "teacher")
    total = (
        text("export.total"), "", "",
        sum(row.required for row in rows), sum(row.target for row in rows),
        sum(row.timetabled for row in rows), sum(row.missing for row in rows), "",
    )  # fmt: skip
    lines = [Line(total), *(_provided(view, row, sheets) for row in rows)]
    _draw_table(sheet, [text(f"export.column.{key}") for key in keys], lines, styles)


def draw_workloads(
    sheet: Worksheet, view: View, rows: Sequence[Workload], sheets: Mapping[str, str], styles: Styles
) -> None:
    """Every teacher: lessons, schools, journeys, minutes on the road."""
    text = view.catalogue.text
    put(sheet, 0, 0, text("export.sheet.workloads"), styles.title())
    keys = ("teacher", "lessons", "schools", "journeys", "minutes")
    total = (
        text("export.total"), sum(row.lessons for row in rows), "",
        sum(row.journeys for row in rows), sum(row.minutes for row in rows),
    )  # fmt: skip
    lines = [Line(total)]
    lines += [
        Line(
            (view.labels.teacher[row.teacher], row.lessons, row.schools, row.journeys, row.minutes),
            {0: sheets[f"teacher:{row.teacher}"]},
        )
        for row in rows
    ]
    _draw_table(sheet, [text(f"export.column.{key}") for key in keys], lines, styles)


def _state(view: View) -> str:
    """How many lessons, whether any are missing, and whether anything better exists."""
    text = view.catalogue.text
    missing = sum(row.lessons for row in view.timetable.missing)
    parts = [
        text("export.placed", lessons=len(view.timetable.placements)),
        text("coverage.missing", lessons=missing) if missing else text("coverage.complete"),
        text(f"status.{view.timetable.status.value}"),
    ]
    return "  ".join(parts)


def _provided(view: View, row: Provided, sheets: Mapping[str, str]) -> Line:
    """One class and subject."""
    cells = (
        view.labels.school[row.school],
        view.labels.plain_group[row.group],
        row.subject,
        row.required,
        row.target,
        row.timetabled,
        row.missing,
        view.catalogue.join(view.labels.teacher[teacher] for teacher in row.teachers),
    )
    fill = _MISSING if row.missing else _SHORT if row.timetabled < row.target else None
    return Line(cells, {0: sheets[f"school:{row.school}"], 1: sheets[f"class:{row.group}"]}, fill)


def _draw_table(sheet: Worksheet, heads: list[str], lines: Sequence[Line], styles: Styles) -> None:
    """A table under the notes. The first line, the totals, stands above the head: filters leave it alone."""
    for column, head in enumerate(heads):
        put(sheet, _HEAD, column, head, styles.head())
        shown = [head, *(str(line.cells[column]) for line in lines)]
        sheet.set_column(column, column, min(40, max(8, widest(shown) + 4)))
    totals, *rows = lines
    for column, cell in enumerate(totals.cells):
        _draw_cell(sheet, (_HEAD - 1, column), cell, totals, styles.total())
    for number, line in enumerate(rows, _HEAD + 1):
        for column, cell in enumerate(line.cells):
            style = styles.number(line.fill) if isinstance(cell, int) else styles.text(line.fill)
            style = styles.text(line.fill, link=True) if column in line.links else style
            _draw_cell(sheet, (number, column), cell, line, style)
    sheet.autofilter(_HEAD, 0, _HEAD + max(1, len(rows)), len(heads) - 1)
    sheet.freeze_panes(_HEAD + 1, 0)
    set_up_page(sheet, _HEAD)


def _draw_cell(sheet: Worksheet, at: tuple[int, int], cell: Cell, line: Line, style: Format) -> None:
    """A number, a text, or a text that leads to a sheet."""
    row, column = at
    if isinstance(cell, int):
        sheet.write_number(row, column, cell, style)
    elif column in line.links:
        put_link(sheet, row, column, cell, line.links[column], style)
    else:
        put(sheet, row, column, cell, style)
