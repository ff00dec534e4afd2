"""Cells that do not hold what their column asks for."""

from pathlib import Path

import pytest

from tests.read.bad import Bad, check
from tests.read.small import Change, add, put


def _travel(minutes: str, kilometres: str = "") -> Change:
    return add("travel", "县城", "B", minutes, kilometres, "")


def _minutes(code: str, value: str) -> Bad:
    return Bad(code, _travel(value), "travel.csv", 4, "minutes", value)


BAD = [
    Bad("missing_cell", put("schools", 2, "name", " "), "schools.csv", 2, "name"),
    Bad("missing_cell", add("travel", "", "B", "5", "", ""), "travel.csv", 4, "origin"),
    Bad("missing_cell", put("teachers", 3, "employer", ""), "teachers.csv", 3, "start_place"),
    Bad("too_long", add("places", "", "远" * 65), "places.csv", 3, "name"),
    Bad(
        "empty_item",
        put("teachers", 2, "subjects", "音乐、、美术"),
        "teachers.csv",
        2,
        "subjects",
        "音乐、、美术",
    ),
    Bad("empty_item", put("teachers", 2, "subjects", "音乐、美术;"), "teachers.csv", 2, "subjects"),
    Bad(
        "repeated_item",
        put("teachers", 3, "subjects", "英语|英语"),
        "teachers.csv",
        3,
        "subjects",
        "英语|英语",
    ),
    Bad("repeated_item", put("bells", 3, "weekday", "1-5、周五"), "bells.csv", 3, "weekday", "1-5、周五"),
    Bad("range_backwards", put("availability", 2, "weekday", "周五至周一"), "availability.csv", 2, "weekday"),
    Bad("range_backwards", put("teachers", 3, "grades", "6-3"), "teachers.csv", 3, "grades", "6-3"),
    _minutes("not_a_number", "半小时"),
    _minutes("not_a_number", "25分"),
    _minutes("not_a_number", "=25"),
    _minutes("not_a_number", "1e3"),
    _minutes("not_a_number", "NA"),
    _minutes("not_finite", "NaN"),
    _minutes("not_finite", "-inf"),
    _minutes("negative", "-5"),
    _minutes("fractional", "12.5"),
    _minutes("too_big", "700"),
    Bad("too_big", put("teachers", 2, "lessons_week", "99"), "teachers.csv", 2, "lessons_week", "99"),
    Bad("too_big", put("curriculum", 3, "minimum", "99"), "curriculum.csv", 3, "minimum", "99"),
    Bad("too_big", put("classes", 2, "pupils", "9" * 18), "classes.csv", 2, "pupils"),
    Bad("not_a_number", put("classes", 2, "pupils", "9" * 100), "classes.csv", 2, "pupils"),
    Bad("too_small", put("courses", 2, "max_day", "0"), "courses.csv", 2, "max_day", "0"),
    Bad("not_a_number", _travel("5", "远"), "travel.csv", 4, "kilometres", "远"),
    Bad("not_finite", _travel("5", "inf"), "travel.csv", 4, "kilometres", "inf"),
    Bad("negative", _travel("5", "-0.5"), "travel.csv", 4, "kilometres", "-0.5"),
    Bad("too_big", _travel("5", "1000.5"), "travel.csv", 4, "kilometres", "1000.5"),
    Bad("not_a_time", put("bells", 2, "start", "8.20"), "bells.csv", 2, "start", "8.20"),
    Bad("not_a_time", put("bells", 5, "end", "24:10"), "bells.csv", 5, "end", "24:10"),
    Bad("not_a_time", put("bells", 5, "end", "14:60"), "bells.csv", 5, "end", "14:60"),
    Bad("not_a_time", add("rules", "midday", "720"), "rules.csv", 4, "value", "720"),
    Bad("too_big", add("rules", "departure_buffer", "121"), "rules.csv", 4, "value", "121"),
    Bad("not_a_weekday", put("availability", 2, "weekday", "周八"), "availability.csv", 2, "weekday", "周八"),
    Bad("not_a_weekday", put("availability", 2, "weekday", "0"), "availability.csv", 2, "weekday", "0"),
    Bad("not_a_date", put("calendar", 2, "date", "10月1日"), "calendar.csv", 2, "date", "10月1日"),
    Bad("not_a_date", put("calendar", 2, "date", "2026-02-30"), "calendar.csv", 2, "date", "2026-02-30"),
    Bad("not_followed", put("calendar", 2, "follows", "周八"), "calendar.csv", 2, "follows", "周八"),
    Bad(
        "not_a_date", put("calendar", 2, "follows", "2026-13-01"), "calendar.csv", 2, "follows", "2026-13-01"
    ),
    Bad("range_backwards", put("calendar", 2, "date", "2026-10-03至2026-10-01"), "calendar.csv", 2, "date"),
    Bad("span_too_long", put("calendar", 2, "date", "2026-10-03至2027-12-01"), "calendar.csv", 2, "date"),
    Bad("repeated_item", put("calendar", 2, "date", "2026-10-01、2026-10-01"), "calendar.csv", 2, "date"),
    Bad("not_a_date", put("calendar", 2, "date", "2026-10.1"), "calendar.csv", 2, "date", "2026-10.1"),
    Bad("not_a_grade", put("teachers", 3, "grades", "3、成人"), "teachers.csv", 3, "grades", "3、成人"),
    Bad("not_a_grade", put("teachers", 3, "grades", "3-13"), "teachers.csv", 3, "grades", "3-13"),
    Bad("bad_slot", put("courses", 2, "forbidden", "周一、3"), "courses.csv", 2, "forbidden", "周一、3"),
    Bad("bad_slot", put("courses", 2, "forbidden", "周一下午第1节"), "courses.csv", 2, "forbidden"),
    Bad("not_one_slot", put("courses", 2, "fixed", "周二"), "courses.csv", 2, "fixed", "周二"),
    Bad("not_one_slot", put("courses", 2, "fixed", "第2节"), "courses.csv", 2, "fixed", "第2节"),
    Bad("unknown_kind", put("bells", 2, "kind", "leson"), "bells.csv", 2, "kind", "leson"),
    Bad("unknown_source", put("travel", 2, "source", "听说"), "travel.csv", 2, "source", "听说"),
    Bad("unknown_rule", add("rules", "arival_buffer", "5"), "rules.csv", 4, "key", "arival_buffer"),
    Bad("unknown_weight", add("weights", "jurneys", "5"), "weights.csv", 3, "term", "jurneys"),
]


@pytest.mark.parametrize("bad", BAD, ids=repr)
def test_bad_cell(bad: Bad, tmp_path: Path) -> None:
    """One wrong cell gives one message that names file, row, column and value, and nothing else."""
    check(bad, tmp_path)
