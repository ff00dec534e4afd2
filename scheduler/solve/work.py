"""Counts what a run does, so that more work is seen on any machine, busy or not."""

from ortools.sat.python.cp_model import CpModel

from scheduler.solve.answer import Work
from scheduler.solve.relaxation.bounds import PartBounds


class Tally:
    """The counts of one run so far, which begins with an exact model."""

    def __init__(self, model: CpModel) -> None:
        self._variables, self._constraints = len(model.proto.variables), len(model.proto.constraints)
        self._columns = self._steps = 0

    def asked(self, bounds: PartBounds) -> PartBounds:
        """Note a question to the relaxation, and hand it on."""
        self._columns += bounds.columns
        return bounds

    def stepped(self) -> None:
        """Note a neighbourhood."""
        self._steps += 1

    @property
    def work(self) -> Work:
        """The counts."""
        return Work(self._variables, self._constraints, self._columns, self._steps)
