"""A week as a sheet shows it: rows in clock order, a column a weekday. What is in it, not how it is drawn."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from models.bells import BellSchedule
from models.course import Mode
from models.district import District
from models.timetable import Timetable
from scheduler.export.labels import Labels
from scheduler.export.provision import Provided, provision
from scheduler.export.telling import Telling
from scheduler.export.week import Happening, Kind, Later, happenings
from scheduler.locale import Catalogue
from scheduler.term.bells_in_force import bells_in_force
from scheduler.term.days import meets, parities
from scheduler.term.seasons import Season, seasons


@dataclass(frozen=True)
class Entry:
    """One thing in a cell: some text, a title that stands out, and more text."""

    kind: Kind
    subject: str
    """Decides the colour of a lesson."""
    title: str
    before: str = ""
    after: str = ""
    mode: Mode | None = None
    """How a lesson is met; None for what is no lesson, and for a duty."""

    @property
    def text(self) -> str:
        """All of it."""
        return self.before + self.title + self.after


@dataclass(frozen=True)
class Row:
    """One row: the cells of its weekdays; None where that day has no such period."""

    head: str
    cells: tuple[tuple[Entry, ...] | None, ...]
    start: int | None = None
    """When it begins, in minutes after midnight; None where the cells of a row begin at different times."""


@dataclass(frozen=True)
class Grid:
    """One sheet."""

    title: str
    note: str
    weekdays: tuple[int, ...]
    rows: tuple[Row, ...]
    totals: str = ""
    """What stands below it: the lessons that there are, and those that are due."""
    lacking: bool = False
    """Whether some that are due are missing."""


@dataclass(frozen=True)
class View:
    """Everything that the sheets are made from."""

    district: District
    timetable: Timetable
    catalogue: Catalogue
    telling: Telling
    bells: Mapping[str, BellSchedule]
    """School -> its schedule on the term's first day."""
    seasons: tuple[Season, ...]
    week: tuple[Happening, ...]
    """In clock order."""

    @property
    def labels(self) -> Labels:
        """What people read in place of ids."""
        return self.telling.labels

    @cached_property
    def provided(self) -> tuple[Provided, ...]:
        """What every class is due in every subject, and what it gets."""
        return provision(self.district, self.timetable)

    @cached_property
    def by_teacher(self) -> Mapping[str, list[Happening]]:
        """What stands in the week of each teacher who has anything."""
        return _grouped((teacher, one) for one in self.week for teacher in one.people)

    @cached_property
    def by_class(self) -> Mapping[str, list[Happening]]:
        """What each class takes part in, if anything."""
        return _grouped((group, one) for one in self.week for group in one.classes)

    @cached_property
    def by_school(self) -> Mapping[str, list[Happening]]:
        """What is at each school, if anything."""
        return _grouped((one.school, one) for one in self.week if one.school is not None)


def _grouped(pairs: Iterable[tuple[str, Happening]]) -> dict[str, list[Happening]]:
    """Second members by first."""
    groups: dict[str, list[Happening]] = {}
    for first, second in pairs:
        groups.setdefault(first, []).append(second)
    return groups


_COUNTED: Final[tuple[Kind, ...]] = ("lesson", "commitment")
"""What the week of a school or a class is counted by."""


def view(district: District, timetable: Timetable, catalogue: Catalogue) -> View:
    """A district and its timetable, made ready once for all sheets.

    Raises
    ------
    ValueError
        If a placement or a meeting is in a period that its school does not have.
    """
    return View(
        district=district,
        timetable=timetable,
        catalogue=catalogue,
        telling=Telling(district, catalogue),
        bells=bells_in_force(district),
        seasons=seasons(district),
        week=happenings(district, timetable),
    )


def span(catalogue: Catalogue, start: int, end: int) -> str:
    """`8:20–9:00`, from minutes after midnight."""
    return f"{catalogue.clock(start)}–{catalogue.clock(end)}"


def since(catalogue: Catalogue, later: Later) -> str:
    """The clock times from a date on."""
    times = span(catalogue, later.start, later.end)
    return catalogue.text("export.since", date=later.first.isoformat(), times=times)


def weekly(view: View, happenings: Sequence[Happening]) -> str:
    """How many lessons are planned a week and how many commitments there are; what there is none of is left
    out, and odd and even weeks stand apart where they differ.
    """
    text = view.catalogue.text
    parts = []
    for kind in _COUNTED:
        counts = counted(view, happenings, kind)
        if len(set(counts)) > 1:
            parts.append(text(f"export.by_week.{kind}", odd=counts[0], even=counts[1]))
        elif counts[0]:
            parts.append(text(f"export.weekly.{kind}", count=counts[0]))
    return " · ".join(parts) or text("export.nothing")


def counted(view: View, happenings: Iterable[Happening], kind: Kind) -> list[int]:
    """How many of a kind there are in each week of the cycle."""
    weeks = [happening.weeks for happening in happenings if happening.kind == kind]
    return [sum(meets(own, week) for own in weeks) for week in parities(view.district.term)]


def title_of(view: View, happening: Happening) -> str:
    """What a meeting or a commitment is called, or the word for one without a name."""
    if happening.kind == "meeting":
        return view.labels.meeting[happening.subject]
    return happening.subject or view.catalogue.text("word.commitment")


def lines(parts: Iterable[str | None]) -> str:
    """The parts that there are, each on a line of its own after what stands before."""
    return "".join(f"\n{part}" for part in parts if part)
