"""Teachers whose lessons in person are not those of the older timetable."""

from models.base import Weeks
from tests.examples import costs
from tests.live import hear, live, origin, play, receiver
from tests.villages import MON, TUE, WED, course, put, village

HILL, LAKE = course("hill3", "art"), course("lake3", "art")
KEPT = (put("hill3/art", "ann", MON, 1), put("hill3/art", "ann", TUE, 1), put("lake3/art", "bob", MON, 1))


def test_people_not_lessons() -> None:
    """Nothing changes: 0; one or two lessons of ann are moved: 1; one of bob's too: 2."""
    district = village(HILL, LAKE, kept=KEPT)
    moved = [put("hill3/art", "ann", MON, 2), put("hill3/art", "ann", TUE, 2)]
    costs("touched_people", 0, district, KEPT)
    costs("touched_people", 1, district, [KEPT[0], moved[1], KEPT[2]])
    costs("touched_people", 1, district, [*moved, KEPT[2]])
    costs("touched_people", 2, district, [*moved, put("lake3/art", "bob", WED, 1)])


def test_taking_over_touches_both() -> None:
    """Ann gives a lesson of lake in bob's place, on another day: both are touched."""
    district = village(HILL, LAKE, kept=KEPT)
    costs("touched_people", 2, district, [*KEPT[:2], put("lake3/art", "ann", WED, 1)])


def test_new_and_dropped_lessons_touch() -> None:
    """A lesson more for bob: 1; none at all: ann and bob, 2."""
    district = village(HILL, LAKE, kept=KEPT)
    costs("touched_people", 1, district, [*KEPT, put("lake3/art", "bob", TUE, 1)])
    costs("touched_people", 2, district, [])


def test_without_an_older_timetable() -> None:
    """Nothing was to be kept: 0."""
    costs("touched_people", 0, village(HILL, LAKE), KEPT)


def test_what_cannot_be_kept() -> None:
    """Bob gave maths, which he does not have: he is touched, whatever is decided."""
    kept = put("hill3/maths", "bob", MON, 1)
    costs("touched_people", 1, village(course("hill3", "maths"), kept=(kept,)), [])


def test_receiving_touches_nobody() -> None:
    """Lake's lesson is recorded and no longer received: ann gives hers as before, 0."""
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
    district = live(origin(), receiver(), kept=(given, heard))
    played = play("lake3/art", TUE, 1, adult="bob", room="screen_lake")
    costs("touched_people", 0, district, [given.model_copy(update={"room": None}), played])


def test_weeks_count_once() -> None:
    """In a two-week cycle the same lesson in even weeks in place of odd ones touches ann once: 1."""
    either = course("hill3", "art", weeks="either")
    odd, even = (put("hill3/art", "ann", MON, 1, weeks=weeks) for weeks in (Weeks.ODD, Weeks.EVEN))
    district = village(either, term={"weeks_in_cycle": 2}, kept=(odd,))
    costs("touched_people", 0, district, [odd])
    costs("touched_people", 1, district, [even])
