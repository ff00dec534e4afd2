"""Rows that are right by themselves and contradict others."""

from pathlib import Path

import pytest

from tests.read.bad import Bad, check
from tests.read.small import Change, Folder, add, put


def _all(*changes: Change) -> Change:
    """Several changes at once."""

    def change(folder: Folder) -> None:
        for one in changes:
            one(folder)

    return change


def _course(**cells: str) -> Change:
    """The change that replaces the music course of A's third grade but for school, group and subject."""

    def change(folder: Folder) -> None:
        for column in ("fixed", "room", "days_apart", "target"):
            folder.put("courses", 3, column, "")
        for column, value in cells.items():
            folder.put("courses", 3, column, value)

    return change


def _at(code: str, column: str, value: str, **cells: str) -> Bad:
    return Bad(code, _course(**{column: value}, **cells), "courses.csv", 3, column, value)


def _half_days(label: str, start: str, end: str) -> Change:
    """The change that gives B a date with the morning of Saturday and the afternoon of Sunday."""

    def change(folder: Folder) -> None:
        folder.add("bells", "草滩小学", "周六", "x", "lesson", "11:40", "12:40")
        folder.add("bells", "草滩小学", "周日", label, "lesson", start, end)
        folder.add("calendar", "2026-10-08", "周六", "")
        folder.add("calendar", "2026-10-08", "周日", "")
        folder.put("calendar", 4, "part", "上午")
        folder.put("calendar", 5, "part", "下午")

    return change


_COMMITTED = ("T2", "", "", "A", "周二", "", "9:00", "9:40", "1", "")

