"""A week as a table and by days."""

from models.course import Mode
from scheduler.export.grid import Entry, Grid, Row
from scheduler.export.pages.week_table import Item, week_table
from scheduler.locale import catalogue

LESSON = Entry("lesson", "音乐", "音乐", after=" 甲\n单周", mode=Mode.VISITING)
MEETING = Entry("meeting", "教研", "教研", before="8:20–9:00\n")


def _grid(*rows: Row) -> Grid:
    return Grid("三年级", "说明", (1, 2), rows)


def test_lines_and_styles() -> None:
    """A lesson looks like its mode, other things like their kind; texts are cut into lines."""
    found = week_table(
        _grid(Row("第1节\n8:20–9:00", ((LESSON,), None)), Row("下午", ((), (MEETING,)))), catalogue("zh")
    )
    assert found.rows[0].head == ("第1节", "8:20–9:00")
    assert found.rows[0].cells == ((Item("visiting", (), "音乐", ("甲", "单周")),), None)
    assert found.rows[1].cells[1] == (Item("meeting", ("8:20–9:00",), "教研", ()),)
    assert found.styles == ("visiting", "meeting")


def test_by_day() -> None:
    """Times at which there is nothing are left out; rows of one head stand under it once."""
    rows = (Row("上午", ((LESSON,), ())), Row("上午", ((MEETING,), ())), Row("下午", ((), None)))
    monday, tuesday = week_table(_grid(*rows), catalogue("zh")).days
    assert (monday.name, [(head, len(items)) for head, items in monday.times]) == ("周一", [(("上午",), 2)])
    assert tuesday.times == ()
