"""A timetable changed in the exported workbook, as a planner does it, then verified and exported."""

from pathlib import Path
from typing import Any

import openpyxl

from scheduler.commands.exits import Exit
from tests.commands.saying import Say, Solved


def _edited(solved: Solved, path: Path, weekday: str, period: str) -> Path:
    """The first lesson in person moved, its clock times cleared."""
    book = openpyxl.load_workbook(solved.out / "timetable.xlsx")
    sheet: Any = book["总表"]
    heads = [cell.value for cell in sheet[1]]
    for head, value in (("星期", weekday), ("节次", period), ("开始", None), ("结束", None)):
        sheet.cell(2, heads.index(head) + 1).value = value
    book.save(path)
    return path


def test_as_it_is(say: Say, solved: Solved) -> None:
    """The workbook says what the CSV says."""
    said = say("verify", solved.folder, solved.out / "timetable.xlsx")
    assert (said.code, said.out) == (Exit.OK, say("verify", solved.folder, solved.csv).out)


def test_a_lesson_that_was_moved_is_judged_where_it_is(say: Say, solved: Solved, tmp_path: Path) -> None:
    """Every slot of the week is tried: lawful ones are exported as they stand, others name a rule."""
    codes = set()
    for weekday in ("周一", "周二", "周三"):
        for period in ("1", "2"):
            book = _edited(solved, tmp_path / f"{weekday}{period}.xlsx", weekday, period)
            said = say("verify", solved.folder, book)
            codes.add(said.code)
            assert ("【" in said.out) == (said.code == Exit.RULE_BROKEN)
            out = tmp_path / f"out-{weekday}{period}"
            assert say("export", solved.folder, book, "-o", out).code == said.code
            if said.code == Exit.OK:
                again = say("show", solved.folder, out / "timetable.xlsx").out
                assert again == say("show", solved.folder, book).out
    assert codes == {Exit.OK, Exit.RULE_BROKEN}
