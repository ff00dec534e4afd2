"""report.md: what was run, the medians, the counted work, what is worse or better, and the plots."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from html import escape

from scheduler.bench.compare import Remark
from scheduler.bench.known import WORK
from scheduler.bench.medians import Group, groups
from scheduler.bench.run import Row
from scheduler.bench.words import both, remark_words
from scheduler.locale import Catalogue

TABLE = (
    "instance",
    "weights",
    "limit",
    "workers",
    "schools",
    "lessons",
    "teachers",
    "runs",
    "optimal",
    "missing",
    "first_complete",
    "best_at",
    "cost",
    "bound",
    "gap",
    "worst_gap",
    "travel",
    "travel_bound",
    "travel_gap",
    "worst_travel_gap",
    "time",
    "memory",
    "reference",
)
"""Columns of the table of medians."""

_PROVENANCE = ("commit", "version", "source", "lock", "ortools", "python", "platform", "cores")


def report(
    languages: Sequence[Catalogue],
    name: str,
    day: date,
    rows: Sequence[Row],
    found: Sequence[Remark],
    plots: Iterable[str] | None,
) -> str:
    """The report of a set's rows in Markdown; headings in every language.

    `plots` are the names of the files beside it; None: they could not be drawn.
    """
    parts = [
        [f"# {both(languages, 'bench.report.title')}: {name}", "", f"{day.isoformat()}", ""],
        _made_by(languages, rows),
        [f"## {both(languages, 'bench.report.table')}", "", *_note(languages, "table_note")],
        _table(languages, TABLE, (_cells(group) for group in groups(rows))),
        [f"## {both(languages, 'bench.report.work')}", ""],
        _table(languages, ("instance", "weights", "limit", *WORK), (_work(group) for group in groups(rows))),
        [f"## {both(languages, 'bench.report.remarks')}", "", *_remarks(languages, found)],
        [f"## {both(languages, 'bench.report.plots')}", "", *_plots(languages, plots)],
    ]
    return "\n".join(line for part in parts for line in part)


def _note(languages: Sequence[Catalogue], key: str) -> Iterator[str]:
    """A paragraph a language."""
    for words in languages:
        yield words.text(f"bench.report.{key}")
        yield ""


def _made_by(languages: Sequence[Catalogue], rows: Sequence[Row]) -> Iterator[str]:
    if rows:
        made_by = rows[0].made_by.model_dump()
        for name in _PROVENANCE:
            yield f"- {both(languages, f'bench.made_by.{name}')}: {escape(str(made_by[name])) or '-'}"
        yield ""


def _table(
    languages: Sequence[Catalogue], columns: Sequence[str], lines: Iterable[dict[str, str]]
) -> Iterator[str]:
    yield _line(both(languages, f"bench.column.{name}") for name in columns)
    yield "|---" * len(columns) + "|"
    for line in lines:
        yield _line(line[name].replace("|", "\\|") for name in columns)
    yield ""


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _key(group: Group) -> dict[str, str]:
    run = group.first.run
    return {"instance": run.instance, "weights": run.weights, "limit": run.limit_words}


def _cells(group: Group) -> dict[str, str]:
    """One line of the table of medians."""
    first = group.first
    sizes = {name: str(getattr(first.figures, name)) for name in ("schools", "lessons", "teachers")}
    counts = {"workers": str(first.run.workers), "runs": str(len(group.rows)), "optimal": str(group.optimal)}
    minutes = ("cost", "bound", "travel", "travel_bound")
    seconds = ("first_complete", "best_at", "time", "reference")
    return {
        **_key(group),
        **sizes,
        **counts,
        "missing": _number(group.most("missing")),
        **{name: _number(group.median(name)) for name in minutes},
        **{name: _number(group.median(name), ".2f") for name in seconds},
        "gap": _number(group.median("gap"), ".1%"),
        "worst_gap": _number(group.most("gap"), ".1%"),
        "travel_gap": _number(group.median("travel_gap"), ".1%"),
        "worst_travel_gap": _number(group.most("travel_gap"), ".1%"),
        "memory": _number(group.most("memory")),
    }


def _work(group: Group) -> dict[str, str]:
    return {**_key(group), **{name: _number(group.median(name)) for name in WORK}}


def _number(value: float | None, form: str = ".10g") -> str:
    return "-" if value is None else format(value, form)


def _remarks(languages: Sequence[Catalogue], found: Sequence[Remark]) -> Iterator[str]:
    if not found:
        yield from _note(languages, "nothing")
    for remark in found:
        yield "- " + " / ".join(remark_words(words, remark) for words in languages)
    yield ""


def _plots(languages: Sequence[Catalogue], plots: Iterable[str] | None) -> Iterator[str]:
    if plots is None:
        yield from _note(languages, "no_plots")
        return
    for name in plots:
        title = both(languages, f"bench.plot.{name.removesuffix('.svg')}")
        yield f"![{title}]({name})"
        yield ""
