"""Whatever is done to the tables, the reader answers or refuses in words."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.read import BadInput, read_district
from tests.read.small import TABLES, Folder, spoken
from tests.read.wide import MORE, wide

pytestmark = pytest.mark.slow

CELLS = (
    "", "0", "1", "2", "99", "-1", "1.5", "NaN", "8:00", "23:59", "24:00", "周一", "周一-周五", "周二第1节",
    "下午", "A", "B", "T", "T1", "T2", "一年级", "三年级", "三年级、一年级",
    "音乐", "英语", "第一学段", "音乐教室",
    "2026-10-01", "2030-01-01", "lesson", "Asia", "A/三年级", "B/一年级", "=1", "１", "、", "x" * 64,
    "x" * 65, "x" * 201, '"', "东片",
    "是", "否", "单周", "双周", "同步", "走教、同步", "点播", "主讲", "接收", "T3", "丙", "V", "X", "早班",
    "2026-09-11、2026-09-17", "2026-11-15", "16.5", "0.125", "subject", "学科", "外校", "复式", "10:00",
)  # fmt: skip

Step = Callable[[Folder], None]
tables = st.sampled_from(sorted(TABLES | MORE))
numbers = st.integers(0, 30)


def _cell(table: str, row: int, column: int, value: str) -> Step:
    def change(folder: Folder) -> None:
        cells = folder.tables.get(table, [])
        if cells and cells[row % len(cells)]:
            line = cells[row % len(cells)]
            line[column % len(line)] = value

    return change


def _again(table: str, row: int, column: int, value: str) -> Step:
    """A row once more, with another cell changed."""

    def change(folder: Folder) -> None:
        cells = folder.tables.get(table, [])
        if cells:
            cells.append(list(cells[row % len(cells)]))
            cells[-1][column % len(cells[-1])] = value

    return change


def _less(table: str, row: int) -> Step:
    def change(folder: Folder) -> None:
        cells = folder.tables.get(table, [])
        if len(cells) > 1:
            del cells[row % len(cells)]

    return change


steps = (
    st.builds(_cell, tables, numbers, numbers, st.sampled_from(CELLS))
    | st.builds(_again, tables, numbers, numbers, st.sampled_from(CELLS))
    | st.builds(_less, tables, numbers)
)


@settings(max_examples=300, deadline=None)
@given(st.booleans(), st.lists(steps, min_size=1, max_size=6))
def test_reads_or_refuses(shares: bool, changes: list[Step]) -> None:
    """Cells replaced, rows doubled and lost: a district, or messages that can be said in both languages."""
    folder = Folder()
    if shares:
        wide(folder)
    for change in changes:
        change(folder)
    with tempfile.TemporaryDirectory() as path:
        try:
            messages = read_district(folder.write(Path(path))).notices
        except BadInput as bad:
            messages = bad.messages + bad.notices
    for message in messages:
        assert all(str(message.params["file"]) in text for text in spoken(message))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(sorted(TABLES)), st.binary(max_size=300))
def test_any_bytes(table: str, data: bytes) -> None:
    """A file of any bytes gives a district or messages."""
    folder = Folder()
    wide(folder)
    del folder.tables[table]
    folder.files[f"{table}.csv"] = data
    with tempfile.TemporaryDirectory() as path:
        try:
            messages = read_district(folder.write(Path(path))).notices
        except BadInput as bad:
            messages = bad.messages + bad.notices
    for message in messages:
        assert all(str(message.params["file"]) in text for text in spoken(message))
