"""bells 作息时间: when the periods of each school begin and end."""

from collections.abc import Iterable
from datetime import date

from models.bells import BellSchedule, Period, PeriodKind
from scheduler.read.cells.clock import CLOCK
from scheduler.read.cells.day import DATE, WEEKDAYS
from scheduler.read.cells.slot import LABEL
from scheduler.read.cells.text import NAMES, PROSE
from scheduler.read.cells.words import KIND
from scheduler.read.desk import Desk
from scheduler.read.sheet import Row
from scheduler.read.table import Table, defaulted, needed, optional

SCHOOLS = needed("school", "学校", NAMES, "草滩小学、渠刘小学")
SEASON = defaulted("season", "季节", PROSE, "夏季", "")
VALID_FROM = optional("valid_from", "生效日期", DATE, "2026-09-01")
DAYS = needed("weekday", "星期", WEEKDAYS, "周一-周五")
PERIOD = needed("label", "节次", LABEL, "第1节", "period")
PERIOD_KIND = defaulted("kind", "时段类型", KIND, "上课", PeriodKind.LESSON)
START = needed("start", "开始", CLOCK, "8:20")
END = needed("end", "结束", CLOCK, "9:00")

TABLE = Table(
    "bells", "作息时间", (SCHOOLS, SEASON, VALID_FROM, DAYS, PERIOD, PERIOD_KIND, START, END), required=True
)


Key = tuple[str, str, date | None]
"""School, season, first day: what makes a schedule."""

Sourced = tuple[Period, Row]


def read(desk: Desk) -> tuple[BellSchedule, ...]:
    """One schedule for every school, season and first day; rows may be for several schools and weekdays."""
    drafts: dict[Key, list[Sourced]] = {}
    for row in desk.rows(TABLE):
        schools = desk.schools.find_all(row, SCHOOLS, row.peek(SCHOOLS) or ())
        start, end = row.peek(START), row.peek(END)
        if start is not None and end is not None and end <= start:
            row.refuse(END, "end_before_start", start=start)
        for school in () if row.bad else schools:
            key = (school, row[SEASON], row[VALID_FROM])
            drafts.setdefault(key, []).extend((period, row) for period in _periods(row))
    schedules: list[BellSchedule] = []
    for key, sourced in drafts.items():
        _keep(desk, schedules, key, sorted(sourced, key=_clock))
    return tuple(schedules)


def as_written(desk: Desk, labels: Iterable[str]) -> tuple[str, ...]:
    """Labels of periods as the planner wrote them first: the label 1 may be written `第1节`."""
    written: dict[str | None, str] = {}
    for row in desk.rows(TABLE):
        written.setdefault(row.peek(PERIOD), row.written.get(PERIOD.key, ""))
    return tuple(written.get(label, label) for label in labels)


def _periods(row: Row) -> tuple[Period, ...]:
    return tuple(
        Period(weekday=day, label=row[PERIOD], kind=row[PERIOD_KIND], start=row[START], end=row[END])
        for day in row[DAYS]
    )


def _clock(sourced: Sourced) -> tuple[int, int, int, str]:
    """Clock order, so that the order of the rows leaves no trace in the district."""
    period = sourced[0]
    return period.weekday, period.start, period.end, period.label


def _keep(desk: Desk, schedules: list[BellSchedule], key: Key, sourced: list[Sourced]) -> None:
    for n, (_, row) in enumerate(sourced):
        desk.origins["bells", len(schedules), f"periods.{n}"] = row
    school, season, valid_from = key
    periods = tuple(period for period, _ in sourced)
    schedule = BellSchedule(school=school, season=season, valid_from=valid_from, periods=periods)
    desk.keep("bells", schedules, schedule, sourced[0][1])
