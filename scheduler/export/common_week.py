"""The common timetable (大课表): all schools on one clock, period numbers left out."""

from collections.abc import Iterator
from dataclasses import dataclass

from scheduler.export.grid import Entry, View, span
from scheduler.export.grid_by_bells import at_school
from scheduler.export.table import Line, Table
from scheduler.export.week import Happening


@dataclass(frozen=True)
class CommonRow:
    """What begins and ends at the same times, by school."""

    start: int
    """Minutes after midnight."""
    end: int
    cells: tuple[tuple[Entry, ...], ...]
    """By the schools of the week."""


@dataclass(frozen=True)
class CommonDay:
    """One weekday."""

    weekday: int
    rows: tuple[CommonRow, ...]
    """In clock order."""


@dataclass(frozen=True)
class CommonWeek:
    """All schools' lessons and meetings; what a school fixed for itself, and journeys, are not in it."""

    schools: tuple[str, ...]
    """Ids of those that have anything, in the district's order."""
    days: tuple[CommonDay, ...]
    """Those that have anything."""


def common_week(view: View) -> CommonWeek:
    """The week of a district; an online meeting stands with the school whose bells it follows."""
    shared = [one for one in view.week if one.kind in ("lesson", "meeting")]
    there = {_at(one) for one in shared}
    schools = tuple(school.id for school in view.district.schools if school.id in there)
    days = (
        CommonDay(weekday, tuple(_rows(view, schools, [one for one in shared if one.weekday == weekday])))
        for weekday in sorted({one.weekday for one in shared})
    )
    return CommonWeek(schools, tuple(days))


def _at(one: Happening) -> str:
    """The school in whose column it stands."""
    if one.school is not None:
        return one.school
    assert one.slot is not None, "an online meeting follows a school's bells"
    return one.slot[0]


def _rows(view: View, schools: tuple[str, ...], day: list[Happening]) -> Iterator[CommonRow]:
    for start, end in sorted({(one.start, one.end) for one in day}):
        now = [one for one in day if (one.start, one.end) == (start, end)]
        cells = (tuple(at_school(view, one) for one in now if _at(one) == school) for school in schools)
        yield CommonRow(start, end, tuple(cells))


def common_table(view: View) -> Table:
    """The same as a sheet: a row a time, a column a school."""
    week, words = common_week(view), view.catalogue
    heads = [words.text("export.column.weekday"), words.text("export.column.time")]
    return Table(
        title=words.text("export.sheet.common"),
        notes=(words.text("export.note.common"),),
        heads=(*heads, *(view.labels.school[school] for school in week.schools)),
        rows=[
            Line(
                (
                    words.weekday(day.weekday),
                    span(words, row.start, row.end),
                    *("\n".join(entry.text for entry in cell) for cell in row.cells),
                ),
                fill=_BAND if number % 2 else None,
            )
            for number, day in enumerate(week.days)
            for row in day.rows
        ],
    )


_BAND = "#F2F5FA"
"""Behind every other day."""
