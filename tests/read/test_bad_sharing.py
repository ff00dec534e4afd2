"""Wrong cells and references of the shared tables."""

from pathlib import Path

import pytest

from tests.read.bad import Bad
from tests.read.small import Change, Folder, put
from tests.read.wide import cell, check_wide, row, rules


def _without(table: str, row: int) -> Change:
    """The change that takes a row away."""

    def change(folder: Folder) -> None:
        del folder.tables[table][row - 1]

    return change


def _no_rows(table: str) -> Change:
    """The change that leaves only the headings."""

    def change(folder: Folder) -> None:
        del folder.tables[table][1:]

    return change


_SECOND = row(
    "broadcasts", name="省直播", subject="音乐", grades="3", weekday="周五", start="8:00", end="8:40"
)

REFERENCES = [
    cell("unknown_teacher", "classes", 2, "class_teacher", "丁"),
    cell("unknown_teacher", "courses", 4, "sits_in", "丁"),
    cell("unknown_teacher", "meetings", 2, "members", "丙、丁"),
    cell("unknown_teacher", "home_lessons", 2, "teacher", "丁"),
    cell("unknown_school", "joinings", 2, "school", "C"),
    cell("unknown_school", "meetings", 2, "school", "C"),
    cell("unknown_school", "home_lessons", 2, "school", "C"),
    cell("unknown_subject", "joinings", 2, "subject", "音樂"),
    cell("unknown_subject", "broadcasts", 2, "subject", "音樂", put("courses", 4, "origins", "")),
    cell("unknown_subject", "meetings", 2, "subject", "音樂"),
    cell("unknown_subject", "coefficients", 2, "subject", "音樂"),
    cell("unknown_label", "meetings", 2, "allowed", "第9节"),
    cell("unknown_origin", "courses", 4, "origins", "A/三年级/音樂"),
    cell("unknown_place", "vehicles", 2, "base", "河口"),
    cell("unknown_place", "runs", 3, "place", "河口"),
    cell("unknown_vehicle", "runs", 2, "vehicle", "校车"),
    cell("duplicate_id", "meetings", 2, "id", "X"),
    cell("duplicate_id", "broadcasts", 3, "id", "X", _SECOND),
    Bad(
        "duplicate_id",
        row("vehicles", id="V", name="二号车", seats="4", base="A"),
        "vehicles.csv",
        3,
        "id",
        "V",
    ),
    Bad("duplicate_id", row("home_lessons", teacher="T2", school="A", lessons="1"), "home_lessons.csv", 3),
]

CELLS = [
    cell("unknown_word", "teachers", 2, "rides", "有"),
    cell("unknown_word", "teachers", 2, "quality", "专职"),
    cell("unknown_word", "rooms", 2, "uses", "主讲、录播"),
    cell("unknown_word", "courses", 4, "modes", "走教、直播"),
    cell("unknown_word", "courses", 4, "weeks", "隔周"),
    cell("unknown_word", "commitments", 2, "weeks", "任选"),
    cell("unknown_word", "vehicles", 2, "payer", "县里"),
    cell("unknown_word", "coefficients", 2, "extra", "职务"),
    cell("too_precise", "coefficients", 2, "factor", "1.255"),
    cell("not_a_number", "coefficients", 2, "factor", "一倍"),
    cell("not_finite", "teachers", 2, "workload_week", "inf"),
    cell("negative", "teachers", 2, "workload_week", "-1"),
    cell("too_big", "teachers", 2, "workload_week", "100.5"),
    cell("too_big", "term", 2, "weeks_in_cycle", "3"),
    cell("too_small", "vehicles", 2, "seats", "0"),
    cell("not_a_date", "availability", 4, "dates", "2026-09-11、周五"),
    Bad("not_a_date", rules("winter_to", "春节"), "rules.csv", 9, "value", "春节"),
    cell("not_a_time", "runs", 3, "time", "一早"),
    cell("missing_cell", "runs", 3, "order", ""),
    Bad("missing_cell", put("availability", 4, "dates", ""), "availability.csv", 4, "weekday"),
]

ROWS = [
    cell(
        "date_on_other_day",
        "availability",
        4,
        "dates",
        "2026-09-11、2026-09-18",
        put("availability", 4, "weekday", "周四"),
    ),
    cell("weeks_of_dates", "availability", 4, "weeks", "双周"),
    cell("dates_outside", "availability", 4, "dates", "2026-09-11、2027-01-22"),
    cell("end_before_start", "broadcasts", 2, "end", "10:00"),
    cell("run_differs", "runs", 3, "weekday", "周二"),
    cell("run_differs", "runs", 3, "weeks", "双周"),
    cell(
        "run_differs", "runs", 6, "vehicle", "W", row("vehicles", id="W", name="二号车", seats="4", base="A")
    ),
    cell("stop_order", "runs", 4, "order", "2"),
    cell("stop_order", "runs", 4, "order", "4"),
    Bad("lonely_stop", _without("runs", 6), "runs.csv", 5, "place", "B"),
    cell("stop_times", "runs", 3, "time", "7:10"),
    Bad("runs_overlap", put("runs", 4, "time", "16:31"), "runs.csv", 5, "vehicle", "V"),
    Bad("nothing_to_ride", _no_rows("runs"), "teachers.csv", 2, "rides", "是"),
    cell(
        "no_home_school",
        "home_lessons",
        2,
        "school",
        "",
        put("home_lessons", 2, "teacher", "T4"),
        row("teachers", id="T4", name="丁", employer="东片", start_place="A", subjects="英语"),
    ),
    cell(
        "no_class_teacher", "curriculum", 4, "by_class_teacher", "是", put("classes", 3, "class_teacher", "")
    ),
    cell("meeting_without_members", "meetings", 2, "members", "", put("meetings", 2, "subject", "")),
    cell("quorum_out_of_range", "meetings", 2, "quorum", "3"),
    cell("quorum_out_of_range", "meetings", 2, "quorum", "0"),
    cell("coefficient_lacks", "coefficients", 2, "subject", ""),
    cell("coefficient_lacks", "coefficients", 3, "pupils", ""),
    cell("coefficient_spare", "coefficients", 4, "subject", "音乐"),
    cell("coefficient_spare", "coefficients", 2, "pupils", "45"),
    Bad(
        "coefficient_twice",
        row("coefficients", extra="other_school", factor="1"),
        "coefficients.csv",
        5,
        "extra",
    ),
    cell("part_time_unused", "teachers", 2, "part_time", "体育"),
    cell("part_time_unused", "teachers", 2, "part_time", "美术", put("teachers", 2, "quality", "兼任")),
    Bad("no_subjects", row("teachers", id="T4", name="丁", employer="B"), "teachers.csv", 5, "subjects"),
    cell(
        "assists_nowhere",
        "teachers",
        5,
        "assists",
        "是",
        row("teachers", id="T4", name="丁", employer="东片", start_place="A", subjects="英语"),
    ),
]

BAD = [*REFERENCES, *CELLS, *ROWS]


@pytest.mark.parametrize("bad", BAD, ids=repr)
def test_bad_sharing(bad: Bad, tmp_path: Path) -> None:
    """One wrong cell or row of the shared tables gives one message that says where and what."""
    check_wide(bad, tmp_path)
