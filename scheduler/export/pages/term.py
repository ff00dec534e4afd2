"""The dates of the term: a school's lessons by week and date, and what is not as in the weekly timetable."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from models.school import School
from scheduler.export.pages.site import TERM, Site
from scheduler.export.term_rows import KEYS, TermRow, TermRows
from scheduler.locale import Catalogue
from scheduler.term.days import days_of, monday_of
from scheduler.term.groups import classes_of_group
from scheduler.term.school_calendar import Calendar

COLUMNS: Final = tuple(key for key in KEYS if key not in ("date", "weekday"))
"""What a page shows of a row; the date stands above. In the public edition nothing has a local adult."""


@dataclass(frozen=True)
class Shown:
    """A row as a page shows it."""

    cells: Mapping[str, str]
    """By `KEYS`."""
    changed: bool
    lost: bool


@dataclass(frozen=True)
class DateOf:
    """One date."""

    name: str
    notes: tuple[str, ...]
    """What the calendar says of it."""
    rows: tuple[Shown, ...]


@dataclass(frozen=True)
class WeekOf:
    """A week of the term, from its Monday."""

    monday: str
    name: str
    changes: int
    notes: tuple[str, ...]
    """What the calendar says of its dates."""
    dates: tuple[DateOf, ...]


@dataclass(frozen=True)
class Rows:
    """The rows of a term by whom they concern; all empty where no dates have been planned."""

    every: tuple[TermRow, ...] = ()
    by_school: Mapping[str, list[TermRow]] = field(default_factory=dict)
    _by_class: Mapping[str, list[TermRow]] = field(default_factory=dict)
    _by_teacher: Mapping[str, list[TermRow]] = field(default_factory=dict)

    def changes_of_class(self, group: str) -> tuple[tuple[str, Shown], ...]:
        """What is not as in the week, with its date."""
        return tuple((row.cells[0], _shown(row)) for row in self._by_class.get(group, ()) if _differs(row))

    def changes_of_teacher(self, teacher: str) -> tuple[tuple[str, Shown], ...]:
        """The same for a teacher."""
        return tuple(
            (row.cells[0], _shown(row)) for row in self._by_teacher.get(teacher, ()) if _differs(row)
        )


def term_rows(site: Site) -> Rows:
    """Every row of the plan."""
    if site.plan is None:
        return Rows()
    district = site.view.district
    made = TermRows(district, site.plan, site.view.catalogue)
    every = tuple(sorted((*made.held(), *made.lost()), key=lambda row: (row.day, row.start, row.cells)))
    members = classes_of_group(district)
    schools: dict[str, list[TermRow]] = {}
    classes: dict[str, list[TermRow]] = {}
    teachers: dict[str, list[TermRow]] = {}
    for row in every:
        if row.school is not None:
            schools.setdefault(row.school, []).append(row)
        for group in sorted({member for key in row.groups for member in members[key]}):
            classes.setdefault(group, []).append(row)
        for teacher in row.people:
            teachers.setdefault(teacher, []).append(row)
    return Rows(every, schools, classes, teachers)


def term_pages(site: Site, rows: Rows) -> Iterator[tuple[str, bytes]]:
    """The term's page and one a school; none where no dates have been planned."""
    if site.plan is None:
        return
    dates = _Dates(site)
    text = site.view.catalogue.text
    weeks = dates.weeks([row for row in rows.every if _differs(row)], None)
    columns = [column for column in COLUMNS if site.private or column != "adult"]
    yield TERM, site.page("term.html", TERM, text("pages.nav.term"), weeks=weeks, columns=columns)
    columns.remove("school")
    for school in site.view.district.schools:
        address = site.addresses.dates[school.id]
        title = text("pages.dates_of", school=site.view.labels.school[school.id])
        weeks = dates.weeks(rows.by_school.get(school.id, []), school)
        page = site.page("dates.html", address, title, weeks=weeks, columns=columns, school=school)
        yield address, page


class _Dates:
    """Puts rows under the dates of the term."""

    def __init__(self, site: Site) -> None:
        plan, self._words = site.plan, site.view.catalogue
        assert plan is not None, "there are dates"
        district = site.view.district.model_copy(update={"calendar": plan.calendar})
        self._calendar, self._days = Calendar(district), days_of(district.term)
        self._labels, self._first = site.view.labels, monday_of(district.term.first_day)

    def weeks(self, rows: Iterable[TermRow], school: School | None) -> tuple[WeekOf, ...]:
        """Every week of the term; in it the dates with rows, or of which the calendar says something."""
        by_day = {day: tuple(some) for day, some in groupby(rows, key=lambda row: row.day)}
        found = []
        for monday, days in groupby(self._days, key=monday_of):
            dates = tuple(self._dates(days, by_day, school))
            changes = sum(row.changed or row.lost for day in dates for row in day.rows)
            notes = tuple(dict.fromkeys(note for day in dates for note in day.notes))
            found.append(WeekOf(monday.isoformat(), self._week(monday), changes, notes, dates))
        return tuple(found)

    def _week(self, monday: date) -> str:
        number = (monday - self._first).days // 7 + 1
        last = monday + timedelta(days=6)
        dates = {"first": f"{monday.month}-{monday.day}", "last": f"{last.month}-{last.day}"}
        return self._words.text("pages.week", number=number, **dates)

    def _dates(
        self, days: Iterable[date], by_day: Mapping[date, tuple[TermRow, ...]], school: School | None
    ) -> Iterator[DateOf]:
        for day in days:
            notes = tuple(dict.fromkeys(_notes(self._calendar, day, school, self._words)))
            rows = by_day.get(day, ())
            if rows or notes:
                name = f"{day.isoformat()} {self._words.weekday(day.isoweekday())}"
                yield DateOf(name, notes, tuple(map(_shown, rows)))


def _notes(calendar: Calendar, day: date, school: School | None, words: Catalogue) -> Iterator[str]:
    """What the calendar says of a date to everybody, or to one school."""
    for row in calendar.rows(day):
        if row.school is not None and (school is None or row.school != school.id):
            continue
        if row.off:
            what = words.text("calendar.off")
        elif row.follows_date is not None:
            what = words.text("calendar.follows_date", date=row.follows_date.isoformat())
        else:
            what = words.text("calendar.follows", weekday=row.follows or 0)
        half = "" if row.half is None else words.text(f"half.{row.half.value}") + " "
        yield half + (words.text("calendar.label", what=what, label=row.label) if row.label else what)


def _differs(row: TermRow) -> bool:
    return row.changed or not row.held


def _shown(row: TermRow) -> Shown:
    return Shown(dict(zip(KEYS, row.cells, strict=True)), row.changed, not row.held)
