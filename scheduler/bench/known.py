"""The record beside a set: the best that is known of each problem, and what each repeatable run gives.

A row with a seed is of that repeatable run, with its counted work. A row without one is the best known of a
problem, by whatever run; it is kept for runs that a clock ends.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Self

from pydantic import ValidationError, model_validator

from models.base import Model
from scheduler.bench.claims import Claim
from scheduler.bench.errors import Refused
from scheduler.bench.run import Row, Run, Unit, Weights

VALUES: tuple[str, ...] = ("missing", "missing_bound", "cost", "bound", "travel", "travel_bound")
WORK: tuple[str, ...] = ("variables", "constraints", "columns", "steps")
"""Counted work; less is better."""


class Known(Model):
    """One row of the record; the names mean what they mean in a results file."""

    instance: str
    weights: Weights
    seed: int | None = None
    workers: int | None = None
    limit: float | None = None
    unit: Unit | None = None
    input_hash: str
    missing: int | None
    missing_bound: int
    cost: int | None
    bound: int
    travel: int | None
    """Of a run: of its timetable. Of a problem: the least known with no more missing lessons."""
    travel_bound: int
    variables: int | None = None
    constraints: int | None = None
    columns: int | None = None
    steps: int | None = None
    lock: str | None = None
    """What a repeatable run was recorded with: another may give other figures."""
    platform: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _blanks(cls, data: Any) -> Any:
        """An empty cell is None."""
        return {k: None if v == "" else v for k, v in data.items()} if isinstance(data, dict) else data

    @property
    def of_a_run(self) -> bool:
        """Whether it is of one repeatable run."""
        return self.seed is not None

    def is_of(self, run: Run, input_hash: str) -> bool:
        """Whether this is the row that a run is compared with."""
        return self.input_hash == input_hash and self.names(run)

    def names(self, run: Run) -> bool:
        """The same, whatever the tables are."""
        same = (self.instance, self.weights) == (run.instance, run.weights)
        if not run.repeatable:
            return same and not self.of_a_run
        mine = (self.seed, self.workers, self.limit, self.unit)
        return same and mine == (run.seed, run.workers, run.limit, run.unit)

    def claim(self, source: str) -> Claim:
        """What it claims."""
        values = {name: getattr(self, name) for name in VALUES}
        return Claim(source, self.instance, self.input_hash, self.weights, **values)

    @classmethod
    def of(cls, row: Row) -> Self:
        """What a run makes known."""
        run, made = row.run, row.figures
        key = {"instance": run.instance, "weights": run.weights, "input_hash": made.input_hash}
        names = VALUES
        if run.repeatable:
            names = (*VALUES, *WORK)
            key |= run.model_dump(include={"seed", "workers", "limit", "unit"})
            key |= {"lock": row.made_by.lock, "platform": row.made_by.platform}
        return cls(**key, **{name: getattr(made, name) for name in names})


COLUMNS = tuple(Known.model_fields)


def read_known(path: Path) -> list[Known]:
    """The rows of a record; none if there is no file.

    Raises
    ------
    Refused
        If it cannot be read.
    """
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        try:
            return [Known.model_validate(cells) for cells in reader]
        except ValidationError as error:
            raise Refused("damaged", file=str(path), line=reader.line_num) from error


def write_known(path: Path, rows: Iterable[Known]) -> None:
    """Write a record anew, in an order of its own, so that a change of one row is a change of one line."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    cells = ({k: "" if v is None else v for k, v in row.model_dump().items()} for row in rows)
    writer.writerows(sorted(cells, key=lambda row: [str(row[name]) for name in COLUMNS[:6]]))
    path.write_text(text.getvalue(), encoding="utf-8", newline="\n")


def matching(known: Sequence[Known], row: Row) -> Known | None:
    """What a run is compared with; None if nothing is known of it."""
    return next((some for some in known if some.is_of(row.run, row.figures.input_hash)), None)


def accepted(known: Sequence[Known], rows: Iterable[Row], runs: Sequence[Run]) -> list[Known]:
    """The record of a set of `runs` after `rows` of it, none of which lost anything.

    Of a repeatable run what it gives; of a problem the best of what was known and what was found. Rows of
    other tables than a run now had, and of runs that the set no longer lists, are taken out.
    """
    kept = [some for some in known if any(some.names(run) for run in runs)]
    for row in rows:
        old, new = matching(kept, row), Known.of(row)
        kept = [some for some in kept if not some.names(row.run)]
        kept.append(new if old is None or row.run.repeatable else best(old, new))
    return kept


def best(one: Known, other: Known) -> Known:
    """The best of two of one problem: the fewest missing lessons, then the least values, the highest bounds.

    A bound that holds where more lessons are missing holds where fewer are, so no bound is ever lost.
    """
    some = [known for known in (one, other) if known.missing is not None]
    fewest = min((known.missing for known in some if known.missing is not None), default=None)
    even = [known for known in some if known.missing == fewest]
    update: dict[str, int] = {}
    for name in ("cost", "travel"):
        values = [value for known in even if (value := getattr(known, name)) is not None]
        if values:
            update[name] = min(values)
    bounding = some or [one, other]
    for name in ("bound", "travel_bound"):
        update[name] = max(getattr(known, name) for known in bounding)
    update["missing_bound"] = max(one.missing_bound, other.missing_bound)
    return (even or [one])[0].model_copy(update=update)
