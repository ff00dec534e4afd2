"""Notices of changed lessons."""

from dataclasses import replace
from datetime import date

from models.plan import Lost
from scheduler.forms.swap_notice import swap_notice
from tests.forms.filled import moved, visits

DAY = date(2026, 9, 3)


def test_what_was_and_what_is() -> None:
    """English on the 3rd is given by T3 in place of T2: one row, and both are to be told."""
    (sheet,) = swap_notice(moved(visits(), DAY, "C3/英语", teacher="T3"))
    assert sheet.facts == (
        ("school", "草滩小学"), ("revision", "2"), ("told", "英语教师甲 (T2)、英语教师甲 (T3)"),
    )  # fmt: skip
    assert sheet.rows == (
        {
            "kind": "代课",
            "classes": "三年级 英语",
            "was": "2026-09-03  周四  15:50–16:30  英语教师甲 (T2)",
            "now": "2026-09-03  周四  15:50–16:30  英语教师甲 (T3)",
        },
    )


def test_without_an_older_plan_the_weekly_timetable_counts() -> None:
    """The same change is seen beside the weekly timetable that the plan was rolled out from."""
    changed = moved(visits(), DAY, "C3/英语", period="1")
    (sheet,) = swap_notice(replace(changed, was=None))
    assert [row["kind"] for row in sheet.rows] == ["调课"]
    assert sheet.rows == next(iter(swap_notice(changed))).rows


def test_a_lost_lesson_names_who_is_with_the_class() -> None:
    """A cancelled lesson says which teacher stays with the class."""
    material = visits()
    lost = next(one for one in material.plan.dated if one.day == DAY and one.identity[1] == "C3/英语")
    rest = tuple(one for one in material.plan.dated if one is not lost)
    after = material.plan.model_copy(update={"dated": rest, "lost": (Lost(dated=lost, adult="T3"),)})
    (sheet,) = swap_notice(replace(material, plan=after, was=material.plan))
    assert sheet.rows[0]["kind"] == "停课"
    assert "英语教师甲 (T3)" in str(sheet.rows[0]["now"])


def test_no_change_no_notice() -> None:
    """Equal plans, and changes on other dates, make none."""
    assert not list(swap_notice(visits()))
    changed = moved(visits(), DAY, "C3/英语", teacher="T3")
    assert not list(swap_notice(replace(changed, first=date(2026, 9, 4))))
