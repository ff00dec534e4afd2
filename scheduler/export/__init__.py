"""Every file that a timetable is given out as."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from models.district import District
from models.plan import TermPlan
from models.timetable import Timetable
from scheduler.export.errors import BadLedger, CannotWrite, ExportError
from scheduler.export.feed_files import feed_files
from scheduler.export.folder import check_folder, write_folder
from scheduler.export.ledger import read_ledger
from scheduler.export.long_table import long_table
from scheduler.export.occupied import occupied
from scheduler.export.ours import (
    LEDGER,
    OCCUPIED,
    PAGES,
    RUN_JSON,
    TIMETABLE_CSV,
    TIMETABLE_JSON,
    TIMETABLE_XLSX,
)
from scheduler.export.pages import pages
from scheduler.export.target import old_ledger
from scheduler.export.term_files import term_files
from scheduler.export.timetable_json import run_json, timetable_json
from scheduler.export.workbook import workbook
from scheduler.locale import Language, catalogue

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
    alarm: int | None = None,
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
    alarm
        How many minutes before the first lesson of each visit calendars remind of it; None for never.

    Raises
    ------
    BadLedger
        If the old ledger cannot be continued.
    ValueError
        If a placement or a meeting is in a period that its school does not have, or `as_of` has no time zone.
    """
    words = catalogue(lang)
    feeds = feed_files(district, timetable, plan, lang, as_of, old_ledger, alarm)
    taken = occupied(district, timetable, words) if with_occupied else {}
    known = read_ledger(feeds[LEDGER]).lessons.values()
    changed = max((entry.changed for entry in known), default=None)
    shown_pages = pages(district, timetable, words, plan, changed, reasons)
    return {
        TIMETABLE_JSON: timetable_json(timetable),
        RUN_JSON: run_json(run),
        TIMETABLE_CSV: long_table(district, timetable, words),
        TIMETABLE_XLSX: workbook(district, timetable, words),
        **({} if plan is None else term_files(district, plan, words)),
        **feeds,
        **{f"{OCCUPIED}/{name}": data for name, data in sorted(taken.items())},
        **{f"{PAGES}/{name}": data for name, data in sorted(shown_pages.items())},
    }
