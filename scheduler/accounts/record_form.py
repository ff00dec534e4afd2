"""What is to be signed for: the table of records to be filled in, with what has been recorded so far."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from models.bells import Period
from models.district import District
from models.plan import TermPlan
from models.quota import Delivery
from models.timetable import Placement
from scheduler.term.deliveries import Deliveries
from scheduler.term.school_calendar import Calendar, Slot
from scheduler.term.tally import Tally


@dataclass(frozen=True)
class FormRow:
    """One lesson."""

    day: date
    course: str
    period: str
    """Label of the period at the course's school."""
    teacher: str | None
    span: tuple[int, int] | None
    """Start and end in minutes after midnight; None where the date has no such period."""
    record: Delivery | None
    """What has been recorded; None if nothing has."""


def record_form(district: District, plan: TermPlan, first: date, last: date) -> tuple[FormRow, ...]:
    """Visits, broadcasts and recorded lessons from `first` to `last`, both included, by date and clock.

    All lessons that have a record are there too, whatever their dates, so that the form can replace the table
    it was made from.
    """
    rows = [*_planned(district, plan, first, last), *_unplanned(district, plan)]
    return tuple(sorted(rows, key=lambda row: (row.day, row.span or (0, 0), row.course, row.period)))


def _planned(district: District, plan: TermPlan, first: date, last: date) -> Iterator[FormRow]:
    records, tally = Deliveries(district), Tally(district, plan.dated)
    calendar = Calendar(district.model_copy(update={"calendar": plan.calendar}))
    periods: dict[date, Mapping[Slot, Period]] = {}
    for one in plan.dated:
        lesson = one.decision
        if not isinstance(lesson, Placement):
            continue
        record = records.of(one.day, lesson)
        wanted = first <= one.day <= last and tally.kind(lesson) is not None
        if wanted or record is not None:
            if one.day not in periods:
                periods[one.day] = calendar.dated_periods(one.day)
            slot = (tally.schools[lesson.course], one.day.isoweekday(), lesson.period)
            period = periods[one.day].get(slot)
            span = None if period is None else (period.start, period.end)
            yield FormRow(one.day, lesson.course, lesson.period, lesson.teacher, span, record)


def _unplanned(district: District, plan: TermPlan) -> Iterator[FormRow]:
    for record in Deliveries(district).unplanned(plan.dated):
        yield FormRow(record.day, record.course, record.period, None, None, record)
