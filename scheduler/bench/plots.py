"""The plots of a report as SVG files. matplotlib is an optional extra (`bench`): without it there are none.

Text stays text in the files, so the reader's own fonts show Chinese, wherever they were drawn.
"""

import io
import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING

from scheduler.bench.anytime import draw_anytime
from scheduler.bench.by_size import SIZES, draw_by_size
from scheduler.bench.curve import Point
from scheduler.bench.run import Row
from scheduler.bench.words import both
from scheduler.locale import Catalogue

if TYPE_CHECKING:
    from matplotlib.figure import Figure

CURVES = "curves"


def can_plot() -> bool:
    """Whether matplotlib is installed."""
    try:
        import matplotlib  # noqa: F401
    except ImportError:
        return False
    return True


def plots(
    languages: Sequence[Catalogue], rows: Sequence[Row], curves: Sequence[Sequence[Point]]
) -> dict[str, bytes]:
    """SVG files by name; `curves` are the rows' own, in the same order.

    The same rows give the same bytes.

    Raises
    ------
    ImportError
        If matplotlib is not installed.
    """
    from matplotlib.figure import Figure

    drawn: dict[str, bytes] = {}
    for name in (CURVES, *SIZES):
        figure = Figure(layout="constrained")
        figure.suptitle(both(languages, f"bench.plot.{name}"))
        if name == CURVES:
            draw_anytime(figure, languages, rows, curves)
        else:
            draw_by_size(figure, languages, rows, name)
        drawn[f"{name}.svg"] = _svg(figure)
    return drawn


def _svg(figure: "Figure") -> bytes:
    """Drawn without a date, and with ids that do not change."""
    from matplotlib import rc_context

    file = io.BytesIO()
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": "schedule bench"}), warnings.catch_warnings():
        # the font that measures the texts lacks Chinese; the one that shows them is the reader's
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        figure.savefig(file, format="svg", metadata={"Date": None})
    return file.getvalue()
