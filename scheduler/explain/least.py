"""The best timetable of a small district: least missing, then least cost, then fewest changes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.district import District
from models.timetable import Decision, Placement
from scheduler.solve.exact import build
from scheduler.solve.kept import hints
from scheduler.solve.search import Effort, Found, search
from scheduler.verify import Court

CHANGED, COST, MISSING, NEAR, ABOVE = "changed_lessons", "cost", "missing", "near", "above"
"""What a search may minimise."""

PRICE = 3
"""Minutes that one changed lesson more has to save."""

MOST = 10**7
"""More minutes than any timetable costs."""

Worth = tuple[int, int]
"""Weighted missing lessons, and cost, by the law."""


@dataclass(frozen=True)
class Least:
    """What was found."""

    decisions: tuple[Decision, ...] | None
    """None: nothing lawful."""
    worth: Worth = (0, 0)
    proven: bool = False
    """Whether nothing lawful is worth less; without decisions, whether nothing is lawful."""


def least(district: District, begin: Sequence[Decision], effort: Effort) -> Least:
    """Least missing, then least cost, then fewest changes of the lessons that the district keeps.

    Each is a search with the effort. `begin` is tried first, and need not be lawful. Where changes have a
    price already, they are not looked at.
    """
    asked = _Asked(district, effort)
    found = asked.covered(begin)
    if found.decisions is None:
        return found
    cheap = asked.least(COST, found.decisions)
    if cheap is None:
        return replace(found, proven=False)
    found = replace(cheap, proven=found.proven and cheap.proven)
    if asked.priced:
        return found
    asked.exact.model.add(asked.exact.cost <= found.worth[1])
    same = asked.least(CHANGED, found.decisions or ())
    return found if same is None else replace(same, proven=found.proven)


def near_enough(district: District, begin: Sequence[Decision], effort: Effort, enough: Worth) -> Least:
    """Least missing, then little cost above what is enough, with few changes.

    Whoever asks what one lesson elsewhere would cost does not ask for whatever else could be saved.
    """
    asked = _Asked(district, effort)
    found = asked.covered(begin, near=True)
    if found.decisions is None:
        return found
    asked.spare(enough[1] if found.worth[0] <= enough[0] else 0)
    near = asked.least(ABOVE, found.decisions or ())
    return replace(found if near is None else near, proven=False)


class _Asked:
    """The exact model of a district, asked for one thing after the other."""

    def __init__(self, district: District, effort: Effort) -> None:
        weights, self._effort = district.weights, effort
        self.exact = build(district, [*(name for name in weights if weights[name] > 0), CHANGED])
        self.priced = not district.kept or weights.get(CHANGED, 0) > 0
        """Whether changes cost something, or there is nothing to change."""
        self._court = Court(district)
        self._amounts = {**self.exact.amounts, COST: self.exact.cost, MISSING: self.exact.coverage}

    def spare(self, minutes: int) -> None:
        """Ask for cost above so many minutes, and for changes."""
        model = self.exact.model
        above, changed = (model.new_int_var(0, MOST, name) for name in (ABOVE, CHANGED))
        model.add(above >= self.exact.cost - minutes)
        if not self.priced:
            model.add(changed >= self._amounts[CHANGED])
        self._amounts[ABOVE] = above + PRICE * changed

    def covered(self, begin: Sequence[Decision], near: bool = False) -> Least:
        """Least missing, if wanted with few changes; what is asked next may not miss more."""
        model, what, per_lesson = self.exact.model, MISSING, 1
        if near:
            what = NEAR
            missing, changed = (model.new_int_var(0, MOST, name) for name in (MISSING, CHANGED))
            model.add(missing >= self.exact.coverage)
            model.add(changed >= self._amounts[CHANGED])
            per_lesson = len(self.exact.problem.district.kept) + 1  # more than there can be changes
            self._amounts[NEAR] = per_lesson * missing + changed
        found = self._search(what, begin)
        if found.solver is None:
            return Least(None, proven=found.infeasible)
        decisions = self.exact.found(found.solver)
        worth = self._court.value(decisions)
        self.exact.model.add(self.exact.coverage <= worth[0])
        return Least(decisions, worth, found.bound >= per_lesson * worth[0])

    def least(self, what: str, begin: Sequence[Decision]) -> Least | None:
        """The least of something; it is proven if no cost is below the bound. None if nothing was found."""
        found = self._search(what, begin)
        if found.solver is None:
            return None
        decisions = self.exact.found(found.solver)
        worth = self._court.value(decisions)
        return Least(decisions, worth, found.bound >= worth[1])

    def _search(self, what: str, begin: Sequence[Decision]) -> Found:
        model = self.exact.model.clone()
        lessons = [some for some in begin if isinstance(some, Placement)]
        for literal, value in hints(self.exact.decisions, lessons):
            model.add_hint(literal, value)
        model.minimize(self._amounts[what])
        return search(model, self._effort, lambda: False, lambda _: False)
