"""Quotas and deliveries as tables."""

from datetime import date
from pathlib import Path

from models.quota import Counted, Delivery, Milestone
from tests.read.small import file, read_changed

HEAD = "任务,类别,学科,学校,起始日期,截止日期,次数,百分比,每周平均,至少几个学科,每学科至少\n"


def test_rows_of_one_name_are_milestones(tmp_path: Path) -> None:
    """Shares are of the largest count, rounded up; the order of the rows does not matter."""
    text = (
        HEAD + "全年,同步,,,,2026-12-31,,60,,,\n全年,,,,,2027-01-15,21,,,,\n全年,,,,,2026-10-31,,40,,,\n"
        "走教,走教,音乐,草滩小学,2026-09-07,2026-12-31,3,,是,1,2\n"
    )
    year, visits = read_changed(tmp_path, file("任务.csv", text)).district.quotas
    assert year.counts == Counted.SYNCHRONOUS
    assert year.since == date(2026, 9, 1)
    assert year.milestones == (
        Milestone(by=date(2026, 10, 31), count=9),  # 8.4
        Milestone(by=date(2026, 12, 31), count=13),  # 12.6
        Milestone(by=date(2027, 1, 15), count=21),
    )
    assert (visits.subjects, visits.schools, visits.weekly) == (("音乐",), ("B",), True)
    assert (visits.least_subjects, visits.each_subject) == (1, 2)


def test_what_became_of_lessons(tmp_path: Path) -> None:
    """Held and signed unless it says otherwise; periods as people write them."""
    text = (
        "日期,学校,班级,学科,节次,结果,分钟,签到\n2026-09-08,草滩小学,第一学段,音乐,第1节,,,\n"
        "2026-09-15,草滩小学,第一学段,音乐,1,中断,15,否\n"
    )
    first, second = read_changed(tmp_path, file("实际执行.csv", text)).district.deliveries
    assert first == Delivery(day=date(2026, 9, 8), course="B/第一学段/音乐", period="1")
    assert (second.outcome, second.minutes, second.signed) == ("interrupted", 15, False)


def test_events_name_everybody_who_takes_part(tmp_path: Path) -> None:
    """People by name, by subject and by school, each once; online and at a school; windows are the term."""
    text = (
        "活动,类型,参加教师,学科组,参加学校,地点,次数,时长,间隔天数,可排时段\n"
        "教研,教研,英语教师甲,音乐,,中心小学,3,90,14,周五下午\n讲座,,,,中心小学,线上,,,,\n"
    )
    research, lecture = read_changed(tmp_path, file("活动.csv", text)).district.events
    assert (research.people, research.place, research.count, research.minutes) == (("T2", "T1"), "A", 3, 90)
    assert (research.apart, research.kind, len(research.allowed)) == (14, "教研", 1)
    assert (lecture.people, lecture.place) == (("T1", "T2"), None)
    assert (lecture.since, lecture.by) == (date(2026, 9, 1), date(2027, 1, 15))
