"""Forms of visits."""

from datetime import date

from scheduler.forms.visits import feedback_card, sign_in, weekly_report
from tests.forms.filled import live, visits


def test_a_row_a_visit_by_school_and_month() -> None:
    """Caotan is visited by T1 and T2 on the 3rd, 10th (a holiday is none of them) and 17th of September."""
    (sheet,) = sign_in(visits())
    assert sheet.name == "草滩小学 2026-09"
    assert sheet.facts == (("school", "草滩小学"), ("month", "2026年9月"))
    assert sheet.rows[0] == {
        "date": "2026-09-03", "weekday": "周四", "time": "15:00–15:40", "periods": "第2节",
        "classes": "大班 音乐", "lessons": 1, "teacher": "音乐教师甲",
    }  # fmt: skip
    assert len({row["date"] for row in sheet.rows}) * 2 == len(sheet.rows)


def test_two_grades_taught_together_are_one_lesson() -> None:
    """The music lesson of two grades is one lesson of one visit, with both classes named."""
    (sheet,) = sign_in(live())
    assert [row["lessons"] for row in sheet.rows] == [1] * len(sheet.rows)
    assert sheet.rows[0]["classes"] == "一年级、二年级 音乐"


def test_the_times_are_those_of_the_date() -> None:
    """From 14 September the third period of Caotan begins ten minutes earlier."""
    (sheet,) = sign_in(live())
    times = {str(row["date"]): row["time"] for row in sheet.rows}
    assert (times["2026-09-01"], times["2026-09-15"]) == ("15:00–15:40", "14:50–15:30")


def test_a_card_a_visit() -> None:
    """The cards hold the same visits as the sheet."""
    assert list(feedback_card(live())) == list(sign_in(live()))


def test_a_report_a_teacher_and_week() -> None:
    """Each week of each visitor, by week, with the dates of the week and the lessons in it."""
    sheets = list(weekly_report(visits()))
    assert [sheet.name for sheet in sheets][:2] == ["音乐教师甲 第1周", "英语教师甲 (T2) 第1周"]
    assert sheets[0].facts[2] == ("week", "第1周  2026-08-31 至 2026-09-06")
    assert [row["classes"] for row in sheets[0].rows] == ["大班 音乐"]


def test_only_the_wanted_dates() -> None:
    """Dates outside the span are on no form."""
    material = visits()
    some = type(material)(
        material.district, material.plan, date(2026, 9, 4), date(2026, 9, 30), material.words
    )
    (sheet,) = sign_in(some)
    assert min(str(row["date"]) for row in sheet.rows) > "2026-09-04"
