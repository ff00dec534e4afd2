"""Lessons against days away."""

from scheduler.explain.counting import away
from tests.explain.counting.counted import figures
from tests.villages import course, teacher, village


def test_days_away() -> None:
    """Three lessons at one a day need three days; Ann of hill may be away on two, which give 2."""
    wanted = course("wood3", "art", minimum=3, max_day=1)
    assert figures(away, village(wanted, teachers=(teacher("ann", days_away=2),))) == [(3, 2)]
    assert figures(away, village(wanted, teachers=(teacher("ann", days_away=3),))) == []


def test_lessons_of_a_day() -> None:
    """Two classes at one lesson a day each: a day away gives 2 of 3."""
    wanted = [course("lake3", "art", minimum=2, max_day=1), course("lake4", "art", minimum=1, max_day=1)]
    assert figures(away, village(*wanted, teachers=(teacher("ann", days_away=1),))) == [(3, 2)]


def test_at_home() -> None:
    """Lessons at the own school need no day away."""
    wanted = course("hill3", "art", minimum=3, max_day=1)
    assert figures(away, village(wanted, teachers=(teacher("ann", days_away=0),))) == []
