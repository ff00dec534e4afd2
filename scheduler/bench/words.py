"""What is said of runs, in the catalogue's words."""

from collections.abc import Sequence

from scheduler.bench.compare import Remark
from scheduler.bench.run import Row, Run
from scheduler.locale import Catalogue


def both(languages: Sequence[Catalogue], key: str) -> str:
    """A text in every language, parted by slashes; once where they are the same."""
    return " / ".join(dict.fromkeys(words.text(key) for words in languages))


def run_words(words: Catalogue, run: Run) -> str:
    """Which run it is."""
    return words.text(
        f"bench.run.{run.unit}",
        instance=run.instance,
        weights=words.text(f"bench.weights.{run.weights}"),
        seed=run.seed,
        workers=run.workers,
        limit=f"{run.limit:g}",
    )


def row_words(words: Catalogue, row: Row) -> str:
    """What a run found, in a line."""
    made = row.figures
    if made.cost is None or made.missing is None:
        return words.text(f"bench.nothing.{made.status}", seconds=f"{made.time:g}")
    return words.text(
        "bench.found",
        missing=made.missing,
        cost=made.cost,
        bound=made.bound,
        travel=made.travel or 0,
        travel_bound=made.travel_bound,
        seconds=f"{made.time:g}",
    )


def remark_words(words: Catalogue, remark: Remark) -> str:
    """One remark."""
    shown = {name: _shown(words, name, value) for name, value in remark.params.items()}
    return words.text(f"bench.remark.{remark.code}", run=run_words(words, remark.row.run), **shown)


def _shown(words: Catalogue, name: str, value: str | int | Run) -> str | int:
    if isinstance(value, Run):
        return run_words(words, value)
    return words.text(f"bench.column.{value}") if name in ("figure", "level") else value
