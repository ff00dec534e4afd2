"""Each lesson short of a course's target costs one unit."""

import pytest

from tests.examples import costs
from tests.villages import FRI, MON, TUE, WED, course, put, village

ART = course("hill3", "art", minimum=1, target=3)


@pytest.mark.parametrize(("lessons", "amount"), [(0, 3), (1, 2), (2, 1), (3, 0)])
def test_short_of_the_target(lessons: int, amount: int) -> None:
    """Target 3: the amount is 3 less the lessons placed, down to 0; the minimum has no part in it."""
    days = (MON, WED, FRI)[:lessons]
    costs("target_lessons", amount, village(ART), [put("hill3/art", "ann", day, 1) for day in days])


def test_courses_add_up() -> None:
    """One of 3 lessons of art and none of 2 of music: 2 + 2 = 4."""
    costs(
        "target_lessons",
        4,
        village(ART, course("hill3", "music", target=2)),
        [put("hill3/art", "ann", TUE, 1)],
    )


def test_more_in_one_course_does_not_help_another() -> None:
    """Art has its 3 lessons and music none of 2: 0 + 2 = 2."""
    lessons = [put("hill3/art", "ann", day, 1) for day in (MON, WED, FRI)]
    costs("target_lessons", 2, village(ART, course("hill3", "music", target=2)), lessons)
