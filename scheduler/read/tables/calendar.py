"""calendar 校历: dates on which schools have another day's timetable, or no lessons."""

from collections.abc import Iterator

from models.calendar import CalendarRow
from models.course import Half
from scheduler.read.cells.day import DATE_SPANS, FOLLOWS, Follows
from scheduler.read.cells.slot import PATTERNS
from scheduler.read.cells.text import NAMES, PROSE
from scheduler.read.cells.words import PARITY, YES_NO
from scheduler.read.desk import Desk
from scheduler.read.sheet import Row
from scheduler.read.table import Table, defaulted, needed, optional

DAYS = needed("date", "日期", DATE_SPANS, "2026-10-01至2026-10-07")
SCHOOLS = defaulted("school", "学校", NAMES, "草滩小学、西片", (), "片区")
FOLLOWED = defaulted("follows", "按星期几上课", FOLLOWS, "周三", Follows())
IN_WEEKS = optional("weeks", "单双周", PARITY, "双周")
PART = defaulted("part", "时段", PATTERNS, "下午", ())
ESTIMATED = defaulted("estimated", "估计", YES_NO, "是", False)
LABEL = defaulted("label", "说明", PROSE, "国庆节调休", "")

TABLE = Table("calendar", "校历", (DAYS, SCHOOLS, FOLLOWED, IN_WEEKS, PART, ESTIMATED, LABEL))


def read(desk: Desk) -> tuple[CalendarRow, ...]:
    """A model for every date and school of a row; a cluster stands for its schools."""
    found: list[CalendarRow] = []
    for row in desk.rows(TABLE):
        schools = _schools(desk, row)
        _check(row)
        if row.bad:
            continue
        for day in row[DAYS]:
            for school in schools or (None,):
                for half, periods in _parts(row):
                    model = CalendarRow(
                        day=day,
                        school=school,
                        half=half,
                        periods=periods,
                        follows=row[FOLLOWED].weekday,
                        follows_date=row[FOLLOWED].day,
                        weeks=row[IN_WEEKS],
                        estimated=row[ESTIMATED],
                        label=row[LABEL],
                    )
                    desk.keep("calendar", found, model, row)
    return tuple(found)


def _schools(desk: Desk, row: Row) -> tuple[str, ...]:
    """Ids of the schools that are named, by themselves or by their cluster."""
    found: list[str] = []
    for name in row.peek(SCHOOLS) or ():
        if name in desk.clusters:
            found += desk.clusters[name]
        elif school := desk.schools.find(row, SCHOOLS, name):
            found.append(school)
    return tuple(dict.fromkeys(found))


def _check(row: Row) -> None:
    """Weeks only beside a weekday; parts of a day name no weekday."""
    if row.knows(IN_WEEKS, FOLLOWED) and row[IN_WEEKS] is not None and row[FOLLOWED].weekday is None:
        row.refuse(IN_WEEKS, "parity_of_nothing")
    for pattern in row.peek(PART) or ():
        if pattern.weekday is not None:
            row.refuse(PART, "part_with_weekday", weekday=pattern.weekday)


def _parts(row: Row) -> Iterator[tuple[Half | None, tuple[str, ...]]]:
    """The whole day, each half that is named, and all periods that are named."""
    if not row[PART]:
        yield None, ()
    for pattern in row[PART]:
        if pattern.half is not None:
            yield pattern.half, ()
    labels = tuple(pattern.period for pattern in row[PART] if pattern.period is not None)
    if labels:
        yield None, labels
