"""Every file that a timetable is given out as."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from models.district import District
from models.plan import TermPlan
from models.timetable import Timetable
from scheduler.export.calendar import Shown, shown_lessons
from scheduler.export.errors import BadLedger, CannotWrite, ExportError
from scheduler.export.event_feed import shown_events
from scheduler.export.feeds import calendars
from scheduler.export.folder import check_folder, write_folder
from scheduler.export.ledger import Ledger, continued, ledger_bytes, read_ledger
from scheduler.export.long_table import long_table
from scheduler.export.occupied import occupied
from scheduler.export.ours import (
    FEEDS,
    LEDGER,
    OCCUPIED,
    PAGES,
    RUN_JSON,
    TIMETABLE_CSV,
    TIMETABLE_JSON,
    TIMETABLE_XLSX,
)
from scheduler.export.pages import pages
from scheduler.export.safe_names import file_stems
from scheduler.export.target import old_ledger
from scheduler.export.term_files import term_files
from scheduler.export.timetable_json import run_json, timetable_json
from scheduler.export.workbook import workbook
from scheduler.locale import Catalogue, Language, catalogue
from scheduler.term.roll_out import DatedLesson, dated_lessons, shown
from scheduler.term.school_calendar import Calendar

__all__ = [
    "BadLedger",
    "CannotWrite",
    "ExportError",
    "check_folder",
    "export_files",
    "old_ledger",
    "run_json",
    "timetable_json",
    "write_folder",
]


def export_files(
    district: District,
    timetable: Timetable,
    run: Mapping[str, Any],
    lang: Language,
    as_of: datetime,
    old_ledger: bytes | None,
    with_occupied: bool = False,
    plan: TermPlan | None = None,
    reasons: Sequence[str] = (),
) -> dict[str, bytes]:
    """Relative POSIX path -> bytes of everything that `write_folder` is to write.

    Parameters
    ----------
    district, timetable
        What is published; the timetable is lawful at least in that its periods exist.
    run
        The wall-clock facts of the run, as JSON can hold them.
    lang
        The language of headings, sheets and calendars.
    as_of
        When lessons that are new or have changed are said to have changed; an aware datetime, never asked
        of the clock here.
    old_ledger
        The bytes of the ledger published last (see `old_ledger`); None begins a new one.
    with_occupied
        Whether every school gets the table of its taken slots too.
    plan
        The dates of the term, where they have been planned; else the week is on every date that has lessons.
    reasons
        Why lessons are missing, a line each, for the planner's pages.

    Raises
    ------
    BadLedger
        If the old ledger cannot be continued.
    ValueError
        If a placement or a meeting is in a period that its school does not have, or `as_of` has no time zone.
    """
    words = catalogue(lang)
    seen = _seen(district, timetable, plan, words)
    before = Ledger() if old_ledger is None else read_ledger(old_ledger)
    ledger = continued(before, {lesson.uid: lesson.fingerprint() for lesson in seen}, as_of)
    stems = file_stems({teacher.id: _wished_stem(teacher.id, teacher.name) for teacher in district.teachers})
    feeds = calendars(district, seen, ledger, words)
    taken = occupied(district, timetable, words) if with_occupied else {}
    changed = max((entry.changed for entry in ledger.lessons.values()), default=None)
    shown_pages = pages(district, timetable, words, plan, changed, reasons)
    return {
        TIMETABLE_JSON: timetable_json(timetable),
        RUN_JSON: run_json(run),
        TIMETABLE_CSV: long_table(district, timetable, words),
        TIMETABLE_XLSX: workbook(district, timetable, words),
        LEDGER: ledger_bytes(ledger),
        **({} if plan is None else term_files(district, plan, words)),
        **{f"{FEEDS}/{stems[teacher]}.ics": feed for teacher, feed in sorted(feeds.items())},
        **{f"{OCCUPIED}/{name}": data for name, data in sorted(taken.items())},
        **{f"{PAGES}/{name}": data for name, data in sorted(shown_pages.items())},
    }


def _seen(district: District, timetable: Timetable, plan: TermPlan | None, words: Catalogue) -> list[Shown]:
    """What calendars show, by the clock."""
    dated = dated_lessons(district, timetable) if plan is None else planned_lessons(district, plan)
    seen = [
        *shown_lessons(district, dated, words),
        *shown_events(district, plan.events if plan else (), words),
    ]
    return sorted(seen, key=lambda some: (some.start.replace(tzinfo=None), some.uid))


def planned_lessons(district: District, plan: TermPlan) -> tuple[DatedLesson, ...]:
    """What teachers do on the dates of a plan, at the times of its own calendar."""
    there = district.model_copy(update={"calendar": plan.calendar})
    return shown(there, plan.dated, Calendar(there)).held


def _wished_stem(key: str, name: str) -> str:
    """Name and id, so that a file keeps its name when another teacher of that name comes."""
    return name if name == key else f"{name}-{key}"
