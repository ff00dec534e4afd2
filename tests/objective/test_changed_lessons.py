"""Lessons of the older timetable that are not as they were."""

from models.base import Weeks
from tests.examples import costs
from tests.live import BOB, CAT, hear, live, origin, play, receiver
from tests.villages import ANN, MON, TUE, WED, course, put, teacher, village

HILL, LAKE = course("hill3", "art"), course("lake3", "art")
KEPT = (put("hill3/art", "ann", MON, 1), put("hill3/art", "ann", TUE, 1), put("lake3/art", "bob", MON, 1))


def test_moved_dropped_and_given_by_another() -> None:
    """Of three lessons none changes: 0; one is moved: 1; one dropped too: 2; the third is ann's now: 3."""
    district = village(HILL, LAKE, kept=KEPT)
    moved = put("hill3/art", "ann", WED, 1)
    costs("changed_lessons", 0, district, KEPT)
    costs("changed_lessons", 1, district, [KEPT[0], moved, KEPT[2]])
    costs("changed_lessons", 2, district, [KEPT[0], KEPT[2].model_copy(update={"weekday": WED})])
    costs("changed_lessons", 3, district, [moved, put("lake3/art", "ann", MON, 2)])


def test_new_lessons_are_no_changes() -> None:
    """A fourth lesson beside the three: 0."""
    costs("changed_lessons", 0, village(HILL, LAKE, kept=KEPT), [*KEPT, put("lake3/art", "bob", TUE, 1)])


def test_without_an_older_timetable() -> None:
    """Nothing was to be kept: 0."""
    costs("changed_lessons", 0, village(HILL, LAKE), KEPT)


def test_what_cannot_be_kept() -> None:
    """Art was by bob, who has no maths: a lesson of maths by him can never be kept, 1."""
    kept = put("hill3/maths", "bob", MON, 1)
    costs("changed_lessons", 1, village(course("hill3", "maths"), kept=(kept,)), [])


GIVEN = put("hill3/art", "ann", TUE, 1, room="studio")
HEARD = hear(
    "lake3/art", TUE, 1, origin="hill3/art", origin_period=1, teacher="ann", adult="bob", room="screen_lake"
)


def test_mode() -> None:
    """Received before, recorded now in the same slot: 1; the lesson that was received is as before."""
    district = live(origin(), receiver(), kept=(GIVEN, HEARD))
    costs("changed_lessons", 0, district, [GIVEN, HEARD])
    played = play("lake3/art", TUE, 1, adult="bob", room="screen_lake")
    costs("changed_lessons", 1, district, [GIVEN.model_copy(update={"room": None}), played])


def test_another_teacher_at_the_origin() -> None:
    """Dan gives hill's lesson in ann's place: that lesson and the one that receives it change, 2."""
    district = live(origin(), receiver(), teachers=(ANN, teacher("dan"), BOB, CAT), kept=(GIVEN, HEARD))
    by_dan = [some.model_copy(update={"teacher": "dan"}) for some in (GIVEN, HEARD)]
    costs("changed_lessons", 2, district, by_dan)


def test_weeks_count_once() -> None:
    """In a two-week cycle a lesson of every week that is gone is 1, and so is one of odd weeks."""
    courses = (HILL, course("hill4", "art", weeks="odd"))
    kept = (KEPT[0], put("hill4/art", "ann", MON, 2, weeks=Weeks.ODD))
    district = village(*courses, term={"weeks_in_cycle": 2}, kept=kept)
    costs("changed_lessons", 0, district, kept)
    costs("changed_lessons", 1, district, kept[:1])
    costs("changed_lessons", 2, district, [])
