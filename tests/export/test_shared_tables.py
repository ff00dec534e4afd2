"""The tables of the workbook over everything that schools share."""

import io
from typing import Any

import openpyxl
import pytest

from models.base import Weeks
from models.course import Mode
from models.payer import Payer
from models.timetable import Placement, Ride
from scheduler.export.broadcasts import sent
from scheduler.export.provision import provision
from scheduler.export.vehicles import legs
from scheduler.export.workbook import workbook
from scheduler.export.workloads import workloads
from scheduler.locale import catalogue
from tests.export import rich, small


def _book() -> dict[str, list[list[Any]]]:
    """Sheet -> its rows."""
    data = workbook(rich.district(), rich.timetable(), catalogue("zh"))
    book = openpyxl.load_workbook(io.BytesIO(data))
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def test_tables_only_where_there_is_something() -> None:
    """Broadcasts, vehicles and lost lessons have sheets here, and none in a week without them."""
    assert list(_book())[:6] == ["开足开齐", "教师工作量", "大课表", "同步课堂", "车辆", "当天不能上"]
    data = workbook(small.district(), small.timetable(), catalogue("zh"))
    assert openpyxl.load_workbook(io.BytesIO(data)).sheetnames[3:5] == ["总表", "梁家小学"]


def test_provision_counts_modes_and_specialists() -> None:
    """English at Quliu is timetabled and by a specialist, but not in person: one is missing all the same."""
    rows = {(row.group, row.subject): row for row in provision(rich.district(), rich.timetable())}
    quliu = rows["D3", "英语"]
    assert (quliu.timetabled, quliu.specialist, quliu.in_person, quliu.missing) == (1, 1, 1, 1)
    assert quliu.modes == {Mode.SYNCHRONOUS: 1}
    assert (rows["D3", "科学"].modes, rows["D3", "科学"].specialist) == ({Mode.RECORDED: 1}, 0)
    assert rows["B3", "美术"].specialist == 1  # from outside
    heads = _book()["开足开齐"][4]
    assert heads[8:] == ["本校", "走教", "同步", "点播", "专任", "当面下限", "专任下限"]


def test_a_lesson_by_a_specialist_that_is_missing() -> None:
    """A part-time teacher gives the lesson that a specialist has to: it is missing."""
    district = rich.district()
    teachers = tuple(teacher.model_copy(update={"part_time": ("英语",)}) for teacher in district.teachers)
    rows = provision(district.model_copy(update={"teachers": teachers}), rich.timetable())
    assert {row.group: row.missing for row in rows if row.subject == "英语"} == {"A3": 0, "B3": 1, "D3": 1}


def test_weighted_lessons() -> None:
    """1 lesson and half a one for the broadcast, and 1 of the visitor, in each week; 5 over both."""
    rows = _book()["教师工作量"]
    assert rows[4][-3:] == ["折算：课时", "折算：主讲", "折算课时合计"]
    assert rows[3][1] == "两周"
    assert rows[3][-3:] == [4, 1, 5]
    assert [row[:2] + row[-3:] for row in rows[5:7]] == [
        ["英语教师甲", "单周", 1, 0.5, 1.5],
        ["英语教师甲", "双周", 1, 0.5, 1.5],
    ]


def test_workloads_count_every_part() -> None:
    """Two duties in odd weeks, one in even ones, a meeting, and 50 minutes that nobody measured."""
    loads = [load for load in workloads(rich.district(), rich.timetable()) if load.teacher == "L3"]
    assert [(load.weeks, load.duties, load.meetings, load.minutes, load.unmeasured) for load in loads] == [
        (Weeks.ODD, 2, 1, 50, 50),
        (Weeks.EVEN, 1, 1, 50, 50),
    ]


def test_broadcasts() -> None:
    """9:10-9:50, 9:15-9:55 and 9:20-10:00 share 30 minutes; a lesson from outside has its own 40."""
    inside, outside = sent(rich.district(), rich.timetable())
    assert ([one.first.course.id for one in inside.receivers], inside.common) == (
        ["B3/英语", "D3/英语"],
        (30,),
    )
    assert ([one.first.course.id for one in outside.receivers], outside.common) == (["B3/美术"], (40,))
    assert _book()["同步课堂"][6] == [
        "周二", "每周", "英语", "中心小学 三年级", "9:10–9:50", "英语教师甲", "录播室",
        "渠刘教学点 三年级", "9:20–10:00", "班主任丙", "电教室", 30,
    ]  # fmt: skip


def test_setting_up_and_seasons_take_from_the_common_minutes() -> None:
    """Sent in the third period with 3 minutes of setting up: 10 - 3 before and 20 - 3 after the change."""
    district = rich.district()
    rules = district.rules.model_copy(update={"setup_minutes": 3})
    placements = (
        Placement(course="A3/英语", teacher="T1", weekday=2, period="3"),
        Placement(course="B3/英语", teacher="T1", weekday=2, period="3", origin="A3/英语", origin_period="3"),
    )
    week = rich.timetable().model_copy(update={"placements": placements})
    (one,) = sent(district.model_copy(update={"rules": rules}), week)
    assert one.common == (910 - 900 - 3, 910 - 890 - 3)


def test_every_leg_of_a_drive() -> None:
    """The evening run is one leg more than the noon run; the rider sits in all of them."""
    found = [
        (leg.drive.run.id, leg.begin.place, leg.riders) for leg in legs(rich.district(), rich.timetable())
    ]
    assert found == [("午班", "S1", ("T2",)), ("晚班", "S2", ("T2",)), ("晚班", "S3", ("T2",))]


def test_a_leg_on_which_nobody_sits_is_driven_too() -> None:
    """Who alights at Quliu is not aboard from there on; odd and even weeks are told apart."""
    ride = Ride(teacher="T2", run="晚班", weekday=2, board=0, alight=1, weeks=Weeks.ODD)
    found = legs(rich.district(), rich.timetable().model_copy(update={"rides": (ride,)}))
    assert [(leg.drive.weeks, leg.riders) for leg in found] == [(Weeks.ODD, ("T2",)), (Weeks.ODD, ())]


@pytest.mark.parametrize(
    ("payer", "paid"),
    [
        (Payer.RECEIVER, "受援学校：草滩小学"),
        (Payer.SENDER, "派出学校：中心小学"),
        (Payer.TOWNSHIP, "乡镇"),
    ],
)
def test_who_pays(payer: Payer, paid: str) -> None:
    """The school that is gone to, the school that sends, or the township."""
    vehicle = rich.district().vehicles[0].model_copy(update={"payer": payer})
    data = workbook(rich.district(vehicles=(vehicle,)), rich.timetable(), catalogue("zh"))
    sheet = openpyxl.load_workbook(io.BytesIO(data))["车辆"]
    row = [cell.value for cell in sheet[6]]
    assert row == [
        "面包车", "午班", "周二", "每周", "中心小学", "14:00", "草滩小学", "14:30",
        30, 1, 4, "音乐教师甲", paid,
    ]  # fmt: skip


def test_lessons_without_their_teacher() -> None:
    """The date, what is lost and who is left without it; never why."""
    assert _book()["当天不能上"][5] == [
        "2026-09-08", "周二", "9:10–9:50", "英语教师甲",
        "英语 三年级、同步课堂主讲，播往草滩小学 三年级、渠刘教学点 三年级", "中心小学",
    ]  # fmt: skip
    assert small.SECRET not in str(_book())
