"""All feeds with their index and the ledger of their identities."""

from collections.abc import Container, Iterable
from dataclasses import replace
from datetime import datetime

from models.district import District
from models.plan import Dated, TermPlan
from models.timetable import Timetable
from scheduler.export.calendar import Shown, shown_lessons
from scheduler.export.class_feeds import ClassFeeds
from scheduler.export.event_feed import shown_events
from scheduler.export.feed_index import FeedIndex, index_bytes
from scheduler.export.feed_owners import feeds_of
from scheduler.export.feeds import calendars
from scheduler.export.ledger import Ledger, continued, ledger_bytes, read_ledger
from scheduler.export.ours import FEED_INDEX, LEDGER
from scheduler.export.vehicle_feeds import shown_runs
from scheduler.locale import Language, catalogue
from scheduler.term.dated import on_dates
from scheduler.term.dated_sittings import dated_sittings
from scheduler.term.roll_out import RolledOut, shown
from scheduler.term.school_calendar import Calendar
from scheduler.term.usual_times import UsualTimes


def feed_files(
    district: District,
    timetable: Timetable,
    plan: TermPlan | None,
    lang: Language,
    as_of: datetime,
    old_ledger: bytes | None,
    alarm: int | None = None,
) -> dict[str, bytes]:
    """Relative POSIX path -> bytes; parameters as of `export_files`.

    Raises
    ------
    BadLedger
        If the old ledger cannot be continued.
    ValueError
        If something is in a period that its school does not have, or `as_of` has no time zone.
    """
    before = Ledger() if old_ledger is None else read_ledger(old_ledger)
    seen = everything_shown(district, timetable, plan, lang, before.lessons, alarm)
    ledger = continued(before, {one.uid: one.fingerprint() for one in seen}, as_of)
    feeds = feeds_of(district)
    index = FeedIndex(district=district.name, term=district.term.name, language=lang, feeds=feeds)
    return {
        LEDGER: ledger_bytes(ledger),
        FEED_INDEX: index_bytes(index),
        **calendars(district, feeds, seen, ledger, catalogue(lang)),
    }


def everything_shown(
    district: District,
    timetable: Timetable,
    plan: TermPlan | None,
    lang: Language,
    published: Container[str],
    alarm: int | None = None,
) -> list[Shown]:
    """What all feeds show, by start and UID; `published` are the UIDs that readers have seen before.

    A lesson of the plan that is on no date is shown as cancelled, if it was published before.
    """
    seen = [*_held(district, timetable, plan, lang, alarm)]
    if plan is not None:
        uids = {one.uid for one in seen}
        lost = _cancelled(district, plan, lang)
        seen += [one for one in lost if one.uid in published and one.uid not in uids]
    return sorted(seen, key=lambda some: (some.start.replace(tzinfo=None), some.uid))


def _held(
    district: District, timetable: Timetable, plan: TermPlan | None, lang: Language, alarm: int | None
) -> Iterable[Shown]:
    """Everything that takes place, for everybody who has a feed."""
    there = district if plan is None else district.model_copy(update={"calendar": plan.calendar})
    calendar, words = Calendar(there), catalogue(lang)
    dated = on_dates(there, timetable, calendar) if plan is None else plan.dated
    rolled = shown(there, dated, calendar)
    yield from shown_lessons(there, rolled.held, words, alarm)
    yield from shown_events(there, () if plan is None else plan.events, words)
    yield from shown_runs(there, rolled.held, words)
    yield from _of_classes(there, dated, calendar, rolled, lang)


def _of_classes(
    district: District, dated: Iterable[Dated], calendar: Calendar, rolled: RolledOut, lang: Language
) -> Iterable[Shown]:
    """The entries of classes and schools."""
    feeds = ClassFeeds(district, catalogue(lang))
    yield from feeds.lessons(dated_sittings(district, dated, calendar, rolled.dropped))
    yield from feeds.meetings(rolled.held)


def _cancelled(district: District, plan: TermPlan, lang: Language) -> Iterable[Shown]:
    """What is on no date, at its usual time, marked as cancelled; it takes nobody's time."""
    words, calendar = catalogue(lang), UsualTimes(district)
    lost = tuple(one.dated for one in plan.lost)
    rolled = shown(district, lost, calendar)
    every = [*rolled.held, *rolled.dropped]  # a teacher's absence is mostly why
    found = [
        *shown_lessons(district, every, words),
        *_of_classes(district, lost, calendar, RolledOut(tuple(every), ()), lang),
    ]
    for one in found:
        yield replace(one, summary=words.text("export.calendar.cancelled", what=one.summary), cancelled=True)
