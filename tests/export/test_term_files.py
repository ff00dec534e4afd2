"""The term as files: every dated lesson, what became of it, and how many each course has."""

import csv
import io
from datetime import date

from openpyxl import load_workbook

from models.calendar import CalendarRow
from scheduler.export.term_files import term_files
from scheduler.export.term_rows import TermRows
from scheduler.locale import catalogue
from scheduler.planner.plan_term import plan_term
from scheduler.planner.replan import replan
from tests.planner.towns import MEANS, SPLIT, away, town, week

OFF = CalendarRow(day=date(2026, 9, 10), label="运动会")


def _cells(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_every_dated_lesson_is_a_row() -> None:
    """As many rows as lessons, held and lost; those that changed say how and from when."""
    there = town([*SPLIT, OFF], [away("T3", 17)], term_minimum=3)
    plan = plan_term(there, [week()], MEANS).plan
    rows = _cells(term_files(there, plan, catalogue("zh"))["term.csv"])
    assert len(rows) == len(plan.dated) + len(plan.lost)
    states = [(row["日期"], row["学科或活动"], row["变动"]) for row in rows]
    assert ("2026-09-17", "英语", "代课") in states
    assert [state for day, _, state in states if day == "2026-09-05"].count("调课") == 1
    assert {row["原定或原因"] for row in rows if row["变动"] == "补课"} <= {"2026-09-10 2", "2026-09-10 3"}


def test_lost_lessons_say_who_is_with_the_class() -> None:
    """T1 is away on the 14th, and all later dates are off: no music, and T2 stays with the class."""
    plain = town()
    plan = plan_term(plain, [week()], MEANS).plan
    rest = [CalendarRow(day=date(2026, 9, day)) for day in (15, 16, 17, 18)]
    there = town(rest, [away("T1", 14)])
    after = replan(there, plan, date(2026, 9, 14), MEANS).plan
    rows = _cells(term_files(there, after, catalogue("en"))["term.csv"])
    (row,) = [row for row in rows if row["date"] == "2026-09-14" and row["change"] == "cancelled"]
    assert row["local adult"] == "英语教师甲 (T2)"


def test_days_off_are_called_what_the_calendar_calls_them() -> None:
    """The lessons of the 10th are cancelled for the sports day."""
    there = town([OFF])
    rows = _cells(term_files(there, plan_term(there, [week()], MEANS).plan, catalogue("zh"))["term.csv"])
    lost = [(row["变动"], row["原定或原因"]) for row in rows if row["日期"] == "2026-09-10"]
    assert lost == [("停课", "运动会")] * 2


def test_the_workbook_has_three_sheets() -> None:
    """By date, what changed, and the lessons of each course against its minimum, in both languages."""
    there = town([OFF], term_minimum=9)
    plan = plan_term(there, [week()], MEANS).plan
    for lang, names in (
        ("zh", ["按日期", "停课与补课", "学期课时"]),
        ("en", ["By date", "Lost and made up", "Lessons of the term"]),
    ):
        data = term_files(there, plan, catalogue(lang))["term.xlsx"]
        book = load_workbook(io.BytesIO(data))
        assert book.sheetnames == names
        last = [[cell.value for cell in row] for row in book[names[2]].iter_rows()][-1]
        assert last[6] == 9
        assert last[5] + last[9] == 9
        assert last[3] == "英语教师甲 (T3)"


def test_rows_are_in_the_order_of_the_clock() -> None:
    """By date and time."""
    there = town(SPLIT)
    held = TermRows(there, plan_term(there, [week()], MEANS).plan, catalogue("zh")).held()
    assert [(row.day, row.start) for row in held] == sorted((row.day, row.start) for row in held)


def test_the_same_plan_gives_the_same_bytes() -> None:
    """Nothing in the files depends on when they were written."""
    there = town(SPLIT)
    plan = plan_term(there, [week()], MEANS).plan
    assert term_files(there, plan, catalogue("zh")) == term_files(there, plan, catalogue("zh"))
