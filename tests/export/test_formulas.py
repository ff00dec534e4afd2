"""No text of any table becomes a formula in any file that spreadsheet programs open."""

import csv
import io
import re
import zipfile
from datetime import date
from types import ModuleType
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from models.district import District
from models.plan import Lost, Standing, TermPlan
from models.timetable import Level, TermCost, Timetable
from scheduler.accounts.accounts import accounts
from scheduler.export import export_files
from scheduler.export.account_files import account_files
from scheduler.locale import catalogue
from scheduler.term.dated import on_dates
from tests.export import rich, small

LIVE = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
"""How a cell begins that some program takes for a formula."""

_BEGINNINGS = st.sampled_from(
    ["=", "+", "-", "@", "\t=", "\r=", "＝", "＋", "－", "＠", "'=", "''+", "=cmd|'/C calc'!A0"]
)

_OURS = {"zone", "input_hash"}
"""Fields whose texts nobody writes freely."""


def _poisoned(value: Any, poison: str, field: str = "") -> Any:
    """The same tables with the poison before every free text; ids are changed alike wherever they stand."""
    if isinstance(value, Level | TermCost):
        return value  # their names are ours
    if isinstance(value, BaseModel):
        fields = {name: getattr(value, name) for name in type(value).model_fields}
        return value.model_copy(update={n: _poisoned(v, poison, n) for n, v in fields.items()})
    if isinstance(value, tuple):
        return tuple(_poisoned(one, poison, field) for one in value)
    if type(value) is str and field not in _OURS and value:
        return poison + value
    return value


def _files(district: District, week: Timetable, poison: str) -> dict[str, bytes]:
    """Everything that is given out as CSV or workbook, in Chinese."""
    there, timetable = _poisoned(district, poison), _poisoned(week, poison)
    there = there.model_copy(update={"weights": district.weights})
    dated = on_dates(there, timetable)
    plan = TermPlan(
        district=there.name,
        term=there.term.name,
        input_hash="0" * 64,
        calendar=there.calendar,
        standing=(
            Standing(
                since=there.term.first_day, placements=timetable.placements, meetings=timetable.meetings,
                rides=timetable.rides,
            ),
        ),
        dated=dated[2:],
        lost=tuple(Lost(dated=one) for one in dated[:1]),
    )  # fmt: skip
    files = export_files(there, timetable, small.RUN, "zh", small.AS_OF, None, True, plan)
    found = accounts(there, plan, there.term.first_day, date(2026, 9, 18))
    return {**files, **account_files(there, found, catalogue("zh"))}


def _cells_of_csv(data: bytes) -> list[str]:
    return [cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")) for cell in row]


@pytest.mark.slow
@pytest.mark.parametrize("case", [small, rich])
@given(poison=st.builds(lambda begin, rest: begin + rest, _BEGINNINGS, st.text("abc甲 (1", max_size=3)))
@settings(max_examples=8, deadline=None)
def test_no_text_becomes_a_formula(case: ModuleType, poison: str) -> None:
    """Whatever stands before every name, id and label: no CSV cell begins live, no workbook has a formula."""
    seen = {"csv": 0, "xlsx": 0}
    for name, data in _files(case.district(), case.timetable(), poison).items():
        if name.endswith(".csv"):
            cells = _cells_of_csv(data)
            assert not [cell for cell in cells if LIVE.match(cell)], name
            seen["csv"] += len(cells)
        elif name.endswith(".xlsx"):
            book = openpyxl.load_workbook(io.BytesIO(data))
            types = [cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row]
            assert "f" not in types, name
            seen["xlsx"] += types.count("s")
            with zipfile.ZipFile(io.BytesIO(data)) as parts:
                sheets = [part for part in parts.namelist() if part.startswith("xl/worksheets/sheet")]
                assert not any(b"<f>" in parts.read(part) or b"<f " in parts.read(part) for part in sheets)
    assert min(seen.values()) > 100
