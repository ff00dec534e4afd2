"""commitments 固定占用: weekly occupations of a teacher, a class or a room that are not planned here."""

from collections.abc import Mapping, Sequence

from models.base import Weeks
from models.bells import Period
from models.checks.seasons import PeriodKey, Season
from models.course import Commitment
from scheduler.read.cells.clock import CLOCK
from scheduler.read.cells.day import WEEKDAYS
from scheduler.read.cells.number import whole
from scheduler.read.cells.slot import LABEL
from scheduler.read.cells.text import NAME, PROSE
from scheduler.read.cells.words import WEEKS
from scheduler.read.desk import Desk
from scheduler.read.sheet import Row
from scheduler.read.table import Table, defaulted, needed, optional
from scheduler.read.tables import bells, term

Seasons = Sequence[tuple[str, Mapping[PeriodKey, Period]]]
"""First day of each season of the term, with the periods then in force."""

TEACHER = optional("teacher", "教师", NAME, "美术教师甲")
GROUP = optional("group", "班级或合班", NAME, "三年级", "班级", "合班")
ROOM = optional("room", "教室", NAME, "音乐教室")
SCHOOL = needed("school", "学校", NAME, "梁河小学")
DAYS = needed("weekday", "星期", WEEKDAYS, "周一")
PERIOD = optional("period", "节次", LABEL, "第2节")
START = optional("start", "开始", CLOCK, "9:10")
END = optional("end", "结束", CLOCK, "9:50")
LESSONS = defaulted("lessons", "折算课时", whole(0, 20, "lessons"), "1", 1)
IN_WEEKS = defaulted("weeks", "周次", WEEKS, "单周", Weeks.EVERY)
LABEL_TEXT = defaulted("label", "内容", PROSE, "本校美术课", "", "说明")

TABLE = Table(
    "commitments",
    "固定占用",
    (TEACHER, GROUP, ROOM, SCHOOL, DAYS, PERIOD, START, END, LESSONS, LABEL_TEXT, IN_WEEKS),
)


def read(desk: Desk, seasons: Sequence[Season]) -> tuple[Commitment, ...]:
    """Commitments; one given by a period has the period's times, which are to be the same all term."""
    periods = [(str(season.first_day), season.periods) for season in seasons]
    found: list[Commitment] = []
    for row in desk.rows(TABLE):
        school, group, teacher, room = _references(desk, row)
        clock = _clock(desk, row, school, periods)
        if row.bad or school is None:
            continue
        for day, times in clock.items():
            model = Commitment(
                teacher=teacher, group=group, room=room, school=school, weekday=day,
                start=times[0], end=times[1], lessons=row[LESSONS],
                weeks=row[IN_WEEKS], label=row[LABEL_TEXT],
            )  # fmt: skip
            desk.keep("commitments", found, model, row)
    return tuple(found)


def _references(desk: Desk, row: Row) -> tuple[str | None, str | None, str | None, str | None]:
    written = row.peek(SCHOOL)
    school = desk.schools.find(row, SCHOOL, written) if written else None
    group, teacher, room = row.peek(GROUP), row.peek(TEACHER), row.peek(ROOM)
    return (
        school,
        desk.groups.find(row, GROUP, group, school) if group else None,
        desk.teachers.find(row, TEACHER, teacher) if teacher else None,
        desk.rooms.find(row, ROOM, room, school) if room else None,
    )


def _clock(desk: Desk, row: Row, school: str | None, seasons: Seasons) -> dict[int, tuple[int, int]]:
    """Start and end on each weekday of the row, where they can be known; whatever else is wrong in it."""
    if not row.knows(PERIOD, START, END) or not _says_when(row) or school is None:
        return {}
    found = {day: _times(desk, row, day, school, seasons) for day in row.peek(DAYS) or ()}
    return {day: times for day, times in found.items() if times is not None}


def _says_when(row: Row) -> bool:
    """True unless a period or two times are not what the row has; then it is refused."""
    period, start, end = row[PERIOD], row[START], row[END]
    if period is not None and (start is not None or end is not None):
        row.refuse(PERIOD, "period_and_times")
    elif period is None and start is None and end is None:
        row.refuse(PERIOD, "no_time")
    elif (start is None) != (end is None):
        row.refuse(START if start is None else END, "half_a_time")
    elif start is not None and end is not None and end <= start:
        row.refuse(END, "end_before_start", start=start)
    else:
        return True
    return False


def _times(desk: Desk, row: Row, day: int, school: str, seasons: Seasons) -> tuple[int, int] | None:
    """Start and end on one weekday; None if the period named is not there, or its bells could not be read."""
    start, end, label = row[START], row[END], row[PERIOD]
    if start is not None and end is not None:
        return start, end
    if desk.is_incomplete(bells.TABLE, term.TABLE) or not seasons:
        return None
    key, name = (school, day, label or ""), desk.schools.name_of(school)
    named = seasons[0][1].get(key)
    if named is None:
        _refuse_period(desk, row, day, school, seasons[0][1])
        return None
    for since, periods in seasons:
        other = periods.get(key)
        if other is None or (other.start, other.end) != (named.start, named.end):
            row.refuse(PERIOD, "period_changes", school=name, weekday=day, since=since)
            return None
    return named.start, named.end


def _refuse_period(desk: Desk, row: Row, day: int, school: str, periods: Mapping[PeriodKey, Period]) -> None:
    """Name the periods that there are; a school without any bells is told for itself."""
    here = [period for (at, _, _), period in periods.items() if at == school]
    name, of_day = desk.schools.name_of(school), sorted((p.start, p.label) for p in here if p.weekday == day)
    if of_day:
        labels = bells.as_written(desk, (label for _, label in of_day))
        row.refuse(PERIOD, "unknown_period", school=name, weekday=day, periods=labels)
    elif here:
        row.refuse(PERIOD, "day_without_periods", school=name, weekday=day)
