"""The vehicles' sheets."""

from scheduler.forms.vehicle_sheet import vehicle_sheet
from tests.forms.filled import live, visits


def test_a_row_a_run_that_is_driven() -> None:
    """The van goes out at noon and back in the evening; the music teacher rides a part of the way."""
    (sheet,) = vehicle_sheet(live())
    assert sheet.facts == (("vehicle", "面包车"), ("month", "2026年9月"), ("seats", "4"))
    noon, evening = sheet.rows[:2]
    assert noon["route"] == "14:00 中心小学 → 14:30 草滩小学"
    assert noon["riders"] == "音乐教师甲（中心小学→草滩小学）"
    assert evening["riders"] == "音乐教师甲（草滩小学→县城）"
    assert [row["number"] for row in sheet.rows] == [1] * len(sheet.rows)


def test_without_vehicles_there_are_none() -> None:
    """Teachers who come by own means have no sheet."""
    assert not list(vehicle_sheet(visits()))
