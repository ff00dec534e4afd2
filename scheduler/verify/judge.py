"""The verdict on a timetable: breaches, missing lessons and cost, from the district and placements alone."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from models.district import District
from models.timetable import Missing, Placement, TermCost
from models.verdict import Finding, Verdict
from scheduler.verify.facts import Facts
from scheduler.verify.registry import constraint_laws, objective_laws
from scheduler.verify.week import Week

FIXED = ("journeys", "days_away", "travel_minutes")
"""Preferences whose amount for commitments alone no decision can lower."""


class Court:
    """Judges many timetables of one district, which it prepares once."""

    def __init__(self, district: District) -> None:
        self.district = district
        self.facts = Facts(district)
        self._constraints = tuple(constraint_laws().values())
        self._preferences = tuple(
            (name, law, district.weights.get(name, 0)) for name, law in objective_laws().items()
        )

    def lawful(self, placements: Iterable[Placement]) -> bool:
        """Whether no rule is broken; stops at the first breach."""
        return next(self._findings(Week(self.facts, placements)), None) is None

    def value(self, placements: Iterable[Placement]) -> tuple[int, int]:
        """(coverage, cost): importance of the missing lessons, and equivalent minutes. Less is better."""
        week = Week(self.facts, placements)
        cost = sum(weight * law.amount(week) for _, law, weight in self._preferences if weight)
        return self._coverage(self._missing(week)), cost

    def judge(self, placements: Iterable[Placement]) -> Verdict:
        """Everything there is to say about a timetable."""
        week = Week(self.facts, placements)
        terms = self._terms(week)
        missing = self._missing(week)
        fixed, fixed_travel = self._fixed
        return Verdict(
            rules=tuple(constraint_laws()),
            findings=tuple(self._findings(week)),
            missing=missing,
            coverage=self._coverage(missing),
            terms=terms,
            cost=sum(term.cost for term in terms),
            fixed=fixed,
            fixed_travel=fixed_travel,
            journeys=week.journeys,
        )

    def _findings(self, week: Week) -> Iterator[Finding]:
        return (finding for law in self._constraints for finding in law.findings(week))

    def _terms(self, week: Week) -> tuple[TermCost, ...]:
        amounts = ((name, law.amount(week), weight) for name, law, weight in self._preferences)
        return tuple(
            TermCost(term=name, amount=amount, weight=weight, cost=amount * weight)
            for name, amount, weight in amounts
        )

    def _missing(self, week: Week) -> tuple[Missing, ...]:
        short = ((course.id, course.minimum - week.placed(course.id)) for course in self.district.courses)
        return tuple(Missing(course=course, lessons=lessons) for course, lessons in short if lessons > 0)

    def _coverage(self, missing: tuple[Missing, ...]) -> int:
        return sum(self.facts.courses[some.course].importance * some.lessons for some in missing)

    @cached_property
    def _fixed(self) -> tuple[int, int]:
        """Cost of the empty timetable in the preferences of `FIXED`, and its minutes on the road."""
        week = Week(self.facts, ())
        laws = objective_laws()
        cost = sum(self.district.weights.get(name, 0) * laws[name].amount(week) for name in FIXED)
        return cost, laws["travel_minutes"].amount(week)


def judge(district: District, placements: Iterable[Placement]) -> Verdict:
    """Judge one timetable.

    Raises
    ------
    ValueError
        If a placement names a course or teacher that the district does not have.
    """
    return Court(district).judge(placements)
