"""Contradictions of what is shared: seasons and weeks, adults, rooms and modes."""

from pathlib import Path

import pytest

from tests.read.bad import Bad
from tests.read.small import Change, put
from tests.read.wide import cell, check_wide, row, rules, together


def _visit(school: str, start: str, end: str, weeks: str = "") -> Change:
    """The change that binds teacher T2 on Tuesdays."""
    return row("commitments", teacher="T2", school=school, weekday="周二", start=start, end=end, weeks=weeks)


_AUTUMN = together(
    *(
        row("bells", school="A", weekday="1-5", label=label, start=start, end=end, valid_from="2026-10-08")
        for label, start, end in (("1", "8:40", "9:20"), ("2", "9:30", "10:10"), ("3", "14:00", "14:40"))
    ),
    put("commitments", 2, "period", ""),
    put("commitments", 2, "start", "8:00"),
    put("commitments", 2, "end", "8:30"),
)
"""From October on school A has no early reading, and its first two periods begin ten minutes later."""

_TWO_MORE = together(
    row("schools", id="C", name="渠刘小学"),
    *(put("bells", row, "school", "中心小学、渠刘小学") for row in (3, 4, 5)),
    row("classes", school="C", grade="3", name="三年级", pupils="5"),
    row("travel", origin="B", destination="C", minutes="10"),
)
"""A third school, without rooms and teachers."""

YEAR = [
    Bad(
        "no_odd_weeks",
        together(
            put("term", 2, "weeks_in_cycle", "1"),
            put("commitments", 2, "weeks", ""),
            put("availability", 2, "weeks", ""),
        ),
        "runs.csv",
        5,
        "weeks",
        "单周",
    ),
    *(
        cell(
            "no_odd_weeks",
            table,
            row,
            "weeks",
            value,
            put("term", 2, "weeks_in_cycle", "1"),
            put("commitments", 2, "weeks", ""),
            put("availability", 2, "weeks", ""),
            put("runs", 5, "weeks", ""),
            put("runs", 6, "weeks", ""),
        )
        for table, row, value in (
            ("courses", 4, "任选"),
            ("commitments", 2, "双周"),
            ("availability", 2, "单周"),
        )
    ),
    Bad("half_a_winter", rules("winter_to", ""), "rules.csv", 4, "value", "2026-11-15"),
    Bad("half_a_winter", rules("winter_from", ""), "rules.csv", 4, "value", "2027-03-01"),
    Bad("winter_backwards", rules("winter_to", "2026-11-14"), "rules.csv", 9, "value", "2026-11-14"),
    Bad(
        "winter_outside",
        together(rules("winter_from", "2025-11-15"), rules("winter_to", "2026-03-01")),
        "rules.csv",
        8,
        "value",
        "2025-11-15",
    ),
    Bad(
        "winter_without_dates",
        together(rules("winter_from", ""), rules("winter_to", "")),
        "travel.csv",
        3,
        "winter_minutes",
        "35",
    ),
    Bad(
        "period_changes",
        together(
            _AUTUMN,
            put("commitments", 2, "period", "1"),
            put("commitments", 2, "start", ""),
            put("commitments", 2, "end", ""),
        ),
        "commitments.csv",
        2,
        "period",
        "1",
    ),
    Bad(
        "fixed_slot_unknown_later",
        together(
            _AUTUMN,
            put("courses", 3, "fixed", "周一早读、周三第2节"),
            put("courses", 3, "kinds", "早读、上课"),
        ),
        "courses.csv",
        3,
        "fixed",
        "周一早读、周三第2节",
    ),
    Bad(
        "fixed_slot_taken",
        together(
            _AUTUMN,
            put("commitments", 3, "weekday", "周一"),
            put("commitments", 3, "start", "10:00"),
            put("commitments", 3, "end", "10:10"),
        ),
        "courses.csv",
        3,
        "fixed",
        "周一第2节、周三第2节",
    ),
    cell("fixed_in_either_week", "courses", 3, "weeks", "任选"),
    Bad(
        "commitments_too_far",
        together(
            _visit("A", "9:00", "9:40", "双周"),
            _visit("B", "10:25", "11:00"),
        ),
        "commitments.csv",
        5,
        "start",
        "10:25",
    ),
    Bad("adults_short", put("schools", 2, "least_adults", "4"), "schools.csv", 2, "least_adults", "4"),
    Bad("adults_short", put("schools", 3, "least_adults", "2"), "schools.csv", 3, "least_adults", "2"),
    Bad(
        "adults_short",
        together(put("schools", 2, "other_adults", ""), put("schools", 2, "least_adults", "2")),
        "schools.csv",
        2,
        "least_adults",
        "2",
    ),
    Bad(
        "away_short",
        together(
            put("schools", 2, "most_away", "0"),
            _visit("B", "10:00", "10:40", "双周"),
        ),
        "schools.csv",
        2,
        "most_away",
        "0",
    ),
]

