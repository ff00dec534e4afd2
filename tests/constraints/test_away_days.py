"""A teacher is at other schools on at most so many days a week."""

from tests.examples import allows, broken, forbids
from tests.villages import BOB, THU, TUE, WED, busy, course, put, teacher, village

HILL, LAKE, WOOD = course("hill3", "art"), course("lake3", "art"), course("wood3", "art")
ONE = [teacher("ann", days_away=1), BOB]


def test_one_day_too_many() -> None:
    """At most 1 day away: both lessons at lake on Tuesday are fine; one moved to Wednesday makes two days."""
    broken(
        "away_days",
        village(LAKE, teachers=ONE),
        [put("lake3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 2)],
        [put("lake3/art", "ann", TUE, 1), put("lake3/art", "ann", WED, 2)],
        teacher="ann",
        days=2,
        limit=1,
    )


def test_own_school_is_not_away() -> None:
    """Ann belongs to hill: a day at lake and two days at hill are one day away."""
    district = village(HILL, LAKE, teachers=ONE)
    allows(
        district,
        [put("lake3/art", "ann", TUE, 1), put("hill3/art", "ann", WED, 1), put("hill3/art", "ann", THU, 1)],
    )


def test_day_partly_at_the_own_school() -> None:
    """Hill in the morning and lake in the afternoon make a day away: with wood on Wednesday there are two."""
    district = village(HILL, LAKE, WOOD, teachers=ONE)
    split = [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 5)]
    allows(district, split)
    forbids("away_days", district, [*split, put("wood3/art", "ann", WED, 1)])


def test_two_schools_in_one_day() -> None:
    """Lake in the morning and wood in the afternoon of one Tuesday are one day away."""
    district = village(LAKE, WOOD, teachers=ONE)
    allows(district, [put("lake3/art", "ann", TUE, 1), put("wood3/art", "ann", TUE, 5)])


def test_no_own_school() -> None:
    """Cluster staff are away wherever they are: hill on Tuesday and on Wednesday are two days."""
    district = village(HILL, teachers=[teacher("ann", None, days_away=1), BOB])
    one = [put("hill3/art", "ann", TUE, 1)]
    allows(district, one)
    forbids("away_days", district, [*one, put("hill3/art", "ann", WED, 1)])


def test_commitment_counts() -> None:
    """At most 1: with a meeting at wood on Wednesday, a lesson at lake
    on Tuesday is the second day; on Wednesday not.
    """
    meeting = busy("wood", WED, "8:30-9:10", teacher="ann", lessons=0)
    district = village(LAKE, teachers=ONE, commitments=(meeting,))
    forbids("away_days", district, [put("lake3/art", "ann", TUE, 1)])
    allows(district, [put("lake3/art", "ann", WED, 4)])


def test_commitments_alone_are_not_ours() -> None:
    """At most 1: two days away by commitments break nothing while ann has no lesson in the week."""
    commitments = (
        busy("wood", WED, "8:30-9:10", teacher="ann"),
        busy("lake", THU, "8:10-8:50", teacher="ann"),
    )
    district = village(HILL, teachers=ONE, commitments=commitments)
    allows(district, [])
    allows(district, [put("hill3/art", "bob", TUE, 1)])
    forbids("away_days", district, [put("hill3/art", "ann", TUE, 1)])


def test_no_day_away() -> None:
    """At most 0: ann may teach at hill only."""
    district = village(HILL, LAKE, teachers=[teacher("ann", days_away=0), BOB])
    allows(district, [put("hill3/art", "ann", TUE, 1)])
    forbids("away_days", district, [put("lake3/art", "ann", TUE, 1)])
