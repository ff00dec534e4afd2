"""The common timetable of a school."""

from models.bells import Period, PeriodKind
from scheduler.export.grid import view
from scheduler.export.pages.common import Column, Common, common
from scheduler.locale import catalogue
from tests.export import rich, small


def _of(number: int) -> Common:
    district = rich.district()
    return common(view(district, rich.timetable(), catalogue("zh")), district.schools[number])


def _texts(table: Common, group: str) -> dict[int, list[str]]:
    """Column -> the items of a class's row, each with its lines."""
    row = dict(table.rows)[group]
    return {n: [" ".join((one.title, *one.after)) for one in cell] for n, cell in enumerate(row) if cell}


def test_on_the_schools_own_bells() -> None:
    """Caotan: three periods on five days, 8:25-9:05, 9:15-9:55 and 15:00-15:40."""
    table = _of(1)
    assert table.days == tuple((day, 3) for day in range(1, 6))
    assert table.columns[:3] == (Column("1", 505, 545), Column("2", 555, 595), Column("3", 900, 940))


def test_a_lesson_is_in_the_row_of_every_class() -> None:
    """Music for grades one and two together is in both rows, on Tuesday in the third period."""
    table = _of(1)
    assert [group for group, _ in table.rows] == ["B1", "B2", "B3"]
    assert _texts(table, "B1") == _texts(table, "B2") == {5: ["音乐 走 音乐教师甲"]}


def test_how_a_lesson_is_met() -> None:
    """A broadcast from a school, and one from outside, which has no teacher here."""
    assert _texts(_of(1), "B3") == {4: ["英语 同 英语教师甲"], 7: ["美术 同"]}


def test_a_time_that_the_bells_do_not_know() -> None:
    """Early reading is no lesson and has no column, unless somebody has something then."""
    district = small.district()
    early = Period(weekday=1, label="早读", kind=PeriodKind.EARLY_READING, start=470, end=490)
    assert early in district.bells[0].periods
    table = common(view(district, small.timetable(), catalogue("zh")), district.schools[0])
    assert Column("早读", 470, 490) not in table.columns
    moved = district.commitments[0].model_copy(update={"start": 470, "end": 490})
    other = district.model_copy(update={"commitments": (moved,)})
    table = common(view(other, small.timetable(), catalogue("zh")), district.schools[0])
    assert table.columns[0] == Column("早读", 470, 490)
