"""One run of a benchmark: its key, and the table that all runs are written to."""

from typing import Any, Literal, Self

from pydantic import model_validator

from models.base import Model
from scheduler.bench.provenance import Provenance

Weights = Literal["all", "travel"]
"""The district's own weights, or minutes on the road alone."""

Unit = Literal["seconds", "deterministic"]
"""Of a limit: wall-clock seconds, or CP-SAT's deterministic time."""


class Run(Model):
    """What is run; no two rows of a results file have the same."""

    instance: str
    """The name of the instance's folder."""
    weights: Weights
    seed: int
    workers: int
    limit: float
    unit: Unit
    repetition: int = 1

    @property
    def repeatable(self) -> bool:
        """Whether the same code finds the same again: one worker, and no clock in the limit."""
        return self.unit == "deterministic" and self.workers == 1

    @property
    def limit_words(self) -> str:
        """`60 s`, or `2 dt` of deterministic time."""
        return f"{self.limit:g} {'s' if self.unit == 'seconds' else 'dt'}"


class Figures(Model):
    """What was measured. Minutes are equivalent minutes a cycle; None: there is none."""

    input_hash: str
    schools: int
    classes: int
    teachers: int
    lessons: int
    """Minimum lessons of all courses a cycle."""
    status: Literal["optimal", "feasible", "infeasible", "none"]
    """`none`: no timetable was found in time, and none was proven impossible."""
    missing: int | None
    """Missing lessons, each times its course's importance."""
    missing_bound: int
    cost: int | None
    bound: int
    """Holds for every timetable that misses no more lessons than this one; so does `travel_bound`."""
    gap: float | None
    """(cost - bound) / (cost - what the commitments alone cost)."""
    travel: int | None
    """Minutes on the road of this timetable, whatever it was made to minimise."""
    travel_bound: int
    travel_gap: float | None
    first_complete: float | None
    """Seconds until the first timetable that misses nothing."""
    best_at: float | None
    """Seconds until the last improvement."""
    time: float
    """Seconds of the whole search, model building included, reading not."""
    memory: int | None
    """Most megabytes (2**20 bytes) in use; None where the system does not tell."""
    variables: int
    constraints: int
    columns: int
    steps: int
    """Neighbourhoods searched."""
    reference: float
    """Seconds of the reference solve, timed just before in the same process."""

    @model_validator(mode="before")
    @classmethod
    def _blanks(cls, data: Any) -> Any:
        """An empty cell of a CSV file is None."""
        return {k: None if v == "" else v for k, v in data.items()} if isinstance(data, dict) else data


class Row(Model):
    """A run, what was measured, and what code on what machine measured it."""

    run: Run
    figures: Figures
    made_by: Provenance

    def cells(self) -> dict[str, str]:
        """The row as texts by column; empty for None."""
        parts = (self.run, self.figures, self.made_by)
        return {k: "" if v is None else str(v) for part in parts for k, v in part.model_dump().items()}

    @classmethod
    def of_cells(cls, cells: dict[str, Any]) -> Self:
        """The row of such texts; pydantic's ValidationError if they are no row."""
        parts: dict[str, type[Model]] = {"run": Run, "figures": Figures, "made_by": Provenance}
        return cls.model_validate(
            {name: {k: cells[k] for k in model.model_fields if k in cells} for name, model in parts.items()}
        )


COLUMNS = (*Run.model_fields, *Figures.model_fields, *Provenance.model_fields)
"""Of a results file."""
