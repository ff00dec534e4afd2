r"""The full table in benchmarks/README.md: what `schedule bench` and the comparison with peers have measured.

    python -m benchmarks.shown.overview benchmarks/results/DATE/clusters benchmarks/results/DATE/counties \
        --peers benchmarks/results/DATE/peers.csv

A line is one district with one limit, medians over the seeds; a peer's cell is its least travel among the
ways it was run, where it was complete and lawful. Below the table stand the plots of the folders.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from benchmarks.generate.known import known
from benchmarks.shown.rows import ROOT, read
from scheduler.bench.medians import Group, groups
from scheduler.bench.results import ROWS
from scheduler.bench.run import Row

README = ROOT / "benchmarks" / "README.md"
BEGIN, END = "<!-- overview -->", "<!-- end of the overview -->"

HEADINGS = (
    "地区 district",
    "偏好 preferences",
    "限制 limit (s)",
    "课时 lessons",
    "教师 teachers",
    "首次排足 first (s)",
    "最好 best",
    "至少 bound",
    "最多还能省 gap",
    "最差 worst",
    "已证明 proven",
    "用时 time (s)",
    "内存 memory (MB)",
    "FET",
    "Timefold",
)
ALL, ALONE = "全部 all", "路程 travel"
PEERS = ("fet", "timefold")
"""A peer's rows begin with its name; what follows is how it was run."""

NONE = "—"
Found = Mapping[str, str]


def lines(rows: Sequence[Row], peers: Sequence[Found]) -> Iterator[tuple[str, ...]]:
    """Cells of each line: those of the benchmark, then the districts that only the peers' table has."""
    there: set[tuple[str, str]] = set()
    for group in groups(rows):
        run = group.first.run
        alone = run.weights == "travel"
        there |= {(run.instance, f"{run.limit:g}")} if alone else set()
        yield (*_measured(group), *(_peers(peers, run.instance, f"{run.limit:g}") if alone else (NONE, NONE)))
    for name, limit in _keys(peers):
        if (name, limit) not in there:
            yield (*_beside_peers(peers, name, limit), *_peers(peers, name, limit))


def _measured(group: Group) -> tuple[str, ...]:
    run, figures = group.first.run, group.first.figures
    return (
        run.instance,
        ALONE if run.weights == "travel" else ALL,
        f"{run.limit:g}",
        str(figures.lessons),
        str(figures.teachers),
        _number(group.median("first_complete")),
        _number(group.median("cost")),
        _number(group.median("bound")),
        _share(group.median("gap")),
        _share(group.most("gap")),
        f"{group.optimal}/{len(group.rows)}",
        _number(group.median("time")),
        _number(group.most("memory")),
    )


def _keys(peers: Sequence[Found]) -> list[tuple[str, str]]:
    sizes = {name: int(row["lessons"]) for name, row in known().items()}
    keys = {(row["district"], row["limit"]) for row in peers if row["peer"] == "zoujiao"}
    return sorted(keys, key=lambda key: (sizes.get(key[0], 0), key[0], float(key[1])))


def _beside_peers(peers: Sequence[Found], name: str, limit: str) -> tuple[str, ...]:
    ours = _rows(peers, "zoujiao", name, limit)
    bounds = [float(row["notes"].removeprefix("travel_bound ")) for row in ours]
    costs = [float(row["cost"]) for row in ours]
    gaps = [(cost - bound) / cost if cost else 0.0 for cost, bound in zip(costs, bounds, strict=True)]
    first = [float(row["first"]) for row in ours if row["first"]]
    return (
        name,
        ALONE,
        limit,
        ours[0]["lessons"],
        known()[name]["teachers"] if name in known() else NONE,
        _number(median(first) if first else None),
        _number(median(costs)),
        _number(median(bounds)),
        _share(median(gaps)),
        _share(max(gaps)),
        f"{sum(gap <= 0 for gap in gaps)}/{len(gaps)}",
        _number(median(float(row["seconds"]) for row in ours)),
        NONE,
    )


def _peers(peers: Sequence[Found], name: str, limit: str) -> tuple[str, ...]:
    """Of each peer the least travel; how many lessons it lacks at best, where it never was complete."""
    return tuple(_peer(_rows(peers, peer, name, limit)) for peer in PEERS)


def _peer(rows: Sequence[Found]) -> str:
    travel = [
        median(float(row["travel"]) for row in some)
        for some in (
            _lawful([row for row in rows if row["peer"] == way]) for way in {r["peer"] for r in rows}
        )
        if some
    ]
    if travel:
        return _number(min(travel))
    missing = [int(row["missing"]) for row in rows if row["findings"] == "0"]
    return f"缺 lacks {min(missing)}" if missing else NONE


def _rows(peers: Sequence[Found], peer: str, name: str, limit: str) -> list[Found]:
    return [
        row
        for row in peers
        if row["peer"].startswith(peer) and (row["district"], row["limit"]) == (name, limit)
    ]


def _lawful(rows: Sequence[Found]) -> list[Found]:
    return [row for row in rows if row["missing"] == row["findings"] == "0"]


def _number(value: float | None) -> str:
    if value is None:
        return NONE
    return f"{value:.1f}" if value < 100 and value % 1 else f"{value:.0f}"


def _share(value: float | None) -> str:
    return NONE if value is None else f"{value:.1%}"


def table(rows: Sequence[Row], peers: Sequence[Found], plots: Sequence[str]) -> str:
    """The part of the page between the two marks."""
    written = [_line(HEADINGS), "|---" * len(HEADINGS) + "|", *map(_line, lines(rows, peers))]
    return "\n".join([BEGIN, "", *written, "", *(f"![]({plot})" for plot in plots), "", END])


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def put(page: str, new: str) -> str:
    """The page with the new part between its marks."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return before + new + after


def _results(folders: Sequence[Path]) -> list[Row]:
    return [Row.of_cells(dict(cells)) for folder in folders for cells in read(folder / ROWS)]


def _plots(folders: Sequence[Path]) -> list[str]:
    drawn = (path for folder in folders for path in sorted(folder.resolve().glob("*.svg")))
    return [path.relative_to(README.parent).as_posix() for path in drawn]


def main() -> None:
    """Write the table of the folders and files that are named."""
    parser = argparse.ArgumentParser(description="Write the table in benchmarks/README.md.")
    parser.add_argument("folders", nargs="*", type=Path, help="results of `schedule bench`")
    parser.add_argument("--peers", nargs="*", type=Path, default=[], help="results of benchmarks.peers")
    options = parser.parse_args()
    peers = [row for path in options.peers for row in read(path)]
    new = table(_results(options.folders), peers, _plots(options.folders))
    README.write_text(put(README.read_text(encoding="utf-8"), new), encoding="utf-8")


if __name__ == "__main__":
    main()
