"""Quotas that the roll-out does not meet: lessons more, on dates before their milestones.

An extra lesson repeats a lesson of the weekly timetable (same course, same teacher, same kind) on another
date, where it is lawful beside everything that stands. Subjects that have least come first, so that every
subject gets its share; of a subject, courses take turns.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import cycle

from models.district import District
from models.plan import Dated, Standing
from models.quota import Quota
from models.timetable import Placement
from scheduler.planner.workshop import Workshop
from scheduler.term.days import days_of, monday_of
from scheduler.term.tally import Reached, State, Tally

MOST_ROUNDS = 12
"""Each round places at most one lesson a week of every course; a term has no more weeks to fill than this."""


def meet(
    district: District, standing: Iterable[Standing], work: Workshop, since: date
) -> tuple[tuple[Dated, ...], tuple[State, ...]]:
    """Place extra lessons until every milestone is met or nothing more fits; tell what was placed.

    Dates before `since` are not used.
    """
    placed: list[Dated] = []
    models = list(_models(standing))
    for quota in district.quotas:
        for _ in range(MOST_ROUNDS):
            state = Tally(district, work.agenda.all()).state(quota, since)
            short = next((one for one in state.reached if one.short), None)
            if short is None and not state.subjects_short:
                break
            before = len(work.made_up)
            by = (short or state.reached[-1]).milestone.by
            days = [day for day in days_of(district.term) if max(since, quota.since) <= day <= by]
            extra = _extra(district, quota, state, short, models, _last(quota, work.agenda.all()))
            work.make_up(extra, days, alike=True)
            new = work.made_up[before:]
            del work.made_up[before:]
            placed += new
            if not new:
                break
    every = Tally(district, work.agenda.all())
    return tuple(placed), tuple(every.state(quota, since) for quota in district.quotas)


def _models(standing: Iterable[Standing]) -> Iterator[Placement]:
    """Lessons of the weekly timetables, the last one first."""
    for some in sorted(standing, key=lambda one: one.since, reverse=True):
        yield from some.placements


def _last(quota: Quota, dated: Iterable[Dated]) -> int:
    """The highest number of an extra lesson of a quota."""
    return max((one.number for one in dated if (one.again or "").startswith(f"{quota.id}/")), default=0)


def _extra(
    district: District,
    quota: Quota,
    state: State,
    short: Reached | None,
    models: list[Placement],
    last: int,
) -> Iterator[Dated]:
    """The lessons that would meet the milestone, numbered on from the last one."""
    wanted = _wanted(quota, state, short)
    courses = {course.id: course for course in district.courses}
    tally = Tally(district, ())
    number = last
    for subject, count in wanted.items():
        some = [
            lesson
            for lesson in models
            if courses[lesson.course].subject == subject and tally.kind(lesson) == quota.counts
        ]
        mine = {lesson.course: lesson for lesson in reversed(some)}
        for lesson, _ in zip(cycle(mine.values()), range(count), strict=False):
            number += 1
            yield Dated(
                day=date.min,
                decision=lesson,
                monday=monday_of(district.term.first_day),
                number=number,
                again=f"{quota.id}/{number}",
            )


def _wanted(quota: Quota, state: State, short: Reached | None) -> Counter[str]:
    """Per subject how many lessons more: those below their least first, then whoever has least."""
    have = Counter(dict(state.by_subject))
    subjects = quota.subjects or tuple(have)
    wanted: Counter[str] = Counter()
    if state.subjects_short:
        nearest = sorted(subjects, key=lambda subject: -have[subject])[: quota.least_subjects]
        for subject in nearest:
            wanted[subject] += max(0, quota.each_subject - have[subject])
    missing = 0 if short is None else short.short - sum(wanted.values())
    for _ in range(max(0, missing)):
        if not subjects:
            break
        wanted[min(subjects, key=lambda subject: (have[subject] + wanted[subject], subject))] += 1
    return wanted
