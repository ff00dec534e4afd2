"""What all forms are filled from: the dates of a plan with their lessons, and everybody's names."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import TypeVar

from models.bells import Period
from models.course import Mode
from models.district import District
from models.plan import Dated, TermPlan
from models.timetable import Ride
from scheduler.export.grid import span
from scheduler.export.telling import Telling
from scheduler.locale import Catalogue
from scheduler.term.planned import Decided
from scheduler.term.school_calendar import Calendar
from scheduler.term.sittings import Sitting, sittings

T = TypeVar("T")
K = TypeVar("K")


@dataclass(frozen=True)
class Lesson:
    """One lesson on one date; several classes taught together are one."""

    day: date
    sitting: Sitting

    @property
    def school(self) -> str:
        """Id of the school where it is given or received."""
        return self.sitting.first.school

    @property
    def clock(self) -> tuple[int, int]:
        """Start and end in minutes after midnight, by the bells of the date."""
        return self.sitting.period.start, self.sitting.period.end


@dataclass(frozen=True)
class Material:
    """A plan, and the dates from `first` to `last`, both included, that forms are wanted for."""

    district: District
    plan: TermPlan
    first: date
    last: date
    words: Catalogue
    was: TermPlan | None = None
    """The plan that people had before, for notices of what has changed; None: the weekly timetable."""

    @cached_property
    def telling(self) -> Telling:
        """Everybody's names."""
        return Telling(self.district, self.words)

    @cached_property
    def calendar(self) -> Calendar:
        """The calendar that the plan follows."""
        return Calendar(self.district.model_copy(update={"calendar": self.plan.calendar}))

    @cached_property
    def lessons(self) -> tuple[Lesson, ...]:
        """By date, then by the clock."""
        return tuple(self._lessons())

    def of_mode(self, mode: Mode) -> list[Lesson]:
        """The lessons that are met in one way."""
        return [lesson for lesson in self.lessons if lesson.sitting.mode is mode]

    @cached_property
    def rides(self) -> tuple[tuple[date, Ride], ...]:
        """Who rides when, by date."""
        return tuple((one.day, one.decision) for one in self._dated() if isinstance(one.decision, Ride))

    def when(self, day: date) -> Mapping[str, str]:
        """The cells of a date."""
        return {"date": day.isoformat(), "weekday": self.words.weekday(day.isoweekday())}

    def time(self, start: int, end: int) -> str:
        """`8:20–9:00`."""
        return span(self.words, start, end)

    def month(self, day: date) -> str:
        """2026年9月 / 2026-09."""
        return self.words.text("forms.month", year=day.year, number=day.month)

    def classes(self, lesson: Lesson) -> str:
        """Who is taught what: 三年级 英语."""
        subject, groups = self.telling.subject_and_groups(lesson.sitting)
        return f"{groups} {subject}".strip()

    def periods(self, lessons: Iterable[Lesson]) -> str:
        """第5节、第6节."""
        labels = dict.fromkeys(lesson.sitting.first.placement.period for lesson in lessons)
        named = (
            self.words.text("export.period", period=label) if label.isdecimal() else label for label in labels
        )
        return self.words.join(named)

    def _dated(self) -> Iterator[Dated]:
        return (one for one in self.plan.dated if self.first <= one.day <= self.last)

    def _lessons(self) -> Iterator[Lesson]:
        for day, some in groupby(self._dated(), key=lambda one: one.day):
            periods: Mapping[tuple[str, int, str], Period] = self.calendar.dated_periods(day)
            decided = Decided.of(one.decision for one in some)
            for sitting in sittings(self.district, decided, periods):
                yield Lesson(day, sitting)


def grouped(some: Iterable[T], key: Callable[[T], K]) -> dict[K, Sequence[T]]:
    """What has the same key together, in the order in which it comes first."""
    found: dict[K, list[T]] = {}
    for one in some:
        found.setdefault(key(one), []).append(one)
    return dict(found)
