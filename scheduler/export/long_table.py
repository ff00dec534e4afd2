"""The timetable as one CSV table, a row a decision, for spreadsheet programs and for editing by hand."""

import re
from collections import Counter
from typing import Final

from models.base import Weeks
from models.course import Mode
from models.district import District
from models.timetable import Held, Ride, Timetable
from scheduler.export.csv_table import csv_table
from scheduler.export.labels import labels
from scheduler.locale import Catalogue
from scheduler.term.bells_in_force import periods_in_force
from scheduler.term.engagements import meeting_period
from scheduler.term.weekly import WeeklyLesson, mode_of, weekly_lessons

COLUMNS: Final = (
    "course", "teacher", "weekday", "period", "school", "group", "subject", "start", "end", "room",
)  # fmt: skip
"""Always there. The first four say what is placed; school to end are there to be read, and follow from them;
the room says where a broadcast is sent from or received, if the course has none of its own."""

MORE: Final = (
    "weeks", "mode", "origin", "origin_period", "adult", "meeting", "attendants", "run", "board", "alight",
)  # fmt: skip
"""There if some row says something in them. A row with a meeting or a run is no lesson."""

_SEPARATOR: Final = re.compile(r"[、;；|｜,]")
"""What parts the items of a list."""


Cells = list[list[str]]


def long_table(district: District, timetable: Timetable, catalogue: Catalogue) -> bytes:
    """The table as `csv_table` spells it; see `long_rows`."""
    return csv_table(*long_rows(district, timetable, catalogue))


def long_rows(district: District, timetable: Timetable, catalogue: Catalogue) -> tuple[list[str], Cells]:
    """Headings, and a row for each decision.

    Courses, and teachers whose names are not theirs alone, are written as ids.

    Raises
    ------
    ValueError
        If a placement or a meeting is in a period that its school does not have.
    """
    writer = _Writer(district, catalogue)
    week = sorted(weekly_lessons(district, timetable), key=lambda lesson: lesson.school)
    rows = [
        *(writer.lesson(lesson) for lesson in week),
        *(writer.meeting(held) for held in timetable.meetings),
        *(writer.ride(ride) for ride in timetable.rides),
    ]
    if not any(one.mode in (Mode.SYNCHRONOUS, Mode.RECORDED) for one in week):
        for row in rows:
            row.pop("mode", None)  # everybody comes in person, and from where the teachers' table says
    columns = [*COLUMNS, *(key for key in MORE if any(row.get(key) for row in rows))]
    heads = [catalogue.text(f"export.column.{key}") for key in columns]
    return heads, [[row.get(key, "") for key in columns] for row in rows]


class _Writer:
    """Rows of a district's decisions: column -> cell, without the empty ones."""

    def __init__(self, district: District, catalogue: Catalogue) -> None:
        self._words = catalogue
        self._shown = labels(district)
        self._teachers = _teacher_keys(district)
        self._employers = {teacher.id: teacher.employer for teacher in district.teachers}
        self._periods = periods_in_force(district)
        self._meetings = {meeting.id: meeting for meeting in district.meetings}
        self._stops = {run.id: run.stops for run in district.runs}

    def lesson(self, lesson: WeeklyLesson) -> dict[str, str]:
        """A placement."""
        placement, words = lesson.placement, self._words
        # The law's word, which the reader checks: staff of a cluster are visitors wherever they teach.
        mode = mode_of(placement, self._employers.get(placement.teacher or "") == lesson.school)
        room = placement.room or lesson.course.room
        return {
            "course": placement.course,
            "teacher": self._teacher(placement.teacher),
            "weekday": words.weekday(placement.weekday),
            "period": placement.period,
            "school": self._shown.school[lesson.school],
            "group": self._shown.plain_group[lesson.course.group],
            "subject": lesson.course.subject,
            "start": words.clock(lesson.period.start),
            "end": words.clock(lesson.period.end),
            "room": self._shown.room[room] if room is not None else "",
            "weeks": self._weeks(placement.weeks),
            "mode": words.text(f"export.mode.{mode.value}"),
            "origin": placement.origin or "",
            "origin_period": placement.origin_period or "",
            "adult": self._teacher(placement.adult),
        }

    def meeting(self, held: Held) -> dict[str, str]:
        """A meeting that is held, and who comes."""
        meeting = self._meetings[held.meeting]
        period = meeting_period(held, meeting.school, self._periods)
        names = ((teacher, self._teachers[teacher]) for teacher in held.attendants)
        return {
            "meeting": meeting.id,
            "weekday": self._words.weekday(held.weekday),
            "period": held.period,
            "attendants": "、".join(key if _SEPARATOR.search(name) else name for key, name in names),
            "school": self._shown.school[meeting.school],
            "start": self._words.clock(period.start),
            "end": self._words.clock(period.end),
        }

    def ride(self, ride: Ride) -> dict[str, str]:
        """A place in a vehicle; stops by their number, counted from 1, and their name."""
        stops, places = self._stops[ride.run], self._shown.place
        board, alight = stops[ride.board], stops[ride.alight]
        return {
            "run": ride.run,
            "teacher": self._teacher(ride.teacher),
            "weekday": self._words.weekday(ride.weekday),
            "weeks": self._weeks(ride.weeks),
            "board": f"{ride.board + 1} {places[board.place]}",
            "alight": f"{ride.alight + 1} {places[alight.place]}",
            "start": self._words.clock(board.time),
            "end": self._words.clock(alight.time),
        }

    def _teacher(self, teacher: str | None) -> str:
        """The key of a teacher; nothing for nobody."""
        return "" if teacher is None else self._teachers[teacher]

    def _weeks(self, weeks: Weeks) -> str:
        """Odd or even; nothing for every week."""
        return "" if weeks == Weeks.EVERY else self._words.text(f"export.week_cell.{weeks.value}")


def _teacher_keys(district: District) -> dict[str, str]:
    """Id -> the name, where it is nobody else's name or id; else the id."""
    names = Counter(teacher.name for teacher in district.teachers)
    ids = {teacher.id for teacher in district.teachers}
    return {
        t.id: t.name if t.name.strip() and names[t.name] == 1 and t.name not in ids - {t.id} else t.id
        for t in district.teachers
    }
