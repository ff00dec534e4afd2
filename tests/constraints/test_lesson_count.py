"""A course has at most its target of lessons, each in a slot of its own."""

from scheduler.solve.fixed import fixed_amounts
from scheduler.verify import judge
from tests.examples import allows, broken
from tests.villages import FRI, MON, TUE, WED, course, put, village

TWO = course("hill3", "art", target=2)


def test_one_more_than_the_target() -> None:
    """Target 2: two lessons are fine, adding a third breaks the rule."""
    lawful = [put("hill3/art", "ann", MON, 1), put("hill3/art", "ann", WED, 1)]
    broken(
        "lesson_count",
        village(TWO),
        lawful,
        [*lawful, put("hill3/art", "ann", FRI, 1)],
        course="hill3/art",
        school="hill",
        lessons=3,
        limit=2,
    )


def test_fewer_than_the_minimum() -> None:
    """Minimum 2 and no lesson: missing lessons are a matter of coverage, not of law."""
    allows(village(course("hill3", "art", minimum=2, target=2)), [])


def test_courses_are_counted_apart() -> None:
    """Two lessons of art and two of music, target 2 each: four lessons in the class are fine."""
    district = village(TWO, course("hill3", "music", target=2))
    allows(
        district,
        [
            put("hill3/art", "ann", MON, 1),
            put("hill3/art", "ann", WED, 1),
            put("hill3/music", "ann", MON, 2),
            put("hill3/music", "ann", WED, 2),
        ],
    )


def test_same_slot_twice() -> None:
    """Target 2, both lessons on Tuesday in period 1: the slot holds
    the course once, so the second is refused.
    """
    twice = [put("hill3/art", "ann", TUE, 1)] * 2
    assert "lesson_count" in {finding.rule for finding in judge(village(TWO), twice).findings}
    assert fixed_amounts(village(TWO), twice) is None


def test_same_slot_by_two_teachers() -> None:
    """One slot of the course given to ann and to bob: the same slot all the same."""
    twice = [put("hill3/art", "ann", TUE, 1), put("hill3/art", "bob", TUE, 1)]
    assert "lesson_count" in {finding.rule for finding in judge(village(TWO), twice).findings}
    assert fixed_amounts(village(TWO), twice) is None
