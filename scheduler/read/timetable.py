"""A timetable to judge: our timetable.json, or the long table as CSV, perhaps edited by hand."""

from dataclasses import dataclass
from pathlib import Path

from models.district import District
from models.timetable import Placement, Timetable
from scheduler.read.decode import read_text
from scheduler.read.long_table import placements
from scheduler.read.messages import Log, Message
from scheduler.read.timetable_json import parse_timetable


@dataclass(frozen=True)
class TimetableReading:
    """The lessons of a timetable; all of its file if it is JSON."""

    placements: tuple[Placement, ...]
    timetable: Timetable | None
    notices: tuple[Message, ...]


def read_timetable(path: Path, district: District) -> TimetableReading:
    """Read a timetable of a district: a file called *.json as JSON, any other as the long table.

    Raises
    ------
    BadInput
        If it cannot be read, names unknown courses or teachers, or contradicts itself.
    """
    log = Log()
    text = read_text(path, log) or ""
    log.refuse()
    timetable = None
    if path.suffix.casefold() == ".json":
        timetable = parse_timetable(text, path.name, district, log)
        found = timetable.placements if timetable else ()
    else:
        found = placements(text, path.name, district, log)
    log.refuse()
    return TimetableReading(found, timetable, tuple(log.notices))
