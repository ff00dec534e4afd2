"""Sheets of teachers."""

from scheduler.export.grid import Grid, view
from scheduler.export.grid_by_day import teacher_grid
from scheduler.export.workloads import workloads
from scheduler.locale import catalogue
from tests.export import small


def _grid(number: int) -> Grid:
    district, week = small.district(), small.timetable()
    load = workloads(district, week)[number]
    return teacher_grid(view(district, week, catalogue("zh")), district.teachers[number], [load])


def _texts(grid: Grid) -> list[tuple[str, list[str]]]:
    return [(row.head, [" ".join(e.text for e in cell or ()) for cell in row.cells]) for row in grid.rows]


def test_lessons_and_journeys_in_clock_order() -> None:
    """Tuesday of the music teacher: county to Liangjia, lesson, to Caotan, lesson, and back."""
    rows = _texts(_grid(0))
    assert [(head, cells[1]) for head, cells in rows] == [
        ("上午", "7:40–8:10\n县城 → 梁家小学\n路上 30 分钟（估算）"),
        ("上午", "8:20–9:00\n音乐 三年级\n梁家小学"),
        ("上午", "9:05–9:25\n梁家小学 → 草滩小学\n路上 20 分钟"),
        ("下午", "15:00–15:40\n音乐 大班\n草滩小学\n音乐教室"),
        ("下午", "15:45–16:05\n草滩小学 → 梁家小学\n路上 20 分钟"),
    ]
    assert [cells[3] for _, cells in rows] == ["", "", "", "15:00–15:40\n音乐 大班\n草滩小学\n音乐教室", ""]


def test_the_note_sums_up_the_week() -> None:
    """Employer, lessons, schools, journeys and minutes; the cluster where there is no employing school."""
    assert _grid(0).note == "人事学校或片区：梁家小学 · 每周 3 节，2 所学校 · 路程 3 次，共 70 分钟"
    assert _grid(2).note.startswith("人事学校或片区：片区 ·")


def test_a_week_with_nothing_has_its_two_halves() -> None:
    """A teacher with a single commitment in the morning: one row each for morning and afternoon."""
    assert [row.head for row in _grid(1).rows] == ["上午", "下午"]
    assert _texts(_grid(1))[0][1][0] == "8:20–9:00\n班会 三年级\n梁家小学"
