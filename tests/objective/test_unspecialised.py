"""Each lesson in person by somebody who is no specialist of the subject costs one unit."""

from typing import Any

import pytest

from models.base import Weeks
from models.course import CourseWeeks
from models.teacher import Quality
from tests.examples import costs
from tests.live import AIRED_ART, BOB, HEARD_ART, aired, heard, home, joining, live, play
from tests.villages import THU, TUE, WED, course, put, teacher, village

ART, MUSIC = course("hill3", "art"), course("hill3", "music")


@pytest.mark.parametrize(
    ("fields", "amount"),
    [
        ({}, 0),
        ({"quality": Quality.PART_TIME}, 2),
        ({"quality": Quality.MINDING}, 2),
        ({"part_time": ("art",)}, 2),
        ({"part_time": ("music",)}, 0),
    ],
)
def test_who_gives_it(fields: dict[str, Any], amount: int) -> None:
    """Ann's two lessons of art: 0 if she is a specialist, also if music is her part-time subject; else 2."""
    district = village(ART, teachers=[teacher("ann", **fields)])
    costs("unspecialised", amount, district, [put("hill3/art", "ann", day, 1) for day in (TUE, THU)])


def test_by_subject() -> None:
    """Ann is a specialist of art and teaches music part-time: one lesson of each is 1."""
    district = village(ART, MUSIC, teachers=[teacher("ann", part_time=("music",))])
    costs("unspecialised", 1, district, [put("hill3/art", "ann", TUE, 1), put("hill3/music", "ann", TUE, 2)])


def test_only_lessons_in_person() -> None:
    """Ann minds: her lesson at hill is 1, whether or not lake receives it; a recorded lesson adds nothing."""
    ann = teacher("ann", quality=Quality.MINDING)
    district = live(AIRED_ART, HEARD_ART, teachers=(ann, BOB))
    costs("unspecialised", 1, district, [aired(TUE)])
    costs("unspecialised", 1, district, [aired(TUE), heard(TUE), play("lake3/art", THU, 1, adult="bob")])


def test_duties_need_no_specialist() -> None:
    """A duty may be anybody's, and so are home lessons: 0."""
    ann = teacher("ann", quality=Quality.MINDING)
    duty = course("hill3", "晨读", duty=True, eligible=("ann",))
    costs("unspecialised", 0, village(duty, teachers=[ann]), [put("hill3/晨读", "ann", TUE, 1)])
    costs(
        "unspecialised", 0, village(home("ann", "hill", 1), teachers=[ann]), [put("home/ann", "ann", TUE, 1)]
    )


def test_each_class_counts() -> None:
    """Ann minds grades 3 and 4 together in art: two classes without a specialist, 2."""
    district = village(
        ART,
        course("hill4", "art"),
        teachers=[teacher("ann", quality=Quality.MINDING)],
        joinings=(joining("hill", "art", 3, 4),),
    )
    costs("unspecialised", 2, district, [put("hill3/art", "ann", TUE, 1), put("hill4/art", "ann", TUE, 1)])


def test_both_weeks_add_up() -> None:
    """In a cycle of two weeks a lesson of every week counts 2, one of odd weeks 1."""
    ann = teacher("ann", quality=Quality.MINDING)
    for weeks, amount in ((Weeks.EVERY, 2), (Weeks.ODD, 1)):
        art = course("hill3", "art", weeks=CourseWeeks(weeks.value))
        district = village(art, teachers=[ann], term={"weeks_in_cycle": 2})
        costs("unspecialised", amount, district, [put("hill3/art", "ann", WED, 1, weeks=weeks)])
