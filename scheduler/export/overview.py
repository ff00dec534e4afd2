"""The workbook's first sheets: full provision (开足开齐) by class and subject, and the teachers' weeks."""

from collections.abc import Mapping, Sequence
from typing import Final

from models.course import Mode
from models.workload import Workload
from scheduler.export.figures import saving, shortfall
from scheduler.export.grid import View
from scheduler.export.provision import Provided
from scheduler.export.table import Cell, Line, Table
from scheduler.export.workloads import Load

_MISSING: Final = "#F8CBAD"
"""Below the minimum."""

_SHORT: Final = "#FFF2CC"
"""At the minimum, below the target."""

_COUNTS: Final = (
    "lessons", "schools", "broadcasts", "duties", "meetings", "journeys", "minutes", "unmeasured",
)  # fmt: skip
"""What the table of workloads counts, in the order of the columns."""

_HEADS: Final = {"minutes": "minutes_riding"}
"""Other heads of the same columns, where somebody rides: the same minutes count once for everybody aboard."""

_ALWAYS: Final = frozenset({"lessons", "schools", "journeys", "minutes"})
"""Those that have a column also where nobody has any."""

_PARTS: Final = (
    "lessons", "pupils_over", "other_school", "joint", "origin", "adult", "commitments", "journeys",
)  # fmt: skip
"""What weighted lessons are counted for, in the order of the columns."""


def provision_table(view: View, rows: Sequence[Provided], sheets: Mapping[str, str]) -> Table:
    """Every class and subject: required, target, timetabled, missing, by whom and how; the totals first.

    Only ways of meeting a lesson that are used have a column, and only further minimums that are asked for.
    `sheets` leads from `school:ID`, `class:ID` and `teacher:ID` to sheet names.
    """
    text = view.catalogue.text
    term = view.district.term
    names = dict.fromkeys((view.district.name, term.name))  # a district without a name has its term's
    dates = text("export.dates", first=term.first_day.isoformat(), last=term.last_day.isoformat())
    keys = ("school", "group", "subject", "required", "target", "timetabled", "missing", "teacher")
    least = [key for key in ("in_person", "by_specialist") if any(getattr(row, key) for row in rows)]
    modes = [mode for mode in Mode if any(mode in row.modes for row in rows)]
    heads = [text(f"export.column.{key}") for key in keys]
    heads += [text(f"export.met.{mode.value}") for mode in modes]
    heads += [text(f"export.column.{key}") for key in ("specialist", *least)]
    total: tuple[Cell, ...] = (
        text("export.total"), "", "",
        sum(row.required for row in rows), sum(row.target for row in rows),
        sum(row.timetabled for row in rows), sum(row.missing for row in rows), "",
        *(sum(row.modes.get(mode, 0) for row in rows) for mode in modes),
        sum(row.specialist for row in rows), *(sum(getattr(row, key) for row in rows) for key in least),
    )  # fmt: skip
    return Table(
        title=" · ".join(names),
        notes=(f"{dates}  {_state(view)}", text("export.note.joint")),
        heads=tuple(heads),
        rows=[_provided(view, row, modes, least, sheets) for row in rows],
        totals=Line(total),
    )


def _state(view: View) -> str:
    """How many lessons, what is missing, and how much better anything could be."""
    timetable, words = view.timetable, view.catalogue
    cost = next(level for level in timetable.levels if level.name == "cost")
    parts = [
        words.text("export.placed", lessons=len(timetable.placements)),
        words.text("summary.complete", state=shortfall(words, view.district, timetable.missing)),
        words.text("summary.cost", minutes=cost.value, gap=saving(words, cost.value, cost.bound, cost.fixed)),
    ]
    return "  ".join(parts)


def _provided(
    view: View, row: Provided, modes: Sequence[Mode], least: Sequence[str], sheets: Mapping[str, str]
) -> Line:
    """One class and subject."""
    cells: tuple[Cell, ...] = (
        view.labels.school[row.school],
        view.labels.plain_group[row.group],
        row.subject,
        row.required,
        row.target,
        row.timetabled,
        row.missing,
        view.catalogue.join(view.labels.teacher[teacher] for teacher in row.teachers),
        *(row.modes.get(mode, 0) for mode in modes),
        row.specialist,
        *(getattr(row, key) for key in least),
    )
    fill = _MISSING if row.missing else _SHORT if row.timetabled < row.target else None
    return Line(cells, {0: sheets[f"school:{row.school}"], 1: sheets[f"class:{row.group}"]}, fill)


def workload_table(view: View, loads: Sequence[Load], sheets: Mapping[str, str]) -> Table:
    """Every teacher: lessons, duties, journeys, minutes on the road; weighted lessons where they count."""
    text = view.catalogue.text
    cycle = view.district.term.weeks_in_cycle == 2
    counts = [key for key in _COUNTS if key in _ALWAYS or any(getattr(load, key) for load in loads)]
    parts = _weighted_parts(view, loads)
    keys = ["teacher", *(["weeks"] if cycle else []), *counts]
    shown = _HEADS if any(load.riding for load in loads) else {}
    heads = [text(f"export.column.{shown.get(key, key)}") for key in keys]
    heads += [text(f"export.weighted.{part}") for part in parts]
    total: list[Cell] = [text("export.total"), *([text("export.both_weeks")] if cycle else [])]
    total += ["" if key == "schools" else sum(getattr(load, key) for load in loads) for key in counts]
    total += [_lessons(sum(getattr(load.weighted, p) for load in loads if load.weighted)) for p in parts]
    return Table(
        title=text("export.sheet.workloads"),
        notes=(text("export.note.weighted"),) if parts else (),
        heads=tuple(heads),
        rows=[_load(view, load, sheets, counts, parts) for load in loads],
        totals=Line(tuple(total)),
    )


def _load(
    view: View, load: Load, sheets: Mapping[str, str], counts: Sequence[str], parts: Sequence[str]
) -> Line:
    """One teacher's one week."""
    weeks = view.telling.weeks(load.weeks)
    cells: list[Cell] = [view.labels.teacher[load.teacher], *([weeks] if weeks else [])]
    cells += [getattr(load, key) for key in counts]
    cells += ["" if load.weighted is None else _lessons(getattr(load.weighted, part)) for part in parts]
    return Line(tuple(cells), {0: sheets[f"teacher:{load.teacher}"]})


def _weighted_parts(view: View, loads: Sequence[Load]) -> list[str]:
    """The parts of the weighted lessons that somebody has, and their sum; none where they do not matter."""
    limited = any(teacher.limits.workload_week is not None for teacher in view.district.teachers)
    known: list[Workload] = [load.weighted for load in loads if load.weighted is not None]
    if not known or not (view.district.coefficients or limited):
        return []
    return [*(part for part in _PARTS if any(getattr(row, part) for row in known)), "total"]


def _lessons(hundredths: int) -> float:
    """Hundredths of a lesson as lessons."""
    return hundredths / 100
