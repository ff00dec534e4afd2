"""A course has one teacher."""

from tests.examples import allows, broken, forbids
from tests.live import AIRED_ART, HEARD_ART, aired, heard, live, play
from tests.villages import FRI, THU, TUE, WED, clock, course, put, village

ART = course("hill3", "art")


def test_second_teacher() -> None:
    """Ann gives Tuesday's and Thursday's lesson; giving Thursday's to bob breaks the rule."""
    broken(
        "one_teacher",
        village(ART),
        [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", THU, 1)],
        [put("hill3/art", "ann", TUE, 1), put("hill3/art", "bob", THU, 1)],
        course="hill3/art",
        teacher="bob",
        other_teacher="ann",
        school="hill",
        weekday=THU,
        start=clock("8:00"),
        end=clock("8:40"),
    )


def test_two_against_one() -> None:
    """Two of three lessons by ann and one by bob: still two teachers."""
    forbids(
        "one_teacher",
        village(ART),
        [put("hill3/art", "ann", TUE, 1), put("hill3/art", "bob", WED, 1), put("hill3/art", "ann", THU, 1)],
    )


def test_courses_are_apart() -> None:
    """Art by ann and music by bob in one class are two courses with one teacher each."""
    district = village(ART, course("hill3", "music"))
    allows(district, [put("hill3/art", "ann", TUE, 1), put("hill3/music", "bob", TUE, 2)])


def test_classes_are_apart() -> None:
    """Art by ann in one class and by bob in another are two courses."""
    district = village(ART, course("hill4", "art"))
    allows(district, [put("hill3/art", "ann", TUE, 1), put("hill4/art", "bob", TUE, 1)])


def test_broadcasts_are_the_origins() -> None:
    """Bob gives lake's lesson on Thursday in person; ann's on Tuesday is hill's."""
    district = live(AIRED_ART, HEARD_ART)
    own = put("lake3/art", "bob", THU, 1)
    allows(district, [aired(TUE), heard(TUE), own, play("lake3/art", WED, 1, adult="bob")])


def test_lessons_in_person_beside_a_broadcast() -> None:
    """Bob and cat both give lake's lessons in person, whatever is received besides: two teachers."""
    district = live(AIRED_ART, HEARD_ART)
    both = [put("lake3/art", "bob", THU, 1), put("lake3/art", "cat", FRI, 1)]
    forbids("one_teacher", district, [aired(TUE), heard(TUE), *both])
