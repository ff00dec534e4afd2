"""A course whose demands are dropped."""

from ortools.sat.python.cp_model import LinearExpr

from scheduler.solve.exact import build
from scheduler.solve.optional import optional
from tests.solve.small import least
from tests.villages import course, village


def test_an_optional_course_misses_nothing_and_may_still_be_given() -> None:
    """Art twice a week, one of it in person: nothing is missing without a lesson, and two are possible."""
    some = course("hill3", "art", minimum=2, target=2, in_person=1)
    exact = build(village(optional(some)))
    assert least(exact, exact.coverage) == 0
    given = LinearExpr.sum(list(exact.decisions.lessons.values()))
    assert (least(exact, given), least(exact, given, sign=-1)) == (0, 2)
