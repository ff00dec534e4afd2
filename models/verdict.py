"""What the law says of a timetable."""

from models.base import Model
from models.timetable import Journey, Missing, TermCost

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
    fixed: int
    """Journeys, days away and travel that the commitments alone cause, equivalent minutes."""
    fixed_travel: int
    """The travel minutes among them."""
    journeys: tuple[Journey, ...]

    @property
    def lawful(self) -> bool:
        """True if no rule is broken."""
        return not self.findings
