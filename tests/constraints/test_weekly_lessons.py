"""A teacher gives at most so many lessons a week; commitments count as the lessons they say."""

from tests.examples import allows, broken, forbids
from tests.live import joining
from tests.villages import BOB, FRI, MON, TUE, WED, busy, course, put, teacher, village

HILL, LAKE = course("hill3", "art"), course("lake3", "art")
TWO = [teacher("ann", lessons_week=2), BOB]


def test_one_above_the_limit() -> None:
    """At most 2 a week: Monday and Tuesday are fine, with Wednesday it is one too many."""
    lawful = [put("hill3/art", "ann", MON, 1), put("hill3/art", "ann", TUE, 1)]
    broken(
        "weekly_lessons",
        village(HILL, teachers=TWO),
        lawful,
        [*lawful, put("hill3/art", "ann", WED, 1)],
        teacher="ann",
        lessons=3,
        limit=2,
    )


def test_all_schools_together() -> None:
    """At most 2: one lesson at hill and one at lake are fine, two at lake make three."""
    district = village(HILL, LAKE, teachers=TWO)
    two = [put("hill3/art", "ann", MON, 1), put("lake3/art", "ann", TUE, 1)]
    allows(district, two)
    forbids("weekly_lessons", district, [*two, put("lake3/art", "ann", FRI, 1)])


def test_commitment_counts_its_lessons() -> None:
    """At most 2: a commitment of 1 lesson leaves room for one, of 2 lessons for none, of 0 for two."""
    one = [put("hill3/art", "ann", MON, 1)]
    two = [*one, put("hill3/art", "ann", TUE, 1)]
    for lessons, fine, over in (
        (0, two, [*two, put("hill3/art", "ann", WED, 1)]),
        (1, one, two),
        (2, [], one),
    ):
        commitment = busy("hill", FRI, "14:00-15:30", teacher="ann", lessons=lessons)
        district = village(HILL, teachers=TWO, commitments=(commitment,))
        allows(district, fine)
        forbids("weekly_lessons", district, over)


def test_commitments_alone_are_not_ours() -> None:
    """At most 2: commitments of 3 lessons break nothing by themselves; bob's lesson does not either."""
    commitment = busy("hill", TUE, "14:00-15:30", teacher="ann", lessons=3)
    district = village(HILL, teachers=TWO, commitments=(commitment,))
    allows(district, [])
    allows(district, [put("hill3/art", "bob", MON, 1)])


def test_classes_together_are_one_lesson() -> None:
    """At most 2 a week: ann's joined grades 3 and 4 on Monday and Tuesday are 2, on Friday a third."""
    district = village(HILL, course("hill4", "art"), teachers=TWO, joinings=(joining("hill", "art", 3, 4),))
    lessons = [put(f"hill{grade}/art", "ann", day, 1) for grade in (3, 4) for day in (MON, TUE, FRI)]
    allows(district, [lesson for lesson in lessons if lesson.weekday != FRI])
    forbids("weekly_lessons", district, lessons)
