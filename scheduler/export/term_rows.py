"""The term as rows: every lesson and meeting on its date, and what became of those that were changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from models.bells import Period
from models.course import Mode
from models.district import District
from models.event import DatedEvent
from models.plan import Dated, Lost, TermPlan
from models.timetable import Held, Placement
from scheduler.export.labels import Labels, labels
from scheduler.locale import Catalogue
from scheduler.term.groups import school_of_group
from scheduler.term.in_force import rolled
from scheduler.term.school_calendar import Calendar, Slot
from scheduler.term.weekly import base_of, mode_of

KEYS = (
    "date", "weekday", "time", "school", "group", "subject", "teacher", "mode", "room", "adult", "state",
    "was",
)  # fmt: skip
"""The columns, in their order."""

AS_PLANNED = "as_planned"
"""What became of a lesson of which there is nothing to say."""


@dataclass(frozen=True)
class TermRow:
    """One lesson or meeting on a date, or one that is on none."""

    day: date
    start: int
    """Minutes after midnight; 0 where the date has no such period."""
    held: bool
    """Whether it takes place."""
    changed: bool
    """Whether it is not as in the weekly timetable."""
    cells: tuple[str, ...]
    """By `KEYS`."""
    school: str | None
    """Id of the school where it is; None for what is online."""
    groups: tuple[str, ...]
    """Ids of the classes and joint classes."""
    people: tuple[str, ...]
    """Ids of the teachers: who gives it or attends, and the local adult."""


class TermRows:
    """Makes the rows of one plan."""

    def __init__(self, district: District, plan: TermPlan, words: Catalogue) -> None:
        self._district, self._plan, self._words = district, plan, words
        self._labels: Labels = labels(district)
        self._calendar = Calendar(district.model_copy(update={"calendar": plan.calendar}))
        self._school = school_of_group(district)
        self._courses = {course.id: course for course in district.courses}
        self._meetings = {meeting.id: meeting for meeting in district.meetings}
        self._events = {event.id: event for event in district.events}
        self._bases = {teacher.id: base_of(teacher) for teacher in district.teachers}
        self._periods: dict[date, Mapping[Slot, Period]] = {}
        self._before = {one.identity: one for one in rolled(district, plan.standing, self._calendar)}

    def held(self) -> tuple[TermRow, ...]:
        """What takes place, by date and clock."""
        found = [
            row
            for day, some in groupby(self._plan.dated, key=lambda one: one.day)
            for row in self._of_day(day, list(some))
        ]
        found += [self._event(one) for one in self._plan.events if one.event in self._events]
        return tuple(sorted(found, key=lambda row: (row.day, row.start, row.cells)))

    def _event(self, one: DatedEvent) -> TermRow:
        """An event on its date."""
        event, words = self._events[one.event], self._words
        told = {
            "date": one.day.isoformat(),
            "weekday": words.weekday(one.day.isoweekday()),
            "time": f"{words.clock(one.start)}-{words.clock(one.end)}",
            "school": "" if event.place is None else self._labels.school[event.place],
            "group": words.join(self._labels.group[group] for group in event.groups),
            "subject": event.id if not event.kind else f"{event.id} ({event.kind})",
            "teacher": words.join(self._labels.teacher[who] for who in event.people),
            "mode": words.text("export.online") if event.place is None and event.people else "",
        }
        cells = tuple(told.get(key, "") for key in KEYS)
        return TermRow(one.day, one.start, True, False, cells, event.place, event.groups, event.people)

    def lost(self) -> tuple[TermRow, ...]:
        """What is on no date, by the date on which it would have been."""
        found = (self._row(lost.dated, lost) for lost in self._plan.lost)
        return tuple(sorted(found, key=lambda row: (row.day, row.start, row.cells)))

    def _of_day(self, day: date, dated: list[Dated]) -> Iterator[TermRow]:
        return (self._row(one) for one in dated if isinstance(one.decision, Placement | Held))

    def _row(self, one: Dated, lost: Lost | None = None) -> TermRow:
        decision = one.decision
        assert isinstance(decision, Placement | Held), "rides have no rows"
        lesson = isinstance(decision, Placement)
        told = self._lesson(decision) if isinstance(decision, Placement) else self._meeting(decision)
        school = told.pop("at")
        span = self._span(one.day, school, decision.period)
        before = self._before.get(one.identity)
        state = self._state(one, before, lost is not None)
        if lost is not None and lost.adult is not None:
            told["adult"] = self._labels.teacher[lost.adult]
        told |= {
            "date": one.day.isoformat(),
            "weekday": self._words.weekday(one.day.isoweekday()),
            "time": "" if span is None else f"{self._words.clock(span[0])}-{self._words.clock(span[1])}",
            "state": "" if state == AS_PLANNED else self._words.text(f"term_table.{state}"),
            "was": self._was(one, before)
            if state in ("moved", "later")
            else self._label(one.day, school, lost),
        }
        cells = tuple(told.get(key, "") for key in KEYS)
        return TermRow(
            day=one.day,
            start=span[0] if span else 0,
            held=lost is None,
            changed=state != AS_PLANNED and lesson,
            cells=cells,
            school=school if told["school"] else None,
            groups=(self._courses[decision.course].group,) if isinstance(decision, Placement) else (),
            people=_people(decision, lost),
        )

    def _lesson(self, lesson: Placement) -> dict[str, str]:
        course = self._courses[lesson.course]
        school = self._school[course.group]
        base = self._bases.get(lesson.teacher or "")
        mode = mode_of(lesson, base is not None and base == school)
        room = lesson.room or course.room
        return {
            "at": school,
            "school": self._labels.school[school],
            "group": self._labels.plain_group[course.group],
            "subject": course.subject,
            "teacher": "" if lesson.teacher is None else self._labels.teacher[lesson.teacher],
            "mode": "" if mode == Mode.LOCAL else self._words.text(f"diff.mode.{mode.value}"),
            "room": "" if room is None else self._labels.room[room],
            "adult": "" if lesson.adult is None else self._labels.teacher[lesson.adult],
        }

    def _meeting(self, held: Held) -> dict[str, str]:
        meeting = self._meetings[held.meeting]
        return {
            "at": meeting.school,
            "school": "" if meeting.online else self._labels.school[meeting.school],
            "subject": self._labels.meeting[meeting.id],
            "teacher": self._words.join(self._labels.teacher[who] for who in held.attendants),
            "mode": self._words.text("export.online") if meeting.online else "",
        }

    def _label(self, day: date, school: str, lost: Lost | None) -> str:
        """Of a lost lesson: what the calendar calls its date."""
        rows = self._calendar.rows(day) if lost is not None else ()
        return next((row.label for row in rows if row.school in (None, school) and row.label), "")

    def _span(self, day: date, school: str, label: str) -> tuple[int, int] | None:
        if day not in self._periods:
            self._periods[day] = self._calendar.dated_periods(day)
        period = self._periods[day].get((school, day.isoweekday(), label))
        return None if period is None else (period.start, period.end)

    @staticmethod
    def _state(one: Dated, before: Dated | None, lost: bool) -> str:
        """What became of it, as the last part of a text's key."""
        if lost:
            return "cancelled"
        if before is None or (before.decision == one.decision and before.day == one.day):
            return AS_PLANNED if before is not None else "later"
        if before.day != one.day:
            return "later"
        if isinstance(one.decision, Placement) and isinstance(before.decision, Placement):
            if (
                one.decision.teacher != before.decision.teacher
                or one.decision.origin != before.decision.origin
            ):
                return "covered"
            if one.decision.period == before.decision.period:
                return AS_PLANNED
        return "moved"

    def _was(self, one: Dated, before: Dated | None) -> str:
        """For when it was planned: the date and period, or the week if the calendar has no date for it."""
        if before is None:
            return one.monday.isoformat()
        period = before.decision.period if isinstance(before.decision, Placement | Held) else ""
        return f"{before.day.isoformat()} {period}"


def _people(decision: Placement | Held, lost: Lost | None) -> tuple[str, ...]:
    """Who has to know of it."""
    if isinstance(decision, Held):
        return decision.attendants
    adult = decision.adult if lost is None else lost.adult
    return tuple(dict.fromkeys(who for who in (decision.teacher, adult) if who is not None))
