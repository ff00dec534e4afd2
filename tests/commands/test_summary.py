"""What is said of a timetable: what is missing, what could be saved, and what the road means."""

import pytest

from models.timetable import Level, Missing, Timetable
from scheduler.commands.summary import missing_lessons, summary
from scheduler.locale import catalogue
from tests.export import rich

ZH, EN = catalogue("zh"), catalogue("en")


def _told(travel: int = 180, bound: int = 0, missing: int = 0, rides: bool = True) -> list[str]:
    """The summary of a week with so many minutes on the road, of which `bound` are proven."""
    values = {"coverage": (missing, 0), "cost": (300, bound), "travel": (travel, bound)}
    levels = [
        Level.model_validate({"name": name, "value": value, "bound": least, "gap": 0.0})
        for name, (value, least) in values.items()
    ]
    changes = {"levels": tuple(levels), "terms": (), "missing": ()}
    week: Timetable = rich.timetable().model_copy(update=changes if rides else {**changes, "rides": ()})
    return list(summary(ZH, rich.district(), week))


def test_a_meeting_that_is_not_held_is_no_lesson() -> None:
    """Every lesson is placed, one meeting is not held: told once, as a meeting."""
    missing = (Missing(course=rich.district().meetings[0].id, lessons=1),)
    assert list(missing_lessons(EN, rich.district(), missing)) == [
        "Every minimum lesson is placed; 1 meeting not held:",
        "  Not held: the meeting “英语教研”",
    ]
    assert list(missing_lessons(ZH, rich.district(), ())) == ["最低课时全部排足。"]


def test_vehicles_count_once() -> None:
    """Where somebody rides, the minutes are said to be those of vehicles too, once each."""
    shown = _told()[-1]
    assert shown.startswith("路上 180 分钟（自行往来，加车辆行驶；一车几人只计一次）")
    assert _told(rides=False)[-1] == "路上 180 分钟；单看路程：最多还能再省多少，还没有证明。"


@pytest.mark.parametrize(
    ("bound", "told"),
    [
        (0, "费用 300 分钟：最多还能再省多少，还没有证明。"),
        (270, "费用 300 分钟：最多还能再省 30 分钟（10%）。"),
        (300, "费用 300 分钟：已证明没有更省的方案。"),
    ],
)
def test_only_what_is_proven_is_a_figure(bound: int, told: str) -> None:
    """A bound of 0 is none: it is not said that everything could be saved."""
    assert told in _told(travel=300, bound=bound)


def test_the_shortest_road() -> None:
    """A bound that is reached says so, with and without vehicles."""
    assert _told(travel=90, bound=90)[-1].endswith("一车几人只计一次）；单看路程，已证明不能更短。")
    assert _told(travel=90, bound=90, rides=False)[-1] == "路上 90 分钟；单看路程，已证明不能更短。"


def test_what_is_missing_may_have_to_be() -> None:
    """As long as nothing is proven of the missing lessons either, that is said."""
    assert _told(missing=2)[1] == "还没有证明这些一定排不下。"
