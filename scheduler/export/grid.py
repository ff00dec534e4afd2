"""A week as a sheet shows it: rows in clock order, a column a weekday. What is in it, not how it is drawn."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.bells import BellSchedule
from models.district import District
from models.timetable import Timetable
from scheduler.export.labels import Labels, labels
from scheduler.export.week import Happening, Kind, happenings
from scheduler.locale import Catalogue
from scheduler.term.bells_in_force import bells_in_force


@dataclass(frozen=True)
class Entry:
    """One thing in a cell: some text, a title that stands out, and more text."""

    kind: Kind
    subject: str
    """Decides the colour of a lesson."""
    title: str
    before: str = ""
    after: str = ""

    @property
    def text(self) -> str:
        """All of it."""
        return self.before + self.title + self.after


@dataclass(frozen=True)
class Row:
    """One row: the cells of its weekdays; None where that day has no such period."""

    head: str
    cells: tuple[tuple[Entry, ...] | None, ...]


@dataclass(frozen=True)
class Grid:
    """One sheet."""

    title: str
    note: str
    weekdays: tuple[int, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class View:
    """Everything that the sheets are made from."""

    district: District
    timetable: Timetable
    catalogue: Catalogue
    labels: Labels
    bells: Mapping[str, BellSchedule]
    """School -> its schedule on the term's first day."""
    week: tuple[Happening, ...]
    """In clock order."""


def view(district: District, timetable: Timetable, catalogue: Catalogue) -> View:
    """A district and its timetable, made ready once for all sheets.

    Raises
    ------
    ValueError
        If a placement is in a period that its school does not have.
    """
    return View(
        district=district,
        timetable=timetable,
        catalogue=catalogue,
        labels=labels(district),
        bells=bells_in_force(district),
        week=happenings(district, timetable),
    )


def span(catalogue: Catalogue, start: int, end: int) -> str:
    """`8:20–9:00`, from minutes after midnight."""
    return f"{catalogue.clock(start)}–{catalogue.clock(end)}"


def subject_of(catalogue: Catalogue, happening: Happening) -> str:
    """The subject of a lesson; the label of a commitment, or the word for one without."""
    return happening.subject or catalogue.text("word.commitment")


def lines(parts: Iterable[str | None]) -> str:
    """The parts that there are, each on a line of its own after what stands before."""
    return "".join(f"\n{part}" for part in parts if part)
