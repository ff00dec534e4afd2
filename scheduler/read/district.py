"""A folder of CSV files, or a workbook, to a District."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from models.checks import flaws
from models.checks.seasons import Season, seasons
from models.checks.travel import link_flaws
from models.course import Course, CurriculumRow
from models.district import District
from models.flaws import Flaw
from models.travel import Link
from scheduler.read import remarks, tables
from scheduler.read.addresses import message
from scheduler.read.desk import Desk
from scheduler.read.expand import expand
from scheduler.read.messages import Log, Message
from scheduler.read.sheet import Row
from scheduler.read.source import Sheets, read_sheets
from scheduler.read.travel import complete

_FIELDS = {
    "availability": "unavailability",
    "curriculum": "courses",
    "home_lessons": "courses",
}
"""Tables that are another field of District; the others have its name."""

_WHERE = ("file", "row", "column", "other_file", "other_row")


@dataclass(frozen=True)
class Reading:
    """A district, and what its planner should know about how it was read."""

    district: District
    notices: tuple[Message, ...]
    tables: tuple[tuple[str, int], ...] = ()
    """Every file that was read, in the order of the tables, and how many rows it has."""


@dataclass
class _Draft:
    """What the tables say, before it is known to be a district."""

    fields: dict[str, Any] = field(default_factory=dict)
    """Fields of District."""
    curriculum: list[tuple[CurriculumRow, Row]] = field(default_factory=list)
    links: tuple[Link, ...] = ()
    """Travel as given."""


def read_district(source: Path) -> Reading:
    """Read the tables of a folder or of a workbook.

    Raises
    ------
    BadInput
        If anything in the tables is wrong; it carries every error of all tables.
    """
    log = Log()
    return assemble(read_sheets(source, log), log)


def assemble(sheets: Sheets, log: Log) -> Reading:
    """The district that sheets describe, wherever they are from; `log` is theirs.

    Raises
    ------
    BadInput
        If anything in them is wrong; it carries every error of all tables.
    """
    desk = Desk(log, sheets)
    draft = _draft(desk)
    _cross_check(desk, draft)
    log.refuse()
    district = District(**draft.fields)
    notices = (
        *log.notices,
        *remarks.no_such_class(draft.curriculum, district),
        *remarks.nobody_teaches(district, desk),
        *remarks.nothing_to_receive(district, desk),
        *remarks.shorter_ways(draft.links, district.travel, desk),
        *remarks.hasty_runs(district, desk),
    )
    return Reading(district, notices, _sizes(desk))


def _sizes(desk: Desk) -> tuple[tuple[str, int], ...]:
    sheets = (desk.sheets.get(table.key) for table in tables.TABLES)
    return tuple((sheet.file, len(sheet.rows)) for sheet in sheets if sheet)


def _draft(desk: Desk) -> _Draft:
    """Read every table, those first that others refer to."""
    draft = _Draft()
    fields = draft.fields
    named = tables.term.read(desk)
    fields["name"], fields["term"] = named if named else ("", None)
    fields["schools"] = tables.schools.read(desk)
    fields["calendar"] = tables.calendar.read(desk)
    fields["places"] = tables.places.read(desk)
    fields["bells"] = tables.bells.read(desk)
    fields["rules"], usual = tables.rules.read(desk)
    fields["weights"] = tables.weights.read(desk)
    fields["teachers"] = tables.teachers.read(desk, usual)
    fields["classes"] = tables.classes.read(desk)
    fields["joint_classes"] = tables.joint_classes.read(desk)
    fields["joinings"] = tables.joinings.read(desk)
    fields["rooms"] = tables.rooms.read(desk)
    fields["unavailability"] = tables.availability.read(desk)
    fields["broadcasts"] = tables.broadcasts.read(desk)
    fields["meetings"] = tables.meetings.read(desk, fields["teachers"])
    draft.curriculum = tables.curriculum.read(desk)
    fields["courses"] = _courses(desk, draft)
    fields["commitments"] = tables.commitments.read(desk, _seasons(draft))
    draft.links = tables.travel.read(desk)
    fields["travel"] = complete(draft.links)
    fields["vehicles"] = tables.vehicles.read(desk)
    fields["runs"] = tables.runs.read(desk)
    fields["coefficients"] = tables.coefficients.read(desk)
    fields["allowances"] = tables.allowances.read(desk)
    fields["quotas"] = tables.quotas.read(desk, fields["term"], fields["courses"])
    fields["events"] = tables.events.read(desk, fields["term"], fields["teachers"], fields["courses"])
    fields["deliveries"] = tables.deliveries.read(desk, fields["term"], fields["courses"])
    return draft


def _courses(desk: Desk, draft: _Draft) -> tuple[Course, ...]:
    own = tables.courses.read(desk) + tables.home_lessons.read(desk, draft.fields["teachers"])
    kept: list[Course] = []
    for course, row in expand(draft.curriculum, own, draft.fields["classes"], draft.fields["joint_classes"]):
        desk.keep("courses", kept, course, row)
    return tuple(kept)


def _seasons(draft: _Draft) -> tuple[Season, ...]:
    """The seasons of the term; none if it could not be read."""
    return seasons(District.model_construct(**draft.fields)) if draft.fields["term"] else ()


def _cross_check(desk: Desk, draft: _Draft) -> None:
    """Log every contradiction between the rows that could be read, each once for a pair of rows."""
    seen: set[tuple[object, ...]] = set()
    for flaw in _flaws(desk, draft):
        found = message(flaw, desk)
        where = (found.code, *(found.params.get(key) for key in _WHERE))
        if where not in seen:
            seen.add(where)
            desk.log.errors.append(found)


def _flaws(desk: Desk, draft: _Draft) -> Iterator[Flaw]:
    incomplete = {
        _FIELDS.get(key, key) for key, sheet in desk.sheets.items() if sheet is None or sheet.incomplete
    }
    # Links as given: the completed ones have no rows of their own.
    rules = draft.fields["rules"]
    yield from link_flaws(draft.links, bool(rules.winter_from or rules.winter_to or "rules" in incomplete))
    # Not validated: a district with rows missing could not be.
    found = flaws(District.model_construct(**draft.fields), incomplete)
    yield from (flaw for flaw in found if flaw.table != "travel")
