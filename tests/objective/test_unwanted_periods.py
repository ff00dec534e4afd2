"""Each lesson in an unwanted slot of its course costs one unit."""

from typing import Any

from models.course import Half, SlotPattern
from tests.examples import costs
from tests.live import joining, live, play, receiver
from tests.villages import MON, TUE, WED, bell, course, put, village

FIRST = SlotPattern(period="1")


def test_lessons_are_counted() -> None:
    """Period 1 is unwanted: one lesson in it 1, two 2, none 0."""
    district = village(course("hill3", "art", unwanted=(FIRST,)))
    costs("unwanted_periods", 0, district, [put("hill3/art", "ann", MON, 2)])
    costs("unwanted_periods", 1, district, [put("hill3/art", "ann", MON, 1), put("hill3/art", "ann", WED, 2)])
    costs("unwanted_periods", 2, district, [put("hill3/art", "ann", MON, 1), put("hill3/art", "ann", WED, 1)])


def test_two_patterns_count_once() -> None:
    """Period 1 and all of Tuesday are unwanted: Tuesday period 1
    matches both and counts 1, Tuesday 2 counts 1.
    """
    district = village(course("hill3", "art", unwanted=(FIRST, SlotPattern(weekday=TUE))))
    costs("unwanted_periods", 1, district, [put("hill3/art", "ann", TUE, 1)])
    costs("unwanted_periods", 1, district, [put("hill3/art", "ann", TUE, 2)])


def test_every_field_of_a_pattern_counts() -> None:
    """Tuesday afternoon is unwanted: Tuesday period 4 (10:30) 0, period 5 (14:00) 1, Wednesday period 5 0."""
    pattern = SlotPattern(weekday=TUE, half=Half.AFTERNOON)
    district = village(course("hill3", "art", unwanted=(pattern,)))
    costs("unwanted_periods", 0, district, [put("hill3/art", "ann", TUE, 4)])
    costs("unwanted_periods", 1, district, [put("hill3/art", "ann", TUE, 5)])
    costs("unwanted_periods", 0, district, [put("hill3/art", "ann", WED, 5)])


def test_midday_divides_by_the_start() -> None:
    """Afternoons are unwanted: a lesson at 12:30 costs 1, one at 12:29 costs 0."""
    afternoons = course("hill3", "art", unwanted=(SlotPattern(half=Half.AFTERNOON),))
    for times, amount in (("12:30-13:10", 1), ("12:29-13:09", 0)):
        costs(
            "unwanted_periods",
            amount,
            village(afternoons, bells=[bell("hill", times)]),
            [put("hill3/art", "ann", TUE, 1)],
        )


def test_wish_of_another_course() -> None:
    """Period 1 is unwanted for art only: music in it costs 0."""
    district = village(course("hill3", "art", unwanted=(FIRST,)), course("hill3", "music"))
    costs("unwanted_periods", 0, district, [put("hill3/music", "ann", TUE, 1)])


def test_each_class_of_a_joint_lesson() -> None:
    """Grades 3 and 4 are joined in an unwanted period: 2 lessons; a recorded one there makes 3."""
    art: dict[str, Any] = {"unwanted": (FIRST,)}
    district = live(
        course("hill3", "art", **art),
        course("hill4", "art", **art),
        receiver(room="screen_lake", **art),
        joinings=(joining("hill", "art", 3, 4),),
    )
    together = [put("hill3/art", "ann", MON, 1), put("hill4/art", "ann", MON, 1)]
    costs("unwanted_periods", 2, district, together)
    costs("unwanted_periods", 3, district, [*together, play("lake3/art", MON, 1, adult="bob")])
