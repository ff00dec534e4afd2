"""Full provision by months (开足开齐): what each class was due, what was timetabled, what it got.

A week with lessons belongs to the month of its Monday, with all its lessons: a month has whole weeks, so
that what is due can be compared with what there was.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from models.district import District
from models.plan import TermPlan
from models.timetable import Placement
from scheduler.term.days import days_of, monday_of, month_of
from scheduler.term.deliveries import Deliveries
from scheduler.term.groups import classes_of_group, courses_of_class
from scheduler.term.school_calendar import Calendar


@dataclass(frozen=True)
class ClassMonth:
    """One class and subject in the weeks of one month; lessons of a joint class count for each member."""

    month: str
    """Year and month of the weeks' Mondays, "2026-09"."""
    school: str
    group: str
    subject: str
    weeks: int
    """In which the school has lessons on at least one date."""
    due: float
    """Least lessons a week, times the weeks; of a two-week cycle half of its lessons each."""
    timetabled: int
    delivered: int
    """Of them, those that count by the records."""
    unrecorded: int
    """Of them, those of which there is no record."""


_Key = tuple[str, str, str]
"""Month, class, subject."""


def class_months(district: District, plan: TermPlan, first: date, last: date) -> tuple[ClassMonth, ...]:
    """By month, then classes in the district's order, then subjects; the weeks with a date in the span."""
    members = classes_of_group(district)
    courses = {course.id: course for course in district.courses}
    records = Deliveries(district)
    found: dict[str, Counter[_Key]] = defaultdict(Counter)
    mondays = monday_of(first), monday_of(last)
    for one in plan.dated:
        if not isinstance(one.decision, Placement) or not mondays[0] <= monday_of(one.day) <= mondays[1]:
            continue
        course = courses[one.decision.course]
        for group in members[course.group]:
            key = (month_of(monday_of(one.day)), group, course.subject)
            found["timetabled"][key] += 1
            found["delivered"][key] += records.counts(one.day, one.decision)
            found["unrecorded"][key] += records.of(one.day, one.decision) is None
    weeks = _weeks(district, plan, *mondays)
    return tuple(
        ClassMonth(
            month=month,
            school=school,
            group=group,
            subject=subject,
            weeks=weeks[month, school],
            due=weekly * weeks[month, school] / district.term.weeks_in_cycle,
            timetabled=found["timetabled"][month, group, subject],
            delivered=found["delivered"][month, group, subject],
            unrecorded=found["unrecorded"][month, group, subject],
        )
        for month in sorted({month for month, _ in weeks})
        for school, group, subject, weekly in _wanted(district)
        if weeks[month, school]
    )


def _wanted(district: District) -> Iterator[tuple[str, str, str, int]]:
    """School, class, subject, least lessons a cycle."""
    courses = courses_of_class(district)
    order = {school.id: number for number, school in enumerate(district.schools)}
    for group in sorted(district.classes, key=lambda group: (order[group.school], group.grade)):
        least: Counter[str] = Counter()
        for course in courses[group.id]:
            least[course.subject] += course.minimum
        for subject in sorted(least):
            yield group.school, group.id, subject, least[subject]


def _weeks(district: District, plan: TermPlan, first: date, last: date) -> Counter[tuple[str, str]]:
    """(month, school) -> weeks in which the school has lessons, from one Monday to another."""
    calendar = Calendar(district.model_copy(update={"calendar": plan.calendar}))
    days = [day for day in days_of(district.term) if first <= monday_of(day) <= last]
    return Counter(
        (month_of(monday), school.id)
        for school in district.schools
        for monday in _mondays(calendar, school.id, days)
    )


def _mondays(calendar: Calendar, school: str, days: Iterable[date]) -> set[date]:
    return {monday_of(day) for day in days if calendar.periods(school, day)}
