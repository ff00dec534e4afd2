"""How good an answer is, in words: what is missing, and what could still be saved."""

import pytest

from models.timetable import Missing
from scheduler.export.figures import percent, saving, shortfall
from scheduler.locale import catalogue
from tests.export import rich

ZH, EN = catalogue("zh"), catalogue("en")

MEETING = rich.district().meetings[0].id


@pytest.mark.parametrize(
    ("share", "shown"),
    [(0.0, "0"), (0.0004, "<0.1"), (0.042, "4.2"), (0.04, "4"), (0.099, "9.9"), (0.2298, "23"), (1.0, "100")],
)
def test_percent(share: float, shown: str) -> None:
    """Two digits are enough, and little is never nothing."""
    assert percent(share) == shown


def test_saving() -> None:
    """35 of 1000 minutes, of which 125 nobody can change, are 4 %."""
    assert saving(ZH, 1000, 965, 125) == "最多还能再省 35 分钟（4%）"
    assert saving(ZH, 1000, 1000, 125) == "已证明没有更省的方案"


@pytest.mark.parametrize(("bound", "told"), [(0, "还没有证明"), (125, "还没有证明"), (126, "874 分钟")])
def test_nothing_is_proven_but_what_everybody_pays(bound: int, told: str) -> None:
    """A bound up to the fixed 125 minutes says nothing, so no figure is made of it."""
    assert told in saving(ZH, 1000, bound, 125)


def test_lessons_and_meetings_are_told_apart() -> None:
    """Nothing missing; two lessons; a meeting; both."""
    lesson, meeting = Missing(course="A3/英语", lessons=2), Missing(course=MEETING, lessons=1)
    told = [shortfall(EN, rich.district(), some) for some in ((), (lesson,), (meeting,), (lesson, meeting))]
    assert told == [
        "Every minimum lesson is placed",
        "2 lessons missing",
        "Every minimum lesson is placed; 1 meeting not held",
        "2 lessons missing; 1 meeting not held",
    ]
