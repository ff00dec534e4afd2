"""Who goes to another school on a day gives at least so many lessons there."""

from tests.examples import allows, broken, forbids
from tests.villages import BOB, TUE, WED, busy, clock, course, put, teacher, village

HILL, LAKE, WOOD = course("hill3", "art"), course("lake3", "art"), course("wood3", "art")
TWO = [teacher("ann", visit_lessons=2), BOB]


def test_one_lesson_short() -> None:
    """At least 2 a visit: two lessons at lake on Tuesday are fine; one of them taken away leaves 1."""
    lawful = [put("lake3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 2)]
    broken(
        "visit_lessons",
        village(LAKE, teachers=TWO),
        lawful,
        lawful[:1],
        teacher="ann",
        school="lake",
        weekday=TUE,
        start=clock("8:10"),
        lessons=1,
        limit=2,
    )


def test_own_school_is_no_visit() -> None:
    """Ann belongs to hill: one lesson there is fine, with a visit of two lessons to lake and without."""
    district = village(HILL, LAKE, teachers=TWO)
    home = [put("hill3/art", "ann", TUE, 1)]
    allows(district, home)
    allows(district, [*home, put("lake3/art", "ann", TUE, 5), put("lake3/art", "ann", TUE, 6)])


def test_no_own_school() -> None:
    """Cluster staff have no employing school: one lesson at hill is a visit too, and too short."""
    district = village(HILL, teachers=[teacher("ann", None, visit_lessons=2), BOB])
    one = [put("hill3/art", "ann", TUE, 1)]
    forbids("visit_lessons", district, one)
    allows(district, [*one, put("hill3/art", "ann", TUE, 2)])


def test_morning_and_afternoon_are_one_visit() -> None:
    """At least 2: one lesson at lake in the morning and one in the afternoon make two that day."""
    allows(village(LAKE, teachers=TWO), [put("lake3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 6)])


def test_each_day_and_each_school() -> None:
    """At least 2: one lesson on each of two days, or at each of two schools, are two short visits."""
    district = village(LAKE, WOOD, teachers=TWO)
    assert (
        len(
            forbids(
                "visit_lessons", district, [put("lake3/art", "ann", TUE, 1), put("lake3/art", "ann", WED, 1)]
            )
        )
        == 2
    )
    assert (
        len(
            forbids(
                "visit_lessons", district, [put("lake3/art", "ann", TUE, 1), put("wood3/art", "ann", TUE, 5)]
            )
        )
        == 2
    )


def test_classes_add_up() -> None:
    """At least 2: one lesson each in two classes of lake are two lessons there."""
    district = village(LAKE, course("lake4", "music"), teachers=TWO)
    allows(district, [put("lake3/art", "ann", TUE, 1), put("lake4/music", "ann", TUE, 2)])


def test_commitment_counts_its_lessons() -> None:
    """At least 2: one lesson and a commitment of 1 lesson at lake
    are enough, of 0 lessons not, nor at wood.
    """
    one = [put("lake3/art", "ann", TUE, 1)]
    enough = busy("lake", TUE, "9:00-9:40", teacher="ann", lessons=1)
    allows(village(LAKE, teachers=TWO, commitments=(enough,)), one)
    for short in (
        busy("lake", TUE, "9:00-9:40", teacher="ann", lessons=0),
        busy("lake", WED, "9:00-9:40", teacher="ann", lessons=1),
        busy("wood", TUE, "14:00-14:40", teacher="ann", lessons=1),
    ):
        forbids("visit_lessons", village(LAKE, teachers=TWO, commitments=(short,)), one)


def test_commitments_alone_are_not_ours() -> None:
    """At least 2: a commitment of 1 lesson at lake on Tuesday
    breaks nothing, with a lesson at hill or without.
    """
    commitment = busy("lake", TUE, "9:50-10:30", teacher="ann", lessons=1)
    district = village(HILL, teachers=TWO, commitments=(commitment,))
    allows(district, [])
    allows(district, [put("hill3/art", "ann", TUE, 1)])
