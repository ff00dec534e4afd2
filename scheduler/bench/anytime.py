"""The plot of anytime curves: value and bound of the cost by seconds, a panel an instance."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from scheduler.bench.curve import Point, comparable
from scheduler.bench.medians import groups
from scheduler.bench.run import Row
from scheduler.bench.words import both
from scheduler.locale import Catalogue

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

ABREAST = 3
"""Panels in a row."""

LINEAR_SECONDS = 5.0
"""A panel no longer than this has an even axis."""


def draw_anytime(
    figure: "Figure", languages: Sequence[Catalogue], rows: Sequence[Row], curves: Sequence[Sequence[Point]]
) -> None:
    """A panel an instance, weights and limit, a pair of lines a run; `curves` are the rows' own, in order.

    Where no run found a timetable there is no panel.
    """
    panels = list(_panels(rows, curves))
    lines = -(-len(panels) // ABREAST) or 1
    figure.set_size_inches(12, 1 + 2.6 * lines)
    for number, (title, runs) in enumerate(panels, 1):
        axes = figure.add_subplot(lines, ABREAST, number)
        axes.set_title(title, fontsize="small")
        for points in runs:
            _steps(axes, points)
        _scale(axes, max(point.seconds for points in runs for point in points))
    figure.supxlabel(both(languages, "bench.plot.seconds"))
    lines_are = both(languages, "bench.plot.cost_and_bound")
    figure.suptitle(f"{figure.get_suptitle()}\n{lines_are}", fontsize="medium")


def _panels(
    rows: Sequence[Row], curves: Sequence[Sequence[Point]]
) -> Iterator[tuple[str, list[Sequence[Point]]]]:
    curve_of = {row.run: points for row, points in zip(rows, curves, strict=True)}
    for group in groups(rows):
        run = group.first.run
        found = (row.run for row in group.rows if row.figures.cost is not None)
        runs = [curve_of[run] for run in found if curve_of[run]]
        if runs:
            yield f"{run.instance}, {run.weights}, {run.limit_words}", runs


def _steps(axes: "Axes", points: Sequence[Point]) -> None:
    """The cost, falling, and its bound, rising."""
    valued = comparable(points)
    if valued:
        axes.step([x for x, _ in valued], [y for _, y in valued], where="post", color="C0", marker=".")
    cost = [point for point in points if point.level == "cost"]
    axes.step([p.seconds for p in cost], [p.bound for p in cost], where="post", color="C1", linestyle="--")


def _scale(axes: "Axes", seconds: float) -> None:
    """In long runs the first second as it is, then shorter and shorter: most is found early."""
    from matplotlib.ticker import StrMethodFormatter, SymmetricalLogLocator

    if seconds > LINEAR_SECONDS:
        axes.set_xscale("symlog", linthresh=1)
        axes.xaxis.set_major_locator(SymmetricalLogLocator(base=10, linthresh=1, subs=[1, 2, 5]))
        axes.xaxis.set_major_formatter(StrMethodFormatter("{x:g}"))
    axes.set_xlim(left=0)
    axes.set_ylim(bottom=0)
    axes.grid(visible=True, alpha=0.3)
