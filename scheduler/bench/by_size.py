"""Plots of a figure by the size of the instance: how the gap, the time, the memory and the model grow."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from scheduler.bench.run import Row, Weights
from scheduler.bench.words import both
from scheduler.locale import Catalogue

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.axis import Axis
    from matplotlib.figure import Figure

SIZES: Mapping[str, bool] = {
    "gap": False,
    "first_complete": True,
    "time": True,
    "memory": False,
    "variables": True,
}
"""Figures that are drawn by number of lessons, and whether their axis is logarithmic."""

MARKERS: Mapping[Weights, str] = {"all": "o", "travel": "x"}
"""By weights; the colour tells the limit."""


def draw_by_size(figure: "Figure", languages: Sequence[Catalogue], rows: Sequence[Row], name: str) -> None:
    """A mark a run."""
    figure.set_size_inches(7, 4.5)
    axes = figure.add_subplot()
    limits = list(dict.fromkeys(row.run.limit_words for row in rows))
    for colour, limit in enumerate(limits):
        for weights, marker in MARKERS.items():
            points = [
                (row.figures.lessons, value)
                for row in rows
                if (row.run.limit_words, row.run.weights) == (limit, weights)
                and (value := getattr(row.figures, name)) is not None
            ]
            if points:
                label = f"{both(languages, f'bench.weights.{weights}')}, {limit}"
                xs, ys = zip(*points, strict=True)
                axes.scatter(xs, ys, marker=marker, color=f"C{colour}", label=label, clip_on=False, zorder=3)
    if axes.collections:
        axes.legend(fontsize="small")
    axes.set_xlabel(both(languages, "bench.column.lessons"))
    axes.set_ylabel(both(languages, f"bench.column.{name}"))
    _scale(axes, name)


def _scale(axes: "Axes", name: str) -> None:
    """Sizes are told apart by their ratio; a gap is a share of one."""
    from matplotlib.ticker import PercentFormatter

    axes.set_xscale("log")
    _plain(axes.xaxis)
    if SIZES[name]:
        axes.set_yscale("log")
        _plain(axes.yaxis)
    else:
        axes.set_ylim(bottom=0)
    if name == "gap":
        axes.yaxis.set_major_formatter(PercentFormatter(xmax=1))
    axes.grid(visible=True, alpha=0.3)


def _plain(axis: "Axis") -> None:
    """1, 2, 5, 10, 20 ... instead of powers of ten."""
    from matplotlib.ticker import LogLocator, NullLocator, StrMethodFormatter

    axis.set_major_locator(LogLocator(subs=(1, 2, 5)))
    axis.set_major_formatter(StrMethodFormatter("{x:,.10g}"))
    axis.set_minor_locator(NullLocator())
