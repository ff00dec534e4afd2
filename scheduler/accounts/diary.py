"""The dates of a term, as they were planned and as the records say they were."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from models.district import District
from models.plan import Dated, TermPlan
from models.timetable import Decision, Journey, Placement
from models.workload import Workload
from scheduler.term.deliveries import Deliveries
from scheduler.verify.term.day_figures import DateFigures


@dataclass(frozen=True)
class Side:
    """One of the two ways to look at a date: what was planned, or what was signed for."""

    lessons: tuple[Placement, ...]
    journeys: tuple[Journey, ...]
    """Of the date with these lessons, its meetings, commitments and events."""
    workloads: tuple[Workload, ...]
    """Likewise; only lessons that count, where they are what was signed for."""


@dataclass(frozen=True)
class DiaryDay:
    """One date on which something was planned."""

    day: date
    planned: Side
    made: Side
    counted: tuple[Placement, ...]
    """The lessons that count: signed for, and long enough."""
    recorded: tuple[Placement, ...]
    """The lessons that have a record, whatever it says."""


def diary(district: District, plan: TermPlan, first: date, last: date) -> tuple[DiaryDay, ...]:
    """The dates of a plan from `first` to `last`, both included.

    Whoever rides, rides as planned: nobody records which seat was taken.

    Raises
    ------
    ValueError
        If the plan names what the district does not have.
    """
    there = district.model_copy(update={"calendar": plan.calendar, "dated_events": plan.events})
    figures, records = DateFigures(there), Deliveries(district)
    some = [one for one in plan.dated if first <= one.day <= last]
    return tuple(_days(figures, records, some))


def _days(figures: DateFigures, records: Deliveries, some: Sequence[Dated]) -> Iterator[DiaryDay]:
    for day, dated in groupby(some, key=lambda one: one.day):
        every: list[Decision] = [one.decision for one in dated]
        lessons = [one for one in every if isinstance(one, Placement)]
        others = [one for one in every if not isinstance(one, Placement)]
        signed = tuple(one for one in lessons if records.signed(day, one))
        counted = tuple(one for one in lessons if records.counts(day, one))
        planned = figures.on(day, every)
        made, worked = figures.on(day, [*others, *signed]), figures.on(day, [*others, *counted])
        yield DiaryDay(
            day,
            Side(tuple(lessons), planned.journeys, planned.workloads),
            Side(signed, made.journeys, worked.workloads),
            counted,
            tuple(one for one in lessons if records.of(day, one) is not None),
        )
