"""Rows that refer to nothing, or say too much or too little."""

from pathlib import Path

import pytest

from tests.read.bad import Bad, check
from tests.read.small import Change, add, put


def _commitment(**cells: str) -> Change:
    """The change that appends a commitment of teacher T2 at school A on Tuesday, but for `cells`."""
    columns = ("teacher", "group", "room", "school", "weekday", "period", "start", "end", "lessons", "label")
    usual = {"teacher": "T2", "school": "A", "weekday": "周二"}
    return add("commitments", *((usual | cells).get(column, "") for column in columns))


BAD = [
    Bad("unknown_school", put("classes", 5, "school", "草滩小"), "classes.csv", 5, "school", "草滩小"),
    Bad("unknown_school", put("bells", 2, "school", "A、草滩小"), "bells.csv", 2, "school", "A、草滩小"),
    Bad("unknown_school", put("curriculum", 3, "schools", "C"), "curriculum.csv", 3, "schools", "C"),
    Bad("unknown_place", put("teachers", 2, "start_place", "市区"), "teachers.csv", 2, "start_place", "市区"),
    Bad("unknown_place", add("travel", "A", "河口", "5", "", ""), "travel.csv", 4, "destination", "河口"),
    Bad(
        "unknown_class",
        put("joint_classes", 2, "members", "一年级、五年级"),
        "joint_classes.csv",
        2,
        "members",
    ),
    Bad("unknown_group", put("courses", 2, "group", "第二学段"), "courses.csv", 2, "group", "第二学段"),
    Bad(
        "unknown_teacher",
        put("courses", 2, "eligible", "音乐教师乙"),
        "courses.csv",
        2,
        "eligible",
        "音乐教师乙",
    ),
    Bad("unknown_teacher", put("availability", 2, "teacher", "T9"), "availability.csv", 2, "teacher", "T9"),
    Bad("unknown_room", put("courses", 3, "room", "操场"), "courses.csv", 3, "room", "操场"),
    Bad("unknown_employer", put("teachers", 2, "employer", "西片"), "teachers.csv", 2, "employer", "西片"),
    Bad("unknown_cluster", put("teachers", 3, "cluster", "西片"), "teachers.csv", 3, "cluster", "西片"),
    Bad(
        "unknown_subject", put("availability", 3, "subject", "音樂"), "availability.csv", 3, "subject", "音樂"
    ),
    Bad("unknown_period", put("commitments", 2, "period", "9"), "commitments.csv", 2, "period", "9"),
    Bad("day_without_periods", put("commitments", 2, "weekday", "周六"), "commitments.csv", 2, "period", "1"),
    Bad("unknown_label", put("curriculum", 2, "unwanted", "第9节"), "curriculum.csv", 2, "unwanted", "第9节"),
    Bad("ambiguous_name", put("courses", 3, "school", ""), "courses.csv", 3, "group", "三年级"),
    Bad(
        "duplicate_id",
        add("teachers", "T1", "乙", "A", "", "", "", "美术", "", ""),
        "teachers.csv",
        4,
        "id",
        "T1",
    ),
    Bad("duplicate_id", add("places", "A", "河口"), "places.csv", 3, "id", "A"),
    Bad("duplicate_id", add("classes", "B", "4", "三年级", ""), "classes.csv", 6, "id"),
    Bad("duplicate_id", add("joint_classes", "B", "三年级", "一年级、三年级"), "joint_classes.csv", 3, "id"),
    Bad("duplicate_id", add("rooms", "A", "音乐教室"), "rooms.csv", 4, "id"),
    Bad("repeated_key", add("rules", "arrival_buffer", "5"), "rules.csv", 4, "key", "arrival_buffer"),
    Bad("repeated_key", add("weights", "journeys", "5"), "weights.csv", 3, "term", "journeys"),
    Bad(
        "calendar_twice", add("calendar", "2026年10月2日", "", ""), "calendar.csv", 4, "date", "2026年10月2日"
    ),
    Bad("parity_of_nothing", put("calendar", 2, "weeks", "单周"), "calendar.csv", 2, "weeks", "单周"),
    Bad("part_with_weekday", put("calendar", 2, "part", "周三下午"), "calendar.csv", 2, "part", "周三下午"),
    Bad("one_row_only", add("term", "春季", "2027-03-01", "2027-07-01"), "term.csv", 3, "name", "春季"),
    Bad("half_a_time", put("availability", 2, "start", "8:00"), "availability.csv", 2, "end"),
    Bad("half_a_time", _commitment(end="10:00"), "commitments.csv", 4, "start"),
    Bad("end_before_start", put("availability", 3, "end", "14:00"), "availability.csv", 3, "end", "14:00"),
    Bad("end_before_start", put("bells", 3, "end", "8:30"), "bells.csv", 3, "end", "8:30"),
    Bad("end_before_start", put("commitments", 3, "end", "13:00"), "commitments.csv", 3, "end", "13:00"),
    Bad("end_before_start", put("teachers", 2, "return_by", "6:30"), "teachers.csv", 2, "return_by", "6:30"),
    Bad(
        "teacher_or_subject", put("availability", 3, "teacher", "T1"), "availability.csv", 3, "teacher", "T1"
    ),
    Bad("teacher_or_subject", put("availability", 2, "teacher", ""), "availability.csv", 2, "teacher"),
    Bad("period_and_times", put("commitments", 2, "start", "8:00"), "commitments.csv", 2, "period", "1"),
    Bad("no_time", _commitment(), "commitments.csv", 4, "period"),
    Bad("two_distances", put("travel", 2, "metres", "15500"), "travel.csv", 2, "metres", "15500"),
    Bad("commitment_for_nobody", _commitment(teacher="", period="1"), "commitments.csv", 4, "teacher"),
    Bad("term_ends_early", put("term", 2, "last_day", "2026.8.31"), "term.csv", 2, "last_day", "2026.8.31"),
]


@pytest.mark.parametrize("bad", BAD, ids=repr)
def test_bad_row(bad: Bad, tmp_path: Path) -> None:
    """One wrong reference or half a row gives one message that names file, row, column and value."""
    check(bad, tmp_path)
