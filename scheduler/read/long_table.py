"""The long table of decisions, as exported or edited by hand, to the decisions of a known district."""

from collections.abc import Iterable

from models.checks.facts import Facts
from models.district import District
from models.timetable import Decision, Held, Ride
from scheduler.read.directory import Directory
from scheduler.read.foreign import is_foreign
from scheduler.read.grid import Grid
from scheduler.read.long_lessons import Lessons, agree, agree_with_bells, find, names
from scheduler.read.messages import Log
from scheduler.read.rows import parse_grid
from scheduler.read.sheet import Row
from scheduler.read.table import Column
from scheduler.read.tables.timetable import (
    ALIGHT,
    ATTENDANTS,
    BOARD,
    COURSE,
    DAY,
    END,
    IN_WEEKS,
    MEETING,
    OF_A_LESSON,
    OF_A_MEETING,
    OF_A_RIDE,
    PERIOD,
    RUN,
    SCHOOL,
    START,
    TABLE,
    TEACHER,
)


def decisions(grid: Grid, file: str, district: District, log: Log) -> tuple[Decision, ...]:
    """The lessons, meetings and rides in the cells of a file; everything wrong is logged."""
    sheet = parse_grid(grid, TABLE, log)
    courses = [course for row in sheet.rows if (course := row.peek(COURSE))] if sheet else []
    if is_foreign(courses, file, district, log):
        return ()
    reader = _Reader(district)
    found = [reader.decision(row) for row in (sheet.rows if sheet else ())]
    return tuple(decision for decision in found if decision is not None)


class _Reader:
    """What rows may refer to."""

    def __init__(self, district: District) -> None:
        self._facts = Facts(district)
        self._teachers = Directory("unknown_teacher")
        for teacher in district.teachers:
            self._teachers.add(teacher.id, teacher.name)
        self._lessons = Lessons(self._facts, self._teachers)
        self._meetings, self._runs = Directory("unknown_meeting"), Directory("unknown_run")
        for meeting in district.meetings:
            self._meetings.add(meeting.id, meeting.name)
        for run in district.runs:
            self._runs.add(run.id, run.id)
        self._meeting = {meeting.id: meeting for meeting in district.meetings}
        self._run = {run.id: run for run in district.runs}

    def decision(self, row: Row) -> Decision | None:
        """What the row decides; None after refusing it."""
        if row.peek(COURSE):
            _blank(row, (MEETING, RUN, *OF_A_MEETING, *OF_A_RIDE), COURSE)
            return self._lessons.placement(row)
        if row.peek(MEETING):
            _blank(row, (TEACHER, IN_WEEKS, RUN, *OF_A_LESSON, *OF_A_RIDE), MEETING)
            return self._held(row)
        if row.peek(RUN):
            _blank(row, (PERIOD, SCHOOL, *OF_A_LESSON, *OF_A_MEETING), RUN)
            return self._ride(row)
        if not row.bad:
            row.refuse(COURSE, "missing_cell")
        return None

    def _held(self, row: Row) -> Held | None:
        id_ = find(row, MEETING, self._meetings)
        attendants = self._teachers.find_all(row, ATTENDANTS, row.peek(ATTENDANTS) or ())
        _need(row, (PERIOD, ATTENDANTS))
        if id_ is None or row.bad:
            return None
        school = self._meeting[id_].school
        agree(row, SCHOOL, names(self._facts.district.schools, school), id_)
        period = self._facts.periods.get((school, row[DAY], row[PERIOD] or ""))
        agree_with_bells(row, period, names(self._facts.district.schools, school)[0])
        return Held(meeting=id_, weekday=row[DAY], period=row[PERIOD] or "", attendants=attendants)

    def _ride(self, row: Row) -> Ride | None:
        id_ = find(row, RUN, self._runs)
        teacher = find(row, TEACHER, self._teachers)
        _need(row, (TEACHER, BOARD, ALIGHT))
        if id_ is None or teacher is None or row.bad:
            return None
        stops = self._run[id_].stops
        board, alight = (self._stop(row, column, len(stops)) for column in (BOARD, ALIGHT))
        if row.bad:
            return None
        for column, stop, number in ((START, BOARD, board), (END, ALIGHT, alight)):
            time = stops[number].time
            if row[column] not in {None, time}:
                row.refuse(column, "run_times_differ", run=id_, stop=row.written[stop.key], at=time)
        weeks = row[IN_WEEKS]
        return Ride(teacher=teacher, run=id_, weekday=row[DAY], board=board, alight=alight, weeks=weeks)

    def _stop(self, row: Row, column: Column[int | None], count: int) -> int:
        """The number of a stop, counted from 0; the cell is refused if the run has no such stop."""
        number = row[column] or 0
        if number >= count:
            row.refuse(column, "unknown_stop", run=row.written[RUN.key], count=count)
        return number


def _blank(row: Row, columns: Iterable[Column[object]], because: Column[str | None]) -> None:
    """Refuse cells that say what a row does not decide, as another of its cells is filled."""
    for column in columns:
        if row.written.get(column.key):
            row.refuse(column, "not_of_the_row", other=row.sheet.heading(because.key))


def _need(row: Row, columns: Iterable[Column[object]]) -> None:
    """Refuse blank cells of columns that a row of this kind has to fill."""
    for column in columns:
        if not row.written.get(column.key):
            row.refuse(column, "missing_cell")
