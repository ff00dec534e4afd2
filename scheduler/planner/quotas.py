"""Quotas that the roll-out does not meet: lessons more, on dates before their milestones.

An extra lesson repeats a lesson of the weekly timetable (same course, same teacher, same kind) on another
date, where it is lawful beside everything that stands. Subjects that have least come first, so that every
subject gets its share; the courses of a subject take turns.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import cycle

from models.district import District
from models.plan import Dated, Standing
from models.quota import Quota
from models.timetable import Placement
from scheduler.planner.workshop import Workshop
from scheduler.term.days import days_of, monday_of
from scheduler.term.tally import State, Tally

MOST_ROUNDS = 12
"""Each round places at most one lesson a week of every course; a term has no more weeks to fill than this."""


def meet(
    district: District, standing: Iterable[Standing], work: Workshop, since: date
) -> tuple[tuple[Dated, ...], tuple[State, ...]]:
    """Place extra lessons until every milestone is met or nothing more fits; tell what was placed.

    Dates before `since` are not used.
    """
    models = list(_models(standing))
    placed = [
        one for quota in district.quotas for one in _Pursuit(district, quota, work, since, models).all()
    ]
    every = Tally(district, work.agenda.all())
    return tuple(placed), tuple(every.state(quota, since) for quota in district.quotas)


class _Pursuit:
    """One quota, and what may be done for it."""

    def __init__(
        self, district: District, quota: Quota, work: Workshop, since: date, models: list[Placement]
    ) -> None:
        self._district, self._quota, self._work, self._since = district, quota, work, since
        tally, courses = Tally(district, ()), {course.id: course for course in district.courses}
        self._models: dict[str, dict[str, Placement]] = {}
        """Subject -> course -> a lesson of it that counts."""
        for lesson in models:
            subject = courses[lesson.course].subject
            if tally.kind(lesson) == quota.counts and subject in (quota.subjects or (subject,)):
                self._models.setdefault(subject, {}).setdefault(lesson.course, lesson)

    def all(self) -> list[Dated]:
        """Round by round: each may place one lesson a week of every course."""
        placed: list[Dated] = []
        for _ in range(MOST_ROUNDS):
            new = self._round()
            placed += new
            if not new:
                break
        return placed

    def _round(self) -> list[Dated]:
        """Every subject once, those that have least first, until nothing is short."""
        placed: list[Dated] = []
        for subject in sorted(self._models, key=lambda some: (self._state().by_subject.get(some, 0), some)):
            state = self._state()
            short = next((one for one in state.reached if one.short), None)
            need = 0 if short is None else -(-short.short // len(self._models))
            if state.subjects_short:
                need = max(need, self._quota.each_subject - state.by_subject.get(subject, 0))
            if need > 0:
                placed += self._place(subject, need, (short or state.reached[-1]).milestone.by)
        return placed

    def _place(self, subject: str, count: int, by: date) -> list[Dated]:
        """So many lessons of a subject on dates until a milestone, as far as they fit."""
        first = max(self._since, self._quota.since)
        days = [day for day in days_of(self._district.term) if first <= day <= by]
        return self._work.add(self._extra(subject, count), days)

    def _extra(self, subject: str, count: int) -> Iterator[Dated]:
        """Lessons that would count, the courses in turn, numbered on from the last one."""
        last = _last(self._quota, self._work.agenda.all())
        turns = zip(cycle(self._models[subject].values()), range(last + 1, last + 1 + count), strict=False)
        for lesson, number in turns:
            yield Dated(
                day=date.min,
                decision=lesson,
                monday=monday_of(self._district.term.first_day),
                number=number,
                again=f"{self._quota.id}/{number}",
            )

    def _state(self) -> State:
        return Tally(self._district, self._work.agenda.all()).state(self._quota, self._since)


def _models(standing: Iterable[Standing]) -> Iterator[Placement]:
    """Lessons of the weekly timetables, the last one first."""
    for some in sorted(standing, key=lambda one: one.since, reverse=True):
        yield from some.placements


def _last(quota: Quota, dated: Iterable[Dated]) -> int:
    """The highest number of an extra lesson of a quota."""
    return max((one.number for one in dated if (one.again or "").startswith(f"{quota.id}/")), default=0)
