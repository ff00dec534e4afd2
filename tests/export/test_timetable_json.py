"""JSON with one spelling for one content."""

import json

import pytest

from models.timetable import Timetable
from scheduler.export.timetable_json import run_json, timetable_json
from tests.export import rich, small


def test_it_reads_back() -> None:
    """Nothing is lost: the same placements, in their own order."""
    week = small.timetable()
    back = Timetable.model_validate_json(timetable_json(week))
    assert set(back.placements) == set(week.placements)
    assert back.levels == week.levels
    assert timetable_json(back) == timetable_json(week)


def test_the_order_of_placements_does_not_show() -> None:
    """A hand edit that only turns rows around is the same timetable."""
    week = small.timetable()
    turned = {"placements": week.placements[::-1], "journeys": week.journeys[::-1]}
    assert timetable_json(week.model_copy(update=turned)) == timetable_json(week)


def test_spelling() -> None:
    """UTF-8 without a byte order mark, sorted keys, Chinese as itself, one newline at the end."""
    text = timetable_json(small.timetable()).decode("utf-8")
    assert text.startswith('{\n  "complete": false,')
    assert "两河片区" in text
    assert text.endswith("}\n")
    assert list(json.loads(text)) == sorted(json.loads(text))


def test_run_refuses_what_json_has_not() -> None:
    """NaN is no fact."""
    assert run_json({"b": 1, "a": "甲"}) == '{\n  "a": "甲",\n  "b": 1\n}\n'.encode()
    with pytest.raises(ValueError, match="not JSON compliant"):
        run_json({"seconds": float("nan")})


def test_all_decisions_read_back_in_one_order() -> None:
    """Lessons without a teacher, meetings with their attendants, rides: turned around, the same bytes."""
    week = rich.timetable()
    back = Timetable.model_validate_json(timetable_json(week))
    assert set(back.placements) == set(week.placements)
    assert set(back.rides) == set(week.rides)
    turned = {
        name: getattr(week, name)[::-1]
        for name in ("placements", "rides", "meetings", "workloads", "journeys")
    }
    assert timetable_json(week.model_copy(update=turned)) == timetable_json(week)
    held = [meeting.model_copy(update={"attendants": meeting.attendants[::-1]}) for meeting in week.meetings]
    assert timetable_json(week.model_copy(update={"meetings": tuple(held)})) == timetable_json(week)
