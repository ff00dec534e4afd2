"""Lessons of kept courses that somebody else gives."""

from tests.examples import costs
from tests.live import hear, live, origin, play, receiver
from tests.villages import MON, TUE, WED, course, put, village

HILL, LAKE = course("hill3", "art"), course("lake3", "art")
KEPT = (put("hill3/art", "ann", MON, 1), put("lake3/art", "bob", MON, 1))


def test_moved_covered_and_new() -> None:
    """Ann's lesson as it was or moved: 0; bob's now: 1; both given by the other: 2; dropped: 0."""
    district = village(HILL, LAKE, kept=KEPT)
    costs("covered_lessons", 0, district, KEPT)
    costs("covered_lessons", 0, district, [put("hill3/art", "ann", WED, 1), KEPT[1]])
    costs("covered_lessons", 1, district, [put("hill3/art", "bob", TUE, 1), KEPT[1]])
    costs("covered_lessons", 2, district, [put("hill3/art", "bob", TUE, 1), put("lake3/art", "ann", WED, 1)])
    costs("covered_lessons", 0, district, [KEPT[1]])


def test_courses_that_are_not_kept() -> None:
    """Hill's course had no lesson: whoever gives it covers nobody, 0."""
    costs(
        "covered_lessons", 0, village(HILL, LAKE, kept=KEPT[1:]), [put("hill3/art", "bob", TUE, 1), KEPT[1]]
    )


def test_without_an_older_timetable() -> None:
    """Nothing was to be kept: 0."""
    costs("covered_lessons", 0, village(HILL, LAKE), KEPT)


def test_nobody_in_the_room_counts_twice() -> None:
    """Received before, recorded now: the same, 0. In person before, received now: 2."""
    given = put("hill3/art", "ann", TUE, 1, room="studio")
    heard = hear(
        "lake3/art",
        TUE,
        1,
        origin="hill3/art",
        origin_period=1,
        teacher="ann",
        adult="bob",
        room="screen_lake",
    )
    played = play("lake3/art", TUE, 1, adult="bob", room="screen_lake")
    district = live(origin(), receiver(), kept=(given, heard))
    costs("covered_lessons", 0, district, [given.model_copy(update={"room": None}), played])
    before = put("lake3/art", "bob", TUE, 2)
    district = live(origin(), receiver(modes=("local", "visiting", "synchronous")), kept=(given, before))
    costs("covered_lessons", 2, district, [given, heard])
