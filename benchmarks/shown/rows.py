"""A results file that grows by a row a run, so that an interrupted script goes on where it stopped."""

import csv
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[2]
"""The repository."""


def commit() -> str:
    """The commit that the working tree is at, with `-dirty` if tracked files differ from it."""
    command = ["git", "describe", "--always", "--dirty", "--abbrev=40", "--exclude=*"]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()


def dated(name: str) -> Path:
    """A file or folder of that name among today's results."""
    return ROOT / "benchmarks" / "results" / datetime.now(UTC).date().isoformat() / name


def read(path: Path) -> list[dict[str, str]]:
    """All rows of a results file; none if there is no file."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@dataclass(frozen=True)
class Rows:
    """Rows of a CSV file, all as text."""

    path: Path

    def find(self, **key: str) -> dict[str, str] | None:
        """The last row with these values, or None."""
        found = [row for row in read(self.path) if key.items() <= row.items()]
        return found[-1] if found else None

    def append(self, row: Mapping[str, str | int | float]) -> None:
        """Write one more row, with headings if it is the first."""
        new = not self.path.exists()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(row), lineterminator="\n")
            if new:
                writer.writeheader()
            writer.writerow(row)