BAD = [
    Bad("unknown_zone", put("term", 2, "zone", "Asia/Lianghe"), "term.csv", 2, "zone", "Asia/Lianghe"),
    Bad("unknown_zone", put("term", 2, "zone", "../etc"), "term.csv", 2, "zone", "../etc"),
    Bad("calendar_outside", add("calendar", "2027-01-16", "", ""), "calendar.csv", 4, "date", "2027-01-16"),
    Bad("calendar_same_label", _half_days("x", "14:00", "14:40"), "calendar.csv", 5, "date", "2026-10-08"),
    Bad("calendar_overlap", _half_days("y", "12:35", "13:00"), "calendar.csv", 5, "date", "2026-10-08"),
    Bad("school_without_bells", add("schools", "C", "渠刘小学", ""), "schools.csv", 4, "name", "渠刘小学"),
    Bad(
        "bells_same_date",
        _all(put("bells", 1, "season", "season"), add("bells", "B", "周一", "1", "", "8:00", "8:40", "冬季")),
        "bells.csv",
        9,
        "valid_from",
    ),
    Bad("duplicate_period", put("bells", 4, "label", "第一节"), "bells.csv", 4, "label", "第一节"),
    Bad("overlapping_periods", put("bells", 4, "start", "9:09"), "bells.csv", 4, "start", "9:09"),
    Bad(
        "class_in_two_schools",
        _all(
            put("classes", 1, "id", "id"),
            *(put("classes", n, "id", f"k{n}") for n in range(2, 5)),
            put("classes", 5, "id", "k2"),
            put("commitments", 3, "group", "k2"),
        ),
        "classes.csv",
        5,
        "school",
        "B",
    ),
    Bad(
        "member_elsewhere",
        put("joint_classes", 2, "members", "一年级、A/三年级"),
        "joint_classes.csv",
        2,
        "members",
    ),
    Bad(
        "lonely_joint_class",
        put("joint_classes", 2, "members", "一年级"),
        "joint_classes.csv",
        2,
        "members",
        "一年级",
    ),
    _at("target_below_minimum", "target", "1"),
    Bad("target_below_minimum", put("curriculum", 3, "target", "1"), "curriculum.csv", 3, "target", "1"),
    _at("doubles_need_two_a_day", "max_day", "1", doubles="1"),
    _at("too_many_doubles", "doubles", "2", max_day="2"),
    Bad(
        "taught_twice",
        add("courses", "A", "三年级", "音乐", "1", *[""] * 8),
        "courses.csv",
        4,
        "subject",
        "音乐",
    ),
    Bad(
        "taught_twice",
        add("courses", "B", "二年级", "音乐", "1", *[""] * 8),
        "courses.csv",
        4,
        "subject",
        "音乐",
    ),
    Bad("taught_twice", add("curriculum", "3", "英语", "1", "", ""), "curriculum.csv", 4, "subject", "英语"),
    _at("not_qualified", "eligible", "英语教师甲"),
    Bad(
        "not_qualified",
        _all(add("courses", "B", "一年级", "英语", "1", *[""] * 8), put("courses", 4, "eligible", "T2")),
        "courses.csv",
        4,
        "eligible",
        "T2",
    ),
    _at("room_elsewhere", "room", "B/多功能室"),
    Bad(
        "room_elsewhere",
        add("commitments", "", "", "B/多功能室", *_COMMITTED[3:]),
        "commitments.csv",
        4,
        "room",
    ),
    _at("fixed_slot_unknown", "fixed", "周六第1节"),
    _at("fixed_slot_of_other_kind", "fixed", "周一早读"),
    _at("fixed_slot_forbidden", "fixed", "周一第3节", forbidden="下午"),
    _at("fixed_slot_forbidden", "fixed", "周一第2节", allowed="周二、第1节"),
    _at("fixed_above_target", "fixed", "周一第1节、周二第1节、周三第1节"),
    _at("fixed_above_max_day", "fixed", "周一第1节、周一第2节"),
    _at("fixed_too_close", "fixed", "周一第1节、周二第1节", days_apart="2"),
    Bad(
        "fixed_slots_clash",
        _all(add("courses", "A", "三年级", "英语", "2", *[""] * 8), put("courses", 4, "fixed", "周三第2节")),
        "courses.csv",
        4,
        "fixed",
        "周三第2节",
    ),
    _at("fixed_slots_clash", "fixed", "周二第1节", eligible="T1"),
    _at("fixed_slot_taken", "fixed", "周四第3节"),
    Bad("commitments_overlap", put("commitments", 3, "start", "9:09"), "commitments.csv", 3, "teacher", "T1"),
    Bad(
        "commitments_overlap",
        _all(add("commitments", *_COMMITTED), add("commitments", *_COMMITTED[:6], "9:30", "9:50", "1", "")),
        "commitments.csv",
        5,
        "teacher",
        "T2",
    ),
    Bad(
        "commitments_too_far",
        _all(
            add("commitments", *_COMMITTED),
            add("commitments", *_COMMITTED[:3], "B", "周二", "", "10:24", "11:00", "1", ""),
        ),
        "commitments.csv",
        5,
        "start",
        "10:24",
    ),
    Bad(
        "commitments_back_and_forth",
        _all(
            add("commitments", *_COMMITTED[:3], "A", "周五", "", "7:00", "7:20", "1", ""),
            add("commitments", *_COMMITTED[:3], "B", "周五", "", "8:10", "8:30", "1", ""),
            add("commitments", *_COMMITTED[:3], "A", "周五", "", "9:20", "9:40", "1", ""),
        ),
        "commitments.csv",
        6,
        "school",
        "A",
    ),
    Bad(
        "travel_to_itself",
        add("travel", "A", "中心小学", "5", "", ""),
        "travel.csv",
        4,
        "destination",
        "中心小学",
    ),
    Bad(
        "duplicate_link",
        add("travel", "中心小学", "草滩小学", "31", "", ""),
        "travel.csv",
        4,
        "origin",
        "中心小学",
    ),
    Bad("unreachable", put("travel", 2, "origin", "B"), "teachers.csv", 2, "start_place", "县城"),
    Bad(
        "lunch_window", put("teachers", 2, "lunch_minutes", "181"), "teachers.csv", 2, "lunch_minutes", "181"
    ),
]


@pytest.mark.parametrize("bad", BAD, ids=repr)
def test_contradiction(bad: Bad, tmp_path: Path) -> None:
    """Two rows that cannot both hold give one message, at one of them."""
    check(bad, tmp_path)
