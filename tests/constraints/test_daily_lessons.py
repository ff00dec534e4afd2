"""A teacher gives at most so many lessons a day; commitments count as the lessons they say."""

from tests.examples import allows, broken, forbids
from tests.live import AIRED_ART, HEARD_ART, aired, heard, joining, live, play
from tests.live import BOB as LAKE_BOB
from tests.villages import ANN, BOB, TUE, WED, busy, course, put, teacher, village

HILL, LAKE = course("hill3", "art"), course("lake3", "art")
TWO = [teacher("ann", lessons_day=2), BOB]


def test_one_above_the_limit() -> None:
    """At most 2: two on Tuesday and one on Wednesday are fine;
    with all three on Tuesday it is one too many.
    """
    two = [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 2)]
    broken(
        "daily_lessons",
        village(HILL, teachers=TWO),
        [*two, put("hill3/art", "ann", WED, 3)],
        [*two, put("hill3/art", "ann", TUE, 3)],
        teacher="ann",
        weekday=TUE,
        lessons=3,
        limit=2,
    )


def test_all_schools_together() -> None:
    """At most 2: one lesson at hill and two at lake on one day are three."""
    district = village(HILL, LAKE, teachers=TWO)
    one = [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 3)]
    allows(district, one)
    forbids("daily_lessons", district, [*one, put("lake3/art", "ann", TUE, 4)])


def test_commitment_counts_its_lessons() -> None:
    """At most 2: a commitment of 1 lesson leaves room for one, of 2 lessons for none, of 0 for two."""
    one = [put("hill3/art", "ann", TUE, 1)]
    two = [*one, put("hill3/art", "ann", TUE, 2)]
    for lessons, fine, over in (
        (0, two, [*two, put("hill3/art", "ann", TUE, 3)]),
        (1, one, two),
        (2, [], one),
    ):
        commitment = busy("hill", TUE, "14:00-15:30", teacher="ann", lessons=lessons)
        district = village(HILL, teachers=TWO, commitments=(commitment,))
        allows(district, fine)
        forbids("daily_lessons", district, over)


def test_commitments_alone_are_not_ours() -> None:
    """At most 2: commitments of 3 lessons on Tuesday break nothing, nor does a lesson on Wednesday."""
    commitment = busy("hill", TUE, "14:00-15:30", teacher="ann", lessons=3)
    district = village(HILL, teachers=TWO, commitments=(commitment,))
    allows(district, [])
    allows(district, [put("hill3/art", "ann", WED, 1)])


def test_no_limit_and_limit_of_another() -> None:
    """Bob has no limit: four lessons are fine for him, though not for ann."""
    four = [put("hill3/art", "bob", TUE, period) for period in (1, 2, 3, 4)]
    allows(village(HILL, teachers=TWO), four)


def test_limit_of_none() -> None:
    """At most 0 lessons a day: the first one is too many."""
    forbids(
        "daily_lessons",
        village(HILL, teachers=[teacher("ann", lessons_day=0), BOB]),
        [put("hill3/art", "ann", TUE, 1)],
    )


def test_an_adult_gives_no_lesson() -> None:
    """At most 1 a day: bob stays with lake's grade 3 twice and teaches its grade 4 once."""
    bob = teacher("bob", "lake", lessons_day=1, assists=True)
    district = live(HEARD_ART, course("lake4", "music"), teachers=(ANN, bob))
    before_screens = [play("lake3/art", TUE, period, adult="bob") for period in (1, 3)]
    allows(district, [*before_screens, put("lake4/music", "bob", TUE, 2)])


def test_classes_together_are_one_lesson() -> None:
    """At most 2 a day: ann's joined grades 3 and 4 twice are 2 lessons; apart they would be 4."""
    courses = [HILL, course("hill4", "art")]
    lessons = [put(f"hill{grade}/art", "ann", TUE, period) for grade in (3, 4) for period in (1, 2)]
    allows(village(*courses, teachers=TWO, joinings=(joining("hill", "art", 3, 4),)), lessons)
    apart = [*lessons[:2], put("hill4/art", "ann", TUE, 3)]
    forbids("daily_lessons", village(*courses, teachers=TWO), apart)


def test_a_broadcast_is_one_lesson() -> None:
    """At most 1 a day: ann's lesson is received at lake, which is no second lesson of hers."""
    district = live(AIRED_ART, HEARD_ART, teachers=(teacher("ann", lessons_day=1), LAKE_BOB))
    allows(district, [aired(TUE), heard(TUE)])
