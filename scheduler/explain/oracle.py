"""Questions to the exact model: can a district's timetable lack nothing, and how little does it lack?"""

from collections.abc import Callable
from dataclasses import dataclass

from models.district import District
from models.timetable import Decision
from scheduler.solve.exact import Exact, build
from scheduler.solve.search import Effort, Found, search
from scheduler.verify import judge

CHARGE = 0.002
"""Deterministic time that a question counts for each course beside what CP-SAT uses: the model is built."""


class Stopped(Exception):  # noqa: N818 - it names what happened
    """There is to be no further question."""


@dataclass(frozen=True)
class Possibility:
    """What is known about timetables of a district that lack nothing."""

    decisions: tuple[Decision, ...] | None
    """One of them."""
    impossible: bool
    """Whether it is proven that there is none."""


class Oracle:
    """Answers until its budget is used up, or somebody wants no more.

    `effort` is that of each question; `budget` is deterministic time for all together, None = any amount;
    `enough` is asked again and again.
    """

    def __init__(
        self, effort: Effort, budget: float | None = None, enough: Callable[[], bool] = lambda: False
    ) -> None:
        self.effort = effort
        self._budget, self._enough, self._used = budget, enough, 0.0

    def possibility(self, district: District) -> Possibility:
        """A lawful timetable without a missing lesson or meeting, or a proof that there is none, or neither.

        Raises
        ------
        Stopped
            If nothing more is to be asked.
        """
        exact = build(district, ())
        exact.model.add(exact.coverage == 0)
        found = self._found(exact, district)
        decisions = None if found.solver is None else exact.found(found.solver)
        return Possibility(decisions, found.infeasible)

    def fewest_missing(self, district: District) -> int | None:
        """The fewest lessons that any lawful timetable lacks; None if not proven, or if none is lawful.

        Raises
        ------
        Stopped
            If nothing more is to be asked.
        """
        courses = tuple(course.model_copy(update={"importance": 1}) for course in district.courses)
        alike = district.model_copy(update={"courses": courses})
        exact = build(alike, ())
        exact.model.minimize(exact.coverage)
        found = self._found(exact, alike)
        if found.solver is None:
            return None
        missing = sum(lack.lessons for lack in judge(alike, exact.found(found.solver)).missing)
        return missing if found.bound >= missing else None

    def charge(self, district: District) -> None:
        """Count the work of looking a district up.

        Raises
        ------
        Stopped
            If there is to be none.
        """
        self.go_on()
        self._used += CHARGE * len(district.courses)

    def go_on(self) -> None:
        """Raise `Stopped` if nothing more is to be done."""
        if self._enough() or (self._budget is not None and self._used > self._budget):
            raise Stopped

    def _found(self, exact: Exact, district: District) -> Found:
        self.go_on()
        found = search(exact.model, self.effort, self._enough, lambda _: False)
        self._used += found.deterministic + CHARGE * len(district.courses)
        if self._enough():
            raise Stopped
        return found
