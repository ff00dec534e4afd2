"""rules 规则: numbers of the whole district, and the usual limits of its teachers."""

from collections.abc import Mapping
from typing import Any

from models.rules import Rules
from models.teacher import Limits
from scheduler.read.cells.base import BadCell, Cell
from scheduler.read.cells.clock import CLOCK
from scheduler.read.cells.day import DATE
from scheduler.read.cells.number import whole
from scheduler.read.cells.text import NAME
from scheduler.read.cells.words import YES_NO, one_of
from scheduler.read.desk import Desk
from scheduler.read.sheet import Row
from scheduler.read.table import Column, Table, needed, optional
from scheduler.read.tables import limits

RULE_COLUMNS: tuple[Column[Any], ...] = (
    optional("arrival_buffer", "提前到达分钟", whole(0, 120, "minutes"), "10"),
    optional("departure_buffer", "课后停留分钟", whole(0, 120, "minutes"), "5"),
    optional("midday", "上下午分界", CLOCK, "12:30"),
    optional("break_minutes", "课间分钟", whole(0, 120, "minutes"), "20"),
    optional("lunch_from", "午餐时段开始", CLOCK, "11:00"),
    optional("lunch_to", "午餐时段结束", CLOCK, "14:00"),
    optional("common_minutes", "同步共同分钟", whole(1, 240, "minutes"), "35"),
    optional("setup_minutes", "同步准备分钟", whole(0, 120, "minutes"), "3"),
    optional("streams", "同时直播路数", whole(0, 200, "count"), "2"),
    optional("counting_minutes", "计数最少分钟", whole(0, 240, "minutes"), "20"),
    optional("visit_adult", "走教须有本校成人", YES_NO, "是"),
    optional("winter_from", "冬季开始", DATE, "2026-11-15"),
    optional("winter_to", "冬季结束", DATE, "2027-03-01"),
    *limits.COLUMNS,
)
"""Every key of the table, as if it were a column."""

_BY_NAME = {name.casefold(): column for column in RULE_COLUMNS for name in column.headings}

KEY = needed("key", "规则", one_of("rule_key", "unknown_rule", _BY_NAME), "arrival_buffer")
VALUE = needed("value", "值", Cell("rule_value", NAME.parse), "10", "取值")

TABLE = Table("rules", "规则", (KEY, VALUE))


def read(desk: Desk) -> tuple[Rules, Limits]:
    """The rules, and the limits of every teacher who has no own ones."""
    values: dict[str, Any] = {}
    for row in desk.rows(TABLE):
        column = row.peek(KEY)
        if column is None or VALUE.key not in row.values:
            continue
        if column.key in values:
            row.refuse(KEY, "repeated_key")
            continue
        try:
            values[column.key] = column.cell.parse(row[VALUE])
        except BadCell as bad:
            row.refuse(VALUE, bad.code, bad.hint, **bad.params)
            continue
        _remember(desk, column, row)
    return _split(values)


def _remember(desk: Desk, column: Column[Any], row: Row) -> None:
    desk.origins["rules", 0, column.key] = row


def _split(values: Mapping[str, Any]) -> tuple[Rules, Limits]:
    known = Limits.model_fields
    usual = {key: value for key, value in values.items() if key in known}
    return Rules(**{k: v for k, v in values.items() if k not in known}), Limits(**usual)
