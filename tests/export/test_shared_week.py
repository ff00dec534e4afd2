"""Sheets of a week with broadcasts, joined grades, meetings, a van, odd weeks and bells that change."""

import pytest

from models.course import Course
from models.timetable import Placement
from scheduler.export.grid import Grid, view
from scheduler.export.grid_by_bells import class_grid, school_grid
from scheduler.export.grid_by_day import teacher_grid
from scheduler.export.long_table import long_table
from scheduler.export.provision import provision
from scheduler.export.workloads import workloads
from scheduler.locale import Language, catalogue
from tests.export import rich

MON, TUE, WED, THU, FRI = range(5)


def _class(key: str, lang: Language = "zh") -> Grid:
    district = rich.district()
    group = next(group for group in district.classes if group.id == key)
    return class_grid(view(district, rich.timetable(), catalogue(lang)), group)


def _teacher(key: str, lang: Language = "zh") -> Grid:
    district, week = rich.district(), rich.timetable()
    teacher = next(teacher for teacher in district.teachers if teacher.id == key)
    loads = [load for load in workloads(district, week) if load.teacher == key]
    return teacher_grid(view(district, week, catalogue(lang)), teacher, loads)


def _cells(grid: Grid, weekday: int) -> list[str]:
    """What stands in a weekday's column, row by row, without empty cells."""
    texts = (" | ".join(entry.text for entry in row.cells[weekday] or ()) for row in grid.rows)
    return [text for text in texts if text]


@pytest.mark.parametrize(
    ("key", "weekday", "text"),
    [
        ("A3", TUE, "英语\n英语教师甲\n同步课堂主讲，播往草滩小学 三年级、渠刘教学点 三年级\n录播室"),
        ("B3", TUE, "英语\n同步课堂：中心小学 三年级 英语教师甲\n助教：班主任乙\n多媒体室"),
        ("B3", WED, "美术\n同步课堂：省美术课\n助教：班主任乙\n多媒体室"),
        ("D3", THU, "科学\n点播\n单周\n助教：班主任丙\n电教室"),
        ("B1", TUE, "音乐\n音乐教师甲（走教）\n接替：班主任乙\n合班：二年级"),
    ],
)
def test_a_class_sees_how_its_lessons_are_met(key: str, weekday: int, text: str) -> None:
    """Who gives it and from where, who is there, in which room, in which weeks, and with whom."""
    assert _cells(_class(key), weekday) == [text]


def test_times_that_change_are_told_with_the_period() -> None:
    """Caotan's third period from 14 September on; the others say nothing."""
    heads = [row.head for row in _class("B1").rows]
    assert heads[1:] == ["第2节\n9:15–9:55", "第3节\n15:00–15:40\n2026-09-14 起 14:50–15:30"]


def test_a_school_sees_a_joined_lesson_once() -> None:
    """Both grades, the visitor, and who takes over; the note counts one lesson of three."""
    district = rich.district()
    grid = school_grid(view(district, rich.timetable(), catalogue("zh")), district.schools[1])
    assert grid.note == "每周排课 3 节"
    assert _cells(grid, TUE)[1] == "一年级、二年级 音乐 音乐教师甲（走教）\n接替：班主任乙"


def test_a_school_sees_meetings_that_take_place_there() -> None:
    """Monday's meeting with who comes; Friday's is online, and the school's sheet has nothing."""
    district = rich.district()
    grid = school_grid(view(district, rich.timetable(), catalogue("zh")), district.schools[0])
    assert _cells(grid, MON) == ["片区会 英语教师甲、班主任丙"]
    assert _cells(grid, FRI) == []


def test_odd_and_even_weeks_are_counted_apart() -> None:
    """Two lessons in odd weeks, one in even ones."""
    assert _class("D3").note == "渠刘教学点 · 排课单周 2 节，双周 1 节"
    assert _class("D3", "en").note == "渠刘教学点 · planned: 2 lessons in odd weeks, 1 in even weeks"


def test_the_origin_teacher_gives_one_lesson() -> None:
    """It says to whom it is broadcast; meetings say where they are."""
    grid = _teacher("T1")
    assert _cells(grid, TUE) == [
        "9:10–9:50\n英语 三年级\n中心小学\n录播室\n同步课堂主讲，播往草滩小学 三年级、渠刘教学点 三年级"
    ]
    assert _cells(grid, MON) == ["14:30–15:10\n片区会\n中心小学"]
    assert _cells(grid, FRI) == ["14:30–15:10\n英语教研\n线上"]


