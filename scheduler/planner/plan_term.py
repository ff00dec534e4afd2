"""The whole term: weekly timetables on their dates, breaches of the law mended, lost lessons made up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.canonical import input_hash
from models.district import District
from models.plan import Dated, Lost, MendedDay, Standing, TermPlan
from models.verdict import Finding
from scheduler.planner.agenda import Agenda
from scheduler.planner.events import Dating, date_all
from scheduler.planner.means import Means
from scheduler.planner.owed import lost_to_calendar, short_of_minimum
from scheduler.planner.quotas import meet
from scheduler.planner.stand_in import StandIns
from scheduler.planner.workshop import Workshop
from scheduler.term.days import days_of
from scheduler.term.in_force import rolled
from scheduler.term.school_calendar import Calendar
from scheduler.term.tally import State
from scheduler.verify.term.events import judge_events


@dataclass(frozen=True)
class Planning:
    """A planned term, and what is to be told of it."""

    plan: TermPlan
    broken: tuple[Finding, ...]
    """Breaches that nothing mended; `date` among their parameters."""
    made_up: tuple[Dated, ...]
    """Lessons that were lost and are on another date now."""
    owed: tuple[Dated, ...]
    """Of those lost: what should have been made up and found no place."""
    extra: tuple[Dated, ...] = ()
    """Lessons more than the weekly timetable has, for quotas."""
    quotas: tuple[State, ...] = ()
    """How the district's quotas stand."""
    dating: Dating | None = None
    """How good the dates of the events are."""


def plan_term(district: District, standing: Sequence[Standing], means: Means) -> Planning:
    """Roll out, mend, and make up what the courses' term minimums need.

    Raises
    ------
    ValueError
        If a timetable names what the district does not have, or none is in force when the term begins.
    """
    calendar, days = Calendar(district), days_of(district.term)
    dated = rolled(district, standing, calendar)
    dating = date_all(district, calendar, dated, means)
    district = district.model_copy(update={"dated_events": dating.events})
    work = Workshop(district, Agenda(district, calendar, dated), means)
    work.mend(days)
    lost = [*lost_to_calendar(district, standing, dated), *work.lost]
    lost.sort(key=lambda one: one.day)
    owed = short_of_minimum(district, work.agenda.all(), lost)
    left = work.make_up(owed, days)
    extra, states = meet(district, standing, work, district.term.first_day)
    return planned(district, standing, work, lost, left, quotas=(extra, states), dating=dating)


def planned(
    district: District,
    standing: Sequence[Standing],
    work: Workshop,
    lost: Sequence[Dated],
    owed: Sequence[Dated],
    since: date = date.min,
    quotas: tuple[tuple[Dated, ...], tuple[State, ...]] = ((), ()),
    dating: Dating | None = None,
) -> Planning:
    """What has been worked out, as a plan; who stands in for lost lessons is asked from `since` on."""
    every = tuple(sorted(work.agenda.all(), key=_order))
    there = {one.identity for one in every}
    plan = TermPlan(
        district=district.name,
        term=district.term.name,
        input_hash=input_hash(district),
        calendar=district.calendar,
        standing=tuple(standing),
        events=district.dated_events,
        dated=every,
        lost=tuple(
            _stood_in(district, work.agenda, [one for one in lost if one.identity not in there], since)
        ),
        mended=tuple(
            MendedDay(day=m.day, changes=m.changes, changes_bound=m.changes_bound) for m in work.mended
        ),
    )
    events = judge_events(district, every)
    broken = (*work.breaches(), *(some for some in events if str(some.params["date"]) >= since.isoformat()))
    return Planning(plan, broken, tuple(work.made_up), tuple(owed), *quotas, dating)


def _order(one: Dated) -> tuple[date, tuple[str, ...]]:
    """By date; identities make the order certain."""
    return one.day, tuple(map(str, one.identity))


def _stood_in(district: District, agenda: Agenda, lost: Sequence[Dated], since: date) -> list[Lost]:
    """The lost lessons by date, each with the teacher who is with the class."""
    by_day: dict[date, list[Dated]] = {}
    for one in sorted(lost, key=_order):
        by_day.setdefault(one.day, []).append(one)
    found = []
    for day, some in by_day.items():
        if day < since:
            found += [Lost(dated=one) for one in some]
            continue
        adults = StandIns(district, agenda.calendar, day, agenda.on(day))
        found += [Lost(dated=one, adult=adults.of(one)) for one in some]
    return found
