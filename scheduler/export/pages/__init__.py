"""The timetable as pages: plain files that open from the disk and from any server, in two editions."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from models.district import District
from models.plan import TermPlan
from models.timetable import Timetable
from scheduler.export.grid import view
from scheduler.export.pages.addresses import addresses
from scheduler.export.pages.editions import EDITIONS, Edition, public_district, public_plan, public_timetable
from scheduler.export.pages.overview import overview
from scheduler.export.pages.parts import parts
from scheduler.export.pages.search import NAMES, search_index
from scheduler.export.pages.site import Site, static_files
from scheduler.export.pages.teachers import teacher_pages
from scheduler.export.pages.term import term_pages, term_rows
from scheduler.export.pages.travel import travel_pages, travel_start
from scheduler.export.pages.weeks import week_pages
from scheduler.export.provision import provision
from scheduler.locale import Catalogue

__all__ = ["EDITIONS", "pages"]


def pages(
    district: District,
    timetable: Timetable,
    words: Catalogue,
    plan: TermPlan | None = None,
    changed: datetime | None = None,
    reasons: Sequence[str] = (),
) -> dict[str, bytes]:
    """Relative path ("planner/index.html") -> bytes of both editions.

    Parameters
    ----------
    district, timetable, plan
        What is shown.
    words
        The language of the pages.
    changed
        When anything that was published last changed; an aware datetime.
    reasons
        Why lessons are missing, a line each; for the planner alone.

    Raises
    ------
    ValueError
        If a placement or a meeting is in a period that its school does not have.
    """
    found = {}
    for edition in EDITIONS:
        site = _site(edition, district, timetable, words, plan, changed)
        for name, data in _files(site, reasons if site.private else ()):
            found[f"{edition}/{name}"] = data
    return found


def _site(
    edition: Edition,
    district: District,
    timetable: Timetable,
    words: Catalogue,
    plan: TermPlan | None,
    changed: datetime | None,
) -> Site:
    if edition == "public":
        district, timetable = public_district(district), public_timetable(timetable)
        plan = None if plan is None else public_plan(plan, district)
    everything, some = view(district, timetable, words), parts(district, words)
    return Site(
        edition=edition,
        view=everything,
        addresses=addresses(district),
        parts=some,
        provision=provision(district, timetable),
        plan=plan,
        changed=changed,
        travel=travel_start(everything) if edition == "planner" else None,
    )


def _files(site: Site, reasons: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """The files of one edition."""
    yield from static_files().items()
    yield NAMES, search_index(site)
    yield overview(site, reasons)
    rows = term_rows(site)
    yield from week_pages(site, rows)
    yield from term_pages(site, rows)
    if site.private:
        yield from teacher_pages(site, rows)
        yield from travel_pages(site)
