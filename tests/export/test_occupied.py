"""The schools' tables of taken slots."""

import csv
import io

from models.timetable import Timetable
from scheduler.export.occupied import occupied
from scheduler.locale import Language, catalogue
from tests.export import rich, small


def _tables(lang: Language = "zh", week: Timetable | None = None) -> dict[str, list[list[str]]]:
    found = occupied(rich.district(), week or rich.timetable(), catalogue(lang))
    return {
        name: list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
        for name, data in found.items()
    }


HEADS = [
    "起用日期", "类别", "星期", "周次", "节次", "开始", "结束", "班级", "学科", "教师", "方式",
    "教室", "助教",
]  # fmt: skip

FIRST = "2026-09-01"


def test_one_a_school_that_opens_in_excel() -> None:
    """A byte order mark, CR LF, the school's name; also a school at which nothing is taken."""
    data = occupied(rich.district(), rich.timetable(), catalogue("zh"))
    assert sorted(data) == ["中心小学.csv", "渠刘教学点.csv", "草滩小学.csv"]
    assert all(table.startswith(b"\xef\xbb\xbf") for table in data.values())
    assert all(table.count(b"\n") == table.count(b"\r\n") for table in data.values())
    empty = rich.timetable().model_copy(update={"placements": (), "meetings": (), "rides": ()})
    assert _tables(week=empty)["草滩小学.csv"] == [HEADS[1:]]


def test_names_are_safe_and_unique() -> None:
    """Names that no file may have; two schools whose names differ by case only."""
    schools = tuple(
        school.model_copy(update={"name": name})
        for school, name in zip(rich.district().schools, ("a/b:c", "Con", "CON"), strict=True)
    )
    district = rich.district().model_copy(update={"schools": schools})
    names = sorted(occupied(district, rich.timetable(), catalogue("zh")))
    assert len({name.casefold() for name in names}) == 3
    assert all(not set('/:\\*?"<>|') & set(name) for name in names)


def test_the_origin_and_who_is_out() -> None:
    """Zhongxin, whose bells do not change: a meeting, a duty, the lesson that is sent, the music teacher out,
    an online meeting.
    """
    heads, *rows = _tables()["中心小学.csv"]
    assert heads == HEADS
    assert {row[0] for row in rows} == {FIRST}
    assert [row[1:] for row in rows] == [
        ["教研", "周一", "每周", "3", "14:30", "15:10", "", "片区会", "英语教师甲、班主任丙", "", "", ""],
        ["固定占用", "周二", "每周", "1", "8:20", "9:00", "", "值班", "音乐教师甲", "", "", ""],
        ["课", "周二", "每周", "2", "9:10", "9:50", "三年级", "英语", "英语教师甲", "主讲", "录播室", ""],
        ["外出", "周二", "每周", "3", "13:55", "16:50", "", "", "音乐教师甲", "", "", ""],
        ["教研", "周五", "每周", "3", "14:30", "15:10", "", "英语教研", "英语教师甲", "线上", "", ""],
    ]


def test_receivers_and_their_adults() -> None:
    """Quliu: its teacher out on Monday, a broadcast, a recorded lesson in odd weeks, each with the adult."""
    rows = _tables()["渠刘教学点.csv"][1:]
    assert [(row[1], row[3], row[10], row[11], row[12]) for row in rows] == [
        ("外出", "每周", "", "", ""),
        ("课", "每周", "同步", "电教室", "班主任丙"),
        ("课", "单周", "点播", "电教室", "班主任丙"),
    ]
    assert rows[0][5:7] == ["13:50", "15:50"]  # 14:30 - 10 - 25 - 5, 15:10 + 5 + 25 + 10


def test_all_tables_of_an_export_have_the_same_columns() -> None:
    """The bells change at one school: every table has the date; without seasons none has it."""
    assert {tuple(rows[0]) for rows in _tables().values()} == {tuple(HEADS)}
    plain = occupied(small.district(), small.timetable(), catalogue("zh"))
    heads = ",".join(HEADS[1:])
    assert {data.decode("utf-8-sig").split("\r\n")[0] for data in plain.values()} == {heads}


def test_bells_that_change_give_two_blocks() -> None:
    """Caotan: every row from 1 September, and again from the 14th with the other clock times."""
    heads, *rows = _tables()["草滩小学.csv"]
    assert heads == HEADS
    joint = [(row[0], row[5], row[6], row[7]) for row in rows if row[8] == "音乐"]
    assert joint == [
        ("2026-09-01", "15:00", "15:40", "一年级、二年级"),
        ("2026-09-14", "14:50", "15:30", "一年级、二年级"),
    ]


def test_periods_that_an_outing_leaves_free() -> None:
    """Away in the morning and the afternoon, at home at 14:30: that period is not touched by the outing."""
    district, week = small.district(), small.timetable()
    music, *_ = week.placements
    early = music.model_copy(update={"period": "1"})
    home = music.model_copy(update={"course": "C1/音乐", "period": "3"})
    again = week.model_copy(update={"placements": (early, home, music)})
    table = occupied(district, again, catalogue("zh"))["梁家小学.csv"].decode("utf-8-sig")
    assert "外出,周二,每周,1、2、4,8:55,16:15,,,音乐教师甲,,,\r\n" in table


def test_english() -> None:
    """Headings and words speak the language."""
    rows = _tables("en")["渠刘教学点.csv"]
    assert rows[0][:5] == ["in force from", "kind", "weekday", "weeks", "period"]
    assert rows[3][1:4] == ["lesson", "Thu", "odd weeks"]
    assert rows[0][-1] == "local adult"
    assert rows[2][10] == "by broadcast"


def test_no_reason_and_no_formula() -> None:
    """Nothing private, and a name that looks like a formula is made harmless."""
    teachers = tuple(
        teacher.model_copy(update={"name": "=1+1"}) if teacher.id == "T2" else teacher
        for teacher in rich.district().teachers
    )
    district = rich.district().model_copy(update={"teachers": teachers})
    text = "".join(
        data.decode("utf-8-sig") for data in occupied(district, rich.timetable(), catalogue("zh")).values()
    )
    assert small.SECRET not in text
    assert ",'=1+1," in text
    assert ",=1+1," not in text
