"""The verdict on a timetable: breaches, missing lessons and cost, from the district and decisions alone."""

from collections.abc import Iterable
from functools import cached_property

from models.district import District
from models.timetable import Decision, TermCost
from models.verdict import Finding, Verdict
from scheduler.verify.coverage import missing, weighted
from scheduler.verify.decisions import Decisions, taken_apart
from scheduler.verify.facts import Facts
from scheduler.verify.findings import told_once
from scheduler.verify.registry import constraint_laws, objective_laws
from scheduler.verify.scenes import scenes
from scheduler.verify.week import Week
from scheduler.verify.workload import all_workloads

FIXED = ("journeys", "days_away", "travel_minutes")
"""Preferences whose amount for commitments alone no decision can lower."""

TRAVEL = ("travel_minutes", "vehicle_minutes")
"""Preferences that are minutes on the road, by whatever means."""


class Court:
    """Judges many timetables of one district, which it prepares once."""

    def __init__(self, district: District) -> None:
        self.district = district
        self._scenes = tuple(Facts(district, scene) for scene in scenes(district))
        self.facts = self._scenes[0]
        self._base = tuple(facts for facts in self._scenes if facts.scene.season.base)
        self._constraints = tuple(constraint_laws().values())
        self._preferences = tuple(
            (name, law, district.weights.get(name, 0)) for name, law in objective_laws().items()
        )

    def weeks(self, decisions: Iterable[Decision]) -> tuple[Week, ...]:
        """The timetable in every scene of the term, those of the base season first."""
        apart = taken_apart(decisions)
        return tuple(Week(facts, apart) for facts in self._scenes)

    def lawful(self, decisions: Iterable[Decision]) -> bool:
        """Whether no rule is broken in any scene; stops at the first breach."""
        apart = taken_apart(decisions)
        return not any(
            True
            for week in (Week(facts, apart) for facts in self._scenes)
            for law in self._constraints
            for _ in law.findings(week)
        )

    def value(self, decisions: Iterable[Decision]) -> tuple[int, int]:
        """(coverage, cost): importance of what is missing, and equivalent minutes. Less is better."""
        weeks = self._base_weeks(taken_apart(decisions))
        cost = sum(
            weight * law.amount(week) for _, law, weight in self._preferences if weight for week in weeks
        )
        return weighted(self.facts, missing(weeks[0])), cost

    def judge(self, decisions: Iterable[Decision]) -> Verdict:
        """Everything there is to say about a timetable."""
        weeks = self.weeks(decisions)
        base = weeks[: len(self._base)]
        terms = self._terms(base)
        short = missing(base[0])
        fixed, fixed_travel = self._fixed
        return Verdict(
            rules=tuple(constraint_laws()),
            findings=self._findings(weeks),
            missing=short,
            coverage=weighted(self.facts, short),
            terms=terms,
            cost=sum(term.cost for term in terms),
            travel=sum(term.amount for term in terms if term.term in TRAVEL),
            fixed=fixed,
            fixed_travel=fixed_travel,
            journeys=tuple(journey for week in base for journey in week.journeys),
            workloads=all_workloads(base),
        )

    def _base_weeks(self, decisions: Decisions) -> tuple[Week, ...]:
        return tuple(Week(facts, decisions) for facts in self._base)

    def _findings(self, weeks: tuple[Week, ...]) -> tuple[Finding, ...]:
        scenes = [week.facts.scene for week in weeks]
        return tuple(
            finding
            for law in self._constraints
            for finding in told_once(scenes, [law.findings(week) for week in weeks])
        )

    def _terms(self, weeks: tuple[Week, ...]) -> tuple[TermCost, ...]:
        amounts = (
            (name, sum(law.amount(week) for week in weeks), weight) for name, law, weight in self._preferences
        )
        return tuple(
            TermCost(term=name, amount=amount, weight=weight, cost=amount * weight)
            for name, amount, weight in amounts
        )

    @cached_property
    def _fixed(self) -> tuple[int, int]:
        """Cost of the empty timetable in the preferences of `FIXED`, and its minutes on the road."""
        laws, weeks = objective_laws(), self._base_weeks(taken_apart(()))
        amounts = {name: sum(laws[name].amount(week) for week in weeks) for name in FIXED}
        cost = sum(self.district.weights.get(name, 0) * amount for name, amount in amounts.items())
        return cost, amounts["travel_minutes"]


def judge(district: District, decisions: Iterable[Decision]) -> Verdict:
    """Judge one timetable.

    Raises
    ------
    ValueError
        If a decision names a course, teacher, meeting or run that the district does not have.
    """
    return Court(district).judge(decisions)
