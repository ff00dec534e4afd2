"""Records of synchronous lessons and of reviews."""

from scheduler.forms.records import review_record, sync_record
from tests.forms.filled import live, visits


def test_a_card_a_received_lesson() -> None:
    """Caotan receives English from Zhongxin and art from outside; who gives it, who is there, and where."""
    sheets = {sheet.name: sheet for sheet in sync_record(live())}
    assert set(sheets) == {"草滩小学 2026-09", "渠刘教学点 2026-09"}
    english, art = sheets["草滩小学 2026-09"].rows[:2]
    assert english == {
        "date": "2026-09-01", "weekday": "周二", "time": "9:15–9:55", "classes": "三年级 英语",
        "source": "中心小学 三年级", "giver": "英语教师甲", "assistant": "班主任乙", "room": "多媒体室",
    }  # fmt: skip
    assert (art["source"], art["giver"]) == ("省美术课", "")


def test_a_card_a_review() -> None:
    """A review has its date, its subject and who takes part; other events have no card."""
    (sheet,) = review_record(live())
    assert sheet.rows[0] == {
        "date": "2026-09-16", "weekday": "周三", "time": "16:00–16:40", "event": "评课 1", "subject": "英语",
        "people": "英语教师甲、班主任乙",
    }  # fmt: skip


def test_nothing_is_made_up() -> None:
    """A term without broadcasts and reviews has no such forms."""
    assert not list(sync_record(visits()))
    assert not list(review_record(visits()))
