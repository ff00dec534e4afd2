"""What the law says of a timetable."""

from models.base import Model
from models.timetable import Journey, Missing, TermCost
from models.workload import Workload

Param = str | int
"""Ids, weekdays (1-7), minutes after midnight, counts. The catalogue renders them by their key."""


class Finding(Model):
    """One breach of one rule."""

    rule: str
    params: dict[str, Param]


class Verdict(Model):
    """Every rule that was checked, every breach, and what the timetable costs."""

    rules: tuple[str, ...]
    findings: tuple[Finding, ...]
    missing: tuple[Missing, ...]
    coverage: int
    """Missing lessons, each times its course's importance."""
    terms: tuple[TermCost, ...]
    cost: int
    """Sum of the terms, equivalent minutes."""
    travel: int
    """Minutes on the road: of teachers with own means, and of vehicles that somebody rides in."""
    fixed: int
    """Journeys, days away and travel that the commitments alone cause, equivalent minutes."""
    fixed_travel: int
    """The travel minutes among them."""
    journeys: tuple[Journey, ...]
    workloads: tuple[Workload, ...] = ()
    """Every teacher's week, in the district's order; in a two-week cycle the odd one, then the even one."""

    @property
    def lawful(self) -> bool:
        """True if no rule is broken."""
        return not self.findings
