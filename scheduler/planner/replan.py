"""A term planned anew from a date on: nothing before it moves, and as little as can be after it.

What stood after the date stays if its period is still there; what the calendar newly allows comes in from
the weekly timetable; what has no period any more is lost and owed. Then the dates that break the law are
mended and what was lost is made up, as in the first plan. Without a change in the tables the plan stays.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from models.district import District
from models.event import DatedEvent
from models.plan import Dated, Lost, Standing, TermPlan
from models.timetable import Placement
from scheduler.planner.agenda import Agenda
from scheduler.planner.events import date_all
from scheduler.planner.means import Means
from scheduler.planner.plan_term import Planning, planned
from scheduler.planner.quotas import meet
from scheduler.planner.workshop import Workshop
from scheduler.term.days import days_of
from scheduler.term.in_force import rolled
from scheduler.term.school_calendar import Calendar
from scheduler.term.still_there import StillThere
from scheduler.verify.term.events import judge_events


def replan(
    district: District, plan: TermPlan, since: date, means: Means, timetable: Standing | None = None
) -> Planning:
    """The next revision of a plan: the district as it is now, from the date `since` on.

    `timetable` takes the place of the weekly timetables from its own first date on, not before `since`.

    Raises
    ------
    ValueError
        If the timetable names what the district does not have.
    """
    calendar = Calendar(district)
    standing = tuple(plan.standing)
    if timetable is not None:
        standing = (*(some for some in standing if some.since < timetable.since), timetable)
    base = _Base(district, calendar, plan, standing, since, timetable)
    district = district.model_copy(update={"dated_events": plan.events})
    fixed = _fixed(district, base.dated, since)
    dating = date_all(district, calendar, base.dated, means, since, fixed, plan.events)
    district = district.model_copy(update={"dated_events": dating.events})
    work = Workshop(district, Agenda(district, calendar, base.dated), means, since)
    days = [day for day in days_of(district.term) if day >= since]
    work.mend(days)
    fresh = sorted((*base.gone, *work.lost), key=lambda one: one.day)
    left = work.make_up(fresh, days)
    quotas = meet(district, standing, work, since)
    still = [lost.dated for lost in plan.lost]
    found = planned(district, standing, work, [*still, *fresh], left, since, quotas, dating)
    return replace(found, plan=_revised(plan, found.plan, since))


def _fixed(district: District, dated: Sequence[Dated], since: date) -> list[DatedEvent]:
    """The events that stay: those that have begun, and those before the first that is not lawful any more."""
    known = {event.id for event in district.events}
    some = tuple(one for one in district.dated_events if one.event in known)
    there = district.model_copy(update={"dated_events": some})
    findings = judge_events(there, dated)
    broken = {(finding.params["event"], finding.params["date"]) for finding in findings}
    first: dict[str, int] = {}
    for one in some:
        if one.day >= since and (one.event, one.day.isoformat()) in broken:
            first[one.event] = min(one.number, first.get(one.event, one.number))
    begun = {(one.event, one.number) for one in some if one.day < since}
    return [
        one
        for one in some
        if (one.event, one.number) in begun or one.number < first.get(one.event, one.number + 1)
    ]


class _Base:
    """What stands when the work begins."""

    def __init__(
        self,
        district: District,
        calendar: Calendar,
        plan: TermPlan,
        standing: Sequence[Standing],
        since: date,
        timetable: Standing | None,
    ) -> None:
        past = [one for one in plan.dated if one.day < since]
        future = [one for one in plan.dated if one.day >= since]
        if timetable is not None:
            made = {one.identity for one in past}
            later = [one for one in future if one.day < timetable.since]
            made |= {one.identity for one in later}
            new = (one for one in rolled(district, standing, calendar) if one.day >= timetable.since)
            future = [*later, *(one for one in new if one.identity not in made)]
        there = _There(district, calendar)
        self.gone = [one for one in future if not there.has(one)]
        stays = [one for one in future if there.has(one)]
        if timetable is None:
            known = {one.identity for one in plan.dated}
            old = Calendar(district.model_copy(update={"calendar": plan.calendar}))
            for one in rolled(district, standing, calendar):
                changed = one.day >= since and old.slots(one.day) != calendar.slots(one.day)
                if changed and one.identity not in known:
                    stays.append(one)
        self.dated = [*past, *stays]


class _There:
    """Whether what was planned still exists: its course, its people, and its period on its date."""

    def __init__(self, district: District, calendar: Calendar) -> None:
        self._district, self._calendar = district, calendar
        self._days: dict[date, StillThere] = {}

    def has(self, one: Dated) -> bool:
        """Whether it does; whether it would be lawful is not asked."""
        if one.day not in self._days:
            self._days[one.day] = StillThere(self._district, self._calendar.dated_periods(one.day))
        there = self._days[one.day]
        lesson = one.decision
        return bool(there.lessons([lesson]) if isinstance(lesson, Placement) else there.others([lesson]))


def _revised(plan: TermPlan, found: TermPlan, since: date) -> TermPlan:
    """The next revision; the same one again where nothing has changed."""
    before = tuple(one for one in plan.mended if one.day < since)
    old = {one.day: one for one in plan.mended}
    changed = {one.day: one for one in found.mended}
    mended = (*before, *(day for _, day in sorted({**old, **changed}.items()) if day.day >= since))
    kept = {lost.dated.identity: lost for lost in plan.lost}
    lost = tuple(_as_before(kept, one, since) for one in found.lost)
    new = found.model_copy(update={"mended": tuple(mended), "lost": lost})
    same = {"revision": plan.revision, "since": plan.since, "input_hash": plan.input_hash}
    if new.model_copy(update=same) == plan:
        return plan
    return new.model_copy(update={"revision": plan.revision + 1, "since": since})


def _as_before(kept: dict[tuple[object, ...], Lost], lost: Lost, since: date) -> Lost:
    """What was lost before the date stays as it was told."""
    old = kept.get(lost.dated.identity)
    return old if old is not None and lost.dated.day < since else lost
