"""The results file: a row a run, written at once, and never of two programs, machines or inputs."""

import csv
import io
import json
import os
from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from scheduler.bench.errors import Refused
from scheduler.bench.measure import Measured
from scheduler.bench.provenance import Provenance
from scheduler.bench.run import COLUMNS, Row, Run

ROWS, CURVES = "results.csv", "curves.jsonl"


class Results:
    """Rows and curves in a folder. What a crash left half-written is taken off when it is opened."""

    def __init__(self, folder: Path) -> None:
        """Open or begin.

        Raises
        ------
        Refused
            If there is a file that this program did not write.
        OSError
            If the folder cannot be made or read.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self.path, self.curves = folder / ROWS, folder / CURVES
        for path in (self.path, self.curves):
            _whole_lines(path)
        self.rows = _read(self.path)

    def find(self, run: Run) -> Row | None:
        """The row of a run."""
        return next((row for row in self.rows if row.run == run), None)

    def admit(self, made_by: Provenance, inputs: Mapping[str, str]) -> None:
        """See that rows of this program, machine and these inputs (hashes by instance) may be added.

        Raises
        ------
        Refused
            Naming what differs from the rows that are there.
        """
        for row in self.rows:
            field = row.made_by.differs(made_by)
            if field is not None:
                old, new = (str(getattr(some, field)) for some in (row.made_by, made_by))
                raise Refused("mixed", file=str(self.path), field=field, old=old or "-", new=new or "-")
            name = row.run.instance
            if inputs.get(name, row.figures.input_hash) != row.figures.input_hash:
                raise Refused("other_input", file=str(self.path), instance=name)

    def append(self, run: Run, measured: Measured, made_by: Provenance) -> Row:
        """Write a run's curve, then its row: a row is there only with its curve."""
        row = Row(run=run, figures=measured.figures, made_by=made_by)
        self.admit(made_by, {run.instance: measured.figures.input_hash})
        points = [point.model_dump() for point in measured.curve]
        _append(self.curves, json.dumps({**run.model_dump(), "curve": points}) + "\n")
        _append(self.path, _csv(row, heading=not self.rows))
        self.rows.append(row)
        return row

    def curve_of(self, run: Run) -> list[dict[str, object]]:
        """The points of a run's curve; none if it is not there."""
        key, found = run.model_dump(), []
        if self.curves.exists():
            for line in self.curves.read_text(encoding="utf-8").splitlines():
                entry = json.loads(line)
                if key.items() <= entry.items():
                    found = entry["curve"]
        return found


def _csv(row: Row, heading: bool) -> str:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    if heading:
        writer.writeheader()
    writer.writerow(row.cells())
    return text.getvalue()


def _append(path: Path, text: str) -> None:
    """Write at the end, to the disk."""
    with path.open("ab") as file:
        file.write(text.encode("utf-8"))
        file.flush()
        os.fsync(file.fileno())


def _whole_lines(path: Path) -> None:
    """Cut off a last line that has no end."""
    if path.exists():
        content = path.read_bytes()
        whole = content.rfind(b"\n") + 1
        if whole < len(content):
            os.truncate(path, whole)


def _read(path: Path) -> list[Row]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if reader.fieldnames is not None and tuple(reader.fieldnames) != COLUMNS:
            raise Refused("not_results", file=str(path))
        try:
            return [Row.of_cells(cells) for cells in reader]
        except ValidationError as error:
            raise Refused("damaged", file=str(path), line=reader.line_num) from error
