"""The harness of the examples notices what it is there to notice."""

from pathlib import Path

import pytest

from scheduler.verify.registry import constraint_names
from tests.examples import allows, broken, costs, either, forbids
from tests.villages import THU, TUE, WED, course, put, village

DISTRICT = village(course("hill3", "art", max_day=1), course("hill4", "art"))
LESSON = put("hill3/art", "ann", TUE, 1)
TWICE_A_DAY = [LESSON, put("hill3/art", "ann", TUE, 2)]


def test_unlawful_is_not_allowed() -> None:
    """Two lessons on a day of at most 1 are not `allows`."""
    with pytest.raises(AssertionError, match="course_day"):
        allows(DISTRICT, TWICE_A_DAY)


def test_lawful_is_not_forbidden() -> None:
    """One lesson breaks no rule, so no rule `forbids` it; `either` says the same."""
    with pytest.raises(AssertionError, match="the law finds"):
        forbids("course_day", DISTRICT, [LESSON])
    with pytest.raises(AssertionError, match="the law finds"):
        either("course_day", False, DISTRICT, [LESSON])


def test_another_rule_is_not_this_rule() -> None:
    """Two lessons on a day break `course_day`, so not `days_apart`, and not alone if more is wrong."""
    with pytest.raises(AssertionError, match="course_day"):
        forbids("days_apart", DISTRICT, TWICE_A_DAY)
    with pytest.raises(AssertionError, match="teacher_clash"):
        forbids("course_day", DISTRICT, [*TWICE_A_DAY, put("hill4/art", "ann", TUE, 1)])


def test_wrong_amount() -> None:
    """Target 4 and one lesson in each of two courses cost 3 + 3 = 6 lessons, not 5."""
    lessons = [LESSON, put("hill4/art", "ann", WED, 1)]
    costs("target_lessons", 6, DISTRICT, lessons)
    with pytest.raises(AssertionError, match="the law counts 6"):
        costs("target_lessons", 5, DISTRICT, lessons)


def test_two_changes_are_no_mutation() -> None:
    """A lesson moved and another added are two changes."""
    with pytest.raises(AssertionError, match="one change"):
        broken("course_day", DISTRICT, [put("hill3/art", "ann", THU, 1)], TWICE_A_DAY)


def test_finding_without_the_parameter() -> None:
    """The finding names the course with 2 lessons, so an example that expects 3 fails."""
    lawful = [LESSON, put("hill3/art", "ann", WED, 2)]
    broken("course_day", DISTRICT, lawful, TWICE_A_DAY, course="hill3/art", lessons=2)
    with pytest.raises(AssertionError, match="the finding"):
        broken("course_day", DISTRICT, lawful, TWICE_A_DAY, course="hill3/art", lessons=3)


@pytest.mark.parametrize("rule", constraint_names())
def test_every_rule_is_broken_by_one_change(rule: str) -> None:
    """The examples of each rule break it, and it alone, by one change to a lawful timetable."""
    examples = Path(__file__).parent / "constraints" / f"test_{rule}.py"
    assert f'broken(\n        "{rule}",' in examples.read_text(encoding="utf-8")