def test_a_visitor_by_van() -> None:
    """Which vehicle and run, where and when to board; joined grades once, with the later clock times."""
    assert _cells(_teacher("T2"), TUE) == [
        "8:20–9:00\n值班\n中心小学",
        "14:00–14:30\n中心小学 → 草滩小学\n乘 面包车 午班，14:00 在中心小学上车",
        "15:00–15:40\n音乐 一年级、二年级\n草滩小学\n2026-09-14 起 14:50–15:30\n接替：班主任乙",
        "15:50–16:40\n草滩小学 → 县城\n乘 面包车 晚班，15:50 在草滩小学上车",
    ]


def test_the_local_adult_sees_duties() -> None:
    """As assistant with the class, and as the one who takes over; each with who gives the lesson."""
    assert _cells(_teacher("L2"), TUE) == [
        "9:15–9:55\n助教：英语 三年级\n草滩小学\n多媒体室\n同步课堂：中心小学 三年级 英语教师甲",
        "15:00–15:40\n接替：音乐 一年级、二年级\n草滩小学\n2026-09-14 起 14:50–15:30\n音乐教师甲（走教）",
    ]


def test_estimated_minutes_are_marked() -> None:
    """25 minutes that nobody has measured."""
    assert "路上 25 分钟（估算）" in _cells(_teacher("L3"), MON)[0]


@pytest.mark.parametrize(
    ("key", "lang", "note"),
    [
        ("T1", "zh", "每周 1 节，1 所学校 · 教研 2 次 · 折算 1.5 节"),
        ("T1", "en", "every week: 1 lesson at 1 school · 2 meetings · weighted: 1.5"),
        ("T2", "zh", "每周 1 节，1 所学校 · 路程 2 次，共 80 分钟（含乘车） · 固定占用 1 项 · 折算 1 节"),
        (
            "L3",
            "zh",
            "单周 路程 2 次，共 50 分钟 · 助教与接替 2 节 · 教研 1 次"
            " · 双周 路程 2 次，共 50 分钟 · 助教与接替 1 节 · 教研 1 次",
        ),
    ],
)
def test_the_note_sums_up_each_week(key: str, lang: Language, note: str) -> None:
    """Once where odd and even weeks are alike; nothing of which there is none."""
    assert _teacher(key, lang).note.endswith(note)


def test_a_multi_grade_room_names_subjects_with_classes() -> None:
    """Chinese for one grade and mathematics for the other, one teacher: one entry, each class its own."""
    district = rich.district()
    classes = tuple(group.model_copy(update={"multi_grade": "甲"}) for group in district.classes)
    courses = tuple(
        course.model_copy(update={"subject": "数学"}) if course.id == "B2/音乐" else course
        for course in district.courses
    )
    shared = district.model_copy(update={"classes": classes, "courses": courses, "joinings": ()})
    seen = view(shared, rich.timetable(), catalogue("zh"))
    at_school = _cells(school_grid(seen, shared.schools[1]), TUE)[1]
    assert at_school.startswith("一年级 音乐、二年级 数学 音乐教师甲（走教）")
    own = _cells(class_grid(seen, shared.classes[2]), TUE)[0]
    assert own == "数学\n音乐教师甲（走教）\n接替：班主任乙\n复式：一年级"


def test_a_schools_own_lessons_have_no_class() -> None:
    """A lesson of Caotan's own timetable stands in its sheet and its teacher's, by its name alone."""
    home = Course(id="home/L2", group="S2", subject="本校课", eligible=("L2",), minimum=1, target=1)
    district = rich.district(courses=(*rich.district().courses, home))
    own = Placement(course="home/L2", teacher="L2", weekday=4, period="1")
    week = rich.timetable()
    week = week.model_copy(update={"placements": (*week.placements, own)})
    seen = view(district, week, catalogue("zh"))
    assert _cells(school_grid(seen, district.schools[1]), THU) == ["本校课 班主任乙"]
    teacher = district.teachers[2]
    loads = [load for load in workloads(district, week) if load.teacher == teacher.id]
    grid = teacher_grid(seen, teacher, loads)
    assert _cells(grid, THU) == ["8:25–9:05\n本校课\n草滩小学"]
    assert [row for row in provision(district, week) if row.subject == "本校课"] == []
    table = long_table(district, week, catalogue("zh")).decode("utf-8-sig")
    assert "\r\nhome/L2,班主任乙,周四,1,草滩小学,,本校课,8:25,9:05,," in table