LESSONS = [
    cell("lonely_multi_grade", "classes", 4, "multi_grade", "乙", put("classes", 3, "multi_grade", "")),
    Bad(
        "joining_overlap",
        row("joinings", school="B", subject="音乐", grades="1-3", most_pupils="20"),
        "joinings.csv",
        3,
        "grades",
        "1-3",
    ),
    cell("joining_pupils", "classes", 5, "pupils", ""),
    Bad(
        "joining_splits_room",
        together(
            put("classes", 5, "multi_grade", "乙"),
            row("classes", school="B", grade="4", name="四年级", pupils="5", multi_grade="乙"),
        ),
        "joinings.csv",
        2,
        "grades",
        "1-3",
    ),
    cell("joins_nothing", "joinings", 2, "grades", "1-2"),
    cell("share_above_minimum", "courses", 4, "in_person", "3"),
    cell("share_above_minimum", "courses", 4, "by_specialist", "3"),
    cell("in_person_without_mode", "courses", 4, "in_person", "1", put("courses", 4, "modes", "同步")),
    cell(
        "in_person_without_mode",
        "courses",
        3,
        "receivers",
        "2",
        put("courses", 3, "modes", "同步"),
        put("courses", 3, "room", ""),
        put("courses", 4, "origins", ""),
        put("rooms", 2, "uses", "主讲、接收"),
    ),
    cell(
        "in_person_without_mode",
        "courses",
        4,
        "eligible",
        "T1",
        put("courses", 4, "modes", "同步"),
        put("courses", 4, "in_person", ""),
    ),
    cell(
        "specialist_without_mode",
        "courses",
        4,
        "by_specialist",
        "1",
        put("courses", 4, "modes", "点播"),
        put("courses", 4, "in_person", ""),
        put("courses", 4, "origins", ""),
    ),
    cell("origins_without_mode", "courses", 4, "origins", "市直播", put("courses", 4, "modes", "走教")),
    cell(
        "sits_in_without_mode",
        "courses",
        4,
        "sits_in",
        "丙",
        put("courses", 4, "modes", "本校"),
        put("courses", 4, "origins", ""),
    ),
    cell("duty_for_nobody", "curriculum", 4, "duty", "是", put("curriculum", 4, "by_class_teacher", "否")),
    cell(
        "no_studio",
        "courses",
        3,
        "receivers",
        "2",
        put("courses", 3, "room", ""),
        put("rooms", 2, "uses", "接收"),
    ),
    cell("no_studio", "courses", 3, "room", "音乐教室", put("rooms", 2, "uses", "")),
    cell("no_screen", "courses", 4, "modes", "走教、同步", put("rooms", 3, "uses", "主讲")),
    cell(
        "no_screen",
        "courses",
        4,
        "modes",
        "走教、点播",
        put("rooms", 3, "uses", ""),
        put("courses", 4, "origins", ""),
    ),
    cell(
        "no_adult",
        "courses",
        4,
        "modes",
        "走教、同步",
        put("teachers", 4, "assists", "否"),
        put("teachers", 4, "subjects", "书法"),
        put("courses", 4, "sits_in", ""),
        rules("visit_adult", "否"),
    ),
    Bad(
        "no_visit_adult",
        together(_TWO_MORE, row("curriculum", grade="3", subject="美术", minimum="1")),
        "schools.csv",
        4,
        "name",
        "渠刘小学",
    ),
    cell("sits_in_elsewhere", "courses", 4, "sits_in", "T2"),
    cell("origin_unusable", "courses", 4, "origins", "B/第一学段/音乐"),
    cell("origin_unusable", "courses", 4, "origins", "A/三年级/英语"),
    cell("origin_unusable", "courses", 4, "origins", "市直播", put("broadcasts", 2, "textbook", "苏教版")),
    cell("origin_unusable", "courses", 4, "origins", "A/三年级/音乐", put("courses", 3, "receivers", "0")),
    cell("room_too_small", "courses", 3, "room", "音乐教室", put("rooms", 2, "capacity", "29")),
]

BAD = [*YEAR, *LESSONS]


@pytest.mark.parametrize("bad", BAD, ids=repr)
def test_bad_lessons(bad: Bad, tmp_path: Path) -> None:
    """Two rows of the shared district that cannot both hold give one message, at one of them."""
    check_wide(bad, tmp_path)
