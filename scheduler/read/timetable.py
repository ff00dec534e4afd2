"""A timetable to judge: our timetable.json, or the long table as CSV, perhaps edited by hand."""

from dataclasses import dataclass
from pathlib import Path

from models.district import District
from models.plan import TermPlan
from models.timetable import Decision, Placement, Timetable
from scheduler.read.book import is_book
from scheduler.read.book.lessons import lessons_grid
from scheduler.read.decode import read_text
from scheduler.read.grid import Grid
from scheduler.read.long_table import decisions
from scheduler.read.messages import Log, Message
from scheduler.read.rows import csv_grid
from scheduler.read.timetable_json import parse_any, parse_model, parse_timetable

PLAN = "term.json"
"""What the file with the plan of a term is called."""
TIMETABLE = "timetable.json"
"""What the file with a weekly timetable is called."""


@dataclass(frozen=True)
class TimetableReading:
    """What a timetable decides; all of its file if it is JSON."""

    decisions: tuple[Decision, ...]
    timetable: Timetable | None
    notices: tuple[Message, ...]

    @property
    def placements(self) -> tuple[Placement, ...]:
        """The lessons."""
        return tuple(decision for decision in self.decisions if isinstance(decision, Placement))


def read_timetable(path: Path, district: District) -> TimetableReading:
    """Read a timetable of a district: a file called *.json as JSON, any other as the long table.

    Of a folder its timetable.json is read, of a workbook its sheet of all lessons.

    Raises
    ------
    BadInput
        If it cannot be read, names unknown courses or teachers, or contradicts itself.
    """
    log = Log()
    path = path / TIMETABLE if path.is_dir() else path
    timetable, found = None, tuple[Decision, ...]()
    if _is_json(path):
        text = read_text(path, log, str(path)) or ""
        log.refuse()
        timetable = parse_timetable(text, str(path), district, log)
        found = timetable.decisions if timetable else ()
    else:
        grid = _grid(path, log)
        log.refuse()
        found = () if grid is None else decisions(grid, str(path), district, log)
    log.refuse()
    return TimetableReading(found, timetable, tuple(log.notices))


def _grid(path: Path, log: Log) -> Grid | None:
    """The cells of the long table."""
    if is_book(path):
        return lessons_grid(path, log)
    text = read_text(path, log, str(path))
    return None if text is None else csv_grid(text, str(path), log)


def is_plan(path: Path) -> bool:
    """Whether a file called term.json is named, or a folder that holds one: the plan of a term, no week."""
    return (path / PLAN).is_file() or path.name.casefold() == PLAN


def read_plan(path: Path, district: District) -> TermPlan:
    """Read the plan of a district's term: a term.json, or a folder that holds one.

    Raises
    ------
    BadInput
        If it cannot be read, or is of another district or term.
    """
    log = Log()
    file = path / PLAN if path.is_dir() else path
    text = read_text(file, log, str(file)) or ""
    log.refuse()
    plan = parse_model(TermPlan, text, str(file), log)
    if plan is not None and (plan.district, plan.term) != (district.name, district.term.name):
        named = {"value": f"{plan.district} {plan.term}", "expected": f"{district.name} {district.term.name}"}
        log.error("foreign_plan", file=str(file), **named)
    log.refuse()
    assert plan is not None, "what cannot be read is refused"
    return plan


def read_old_timetable(path: Path) -> Timetable:
    """Read a timetable.json of whatever district: it may name courses and teachers that are gone.

    Raises
    ------
    BadInput
        If it cannot be read.
    """
    log = Log()
    if path.is_file() and not _is_json(path):
        log.error("needs_json", file=str(path))
        log.refuse()
    text = read_text(path, log, str(path)) or ""
    log.refuse()
    timetable = parse_any(text, str(path), log)
    log.refuse()
    assert timetable is not None, "what cannot be read is refused"
    return timetable


def _is_json(path: Path) -> bool:
    return path.suffix.casefold() == ".json"
