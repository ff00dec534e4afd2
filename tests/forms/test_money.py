"""Statements of allowances, recalculated by hand."""

from scheduler.forms.money import allowance_statement
from tests.accounts import books
from tests.forms.filled import visits
from tests.planner.towns import JOINT


def test_a_row_a_teacher_and_allowance() -> None:
    """T1's signed visits: 37.4 km of Caotan at 0.81 are 30.29 each; a lesson each, the township's at 15."""
    material = visits(books.district(books.MUSIC_3, books.MUSIC_10, books.record(17, JOINT)))
    sheets = {sheet.facts[0][1]: sheet for sheet in allowance_statement(material)}
    days = len({one.day for one in material.plan.dated if one.day.isoweekday() == 4})
    row = sheets["受援学校：草滩小学"].rows[0]
    assert (row["teacher"], row["allowance"], row["quantity"]) == (
        "音乐教师甲",
        "交通补贴",
        round(37.4 * days, 1),
    )
    assert row["yuan"] == f"{30.29 * days:.2f}"
    assert sheets["乡镇"].rows[0]["yuan"] == f"{15 * days}.00"
    assert sheets["乡镇"].totals == {"teacher": "合计", "yuan": f"{15 * days}.00"}


def test_nothing_is_paid_without_a_signature() -> None:
    """Without records there is no statement."""
    assert not list(allowance_statement(visits()))
