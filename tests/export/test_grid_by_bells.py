"""Sheets of schools and classes."""

from models.bells import Period
from scheduler.export.grid import Grid, View, view
from scheduler.export.grid_by_bells import class_grid, school_grid
from scheduler.locale import catalogue
from tests.export import small

JOINT = "大班 音乐 音乐教师甲（走教）\n音乐教室"
"""The joint class's music, given by a visitor in the music room."""


def _view() -> View:
    return view(small.district(), small.timetable(), catalogue("zh"))


def _texts(grid: Grid) -> dict[str, list[str]]:
    """Row head -> what its cells say; `-` where the day has no such period."""
    return {
        row.head: ["-" if cell is None else " | ".join(e.text for e in cell) for cell in row.cells]
        for row in grid.rows
    }


def test_a_school_in_clock_order() -> None:
    """Early reading exists on Mondays only; music on Tuesday and Thursday, English after it."""
    district = small.district()
    grid = school_grid(_view(), district.schools[1])
    assert (grid.title, grid.note, grid.weekdays) == ("草滩小学", "每周排课 3 节", (1, 2, 3, 4, 5))
    assert _texts(grid) == {
        "早读\n7:50–8:10": ["", "-", "-", "-", "-"],
        "第1节\n9:30–10:10": ["", "", "", "", ""],
        "第2节\n15:00–15:40": ["", JOINT, "", JOINT, ""],
        "第3节\n15:50–16:30": ["", "", "", "三年级 英语 英语教师甲 (T3)", ""],
    }


def test_a_class_sees_its_joint_lessons() -> None:
    """The third grade of Caotan: music together with the first, in the music room; English alone."""
    district = small.district()
    grid = class_grid(_view(), district.classes[2])
    assert (grid.title, grid.note) == ("草滩小学 三年级", "草滩小学 · 每周排课 3 节")
    joint = "音乐\n音乐教师甲（走教）\n音乐教室\n大班"
    assert _texts(grid)["第2节\n15:00–15:40"] == ["", joint, "", joint, ""]
    assert _texts(grid)["第3节\n15:50–16:30"][3] == "英语\n英语教师甲 (T3)"


def test_a_commitment_shows_its_label() -> None:
    """Monday's class meeting of the third grade of Liangjia, with its teacher."""
    grid = class_grid(_view(), small.district().classes[0])
    assert _texts(grid)["第1节\n8:20–9:00"][:2] == ["班会\n英语教师甲 (T2)", "音乐\n音乐教师甲"]


def test_lessons_at_one_time_share_a_cell() -> None:
    """Two classes at once: both are named, in the order of their ids."""
    week = small.timetable()
    music, *_, english = week.placements
    both = english.model_copy(update={"weekday": 2, "period": "2"})
    single = music.model_copy(update={"course": "C1/音乐", "period": "3"})
    turned = week.model_copy(update={"placements": (both, music, single), "journeys": ()})
    grid = school_grid(view(small.district(), turned, catalogue("zh")), small.district().schools[1])
    told = _texts(grid)["第2节\n15:00–15:40"][1]
    assert told == f"三年级 英语 英语教师甲 (T3) | {JOINT}"


def test_periods_of_one_time_with_two_names() -> None:
    """A time that is period 1 on most days and a flag raising on Monday names both."""
    district = small.district()
    bells = district.bells[1]
    flag = Period(weekday=1, label="升旗", start=570, end=610)
    others = [p for p in bells.periods if (p.weekday, p.label) != (1, "1")]
    changed = bells.model_copy(update={"periods": (flag, *others)})
    district = district.model_copy(update={"bells": (district.bells[0], changed)})
    grid = school_grid(view(district, small.timetable(), catalogue("zh")), district.schools[1])
    assert "升旗 / 第1节\n9:30–10:10" in _texts(grid)


def test_what_the_bells_do_not_know_gets_its_own_row() -> None:
    """A commitment from 12:00 to 12:30 stands between the periods, under its time alone."""
    district = small.district()
    odd = district.commitments[0].model_copy(update={"start": 720, "end": 750, "label": ""})
    changed = district.model_copy(update={"commitments": (odd,)})
    grid = class_grid(view(changed, small.timetable(), catalogue("zh")), district.classes[0])
    assert _texts(grid)["12:00–12:30"] == ["固定占用\n英语教师甲 (T2)", "-", "-", "-", "-"]


def test_what_there_is_none_of_is_not_counted() -> None:
    """A school with commitments only says no lessons; one without anything says so; both stand together."""
    district, week = small.district(), small.timetable()
    empty = week.model_copy(update={"placements": ()})
    notes = [
        school_grid(view(district, some, catalogue("zh")), school).note
        for some in (week, empty)
        for school in district.schools
    ]
    assert notes == ["每周排课 1 节 · 每周固定占用 1 项", "每周排课 3 节", "每周固定占用 1 项", "没有安排"]
