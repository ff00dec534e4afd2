"""The plots, where matplotlib is installed."""

import subprocess
import sys
from collections.abc import Sequence
from xml.etree import ElementTree

import pytest

from scheduler.bench.curve import Point
from scheduler.bench.plots import can_plot, plots
from scheduler.bench.run import Row
from scheduler.locale import catalogue
from tests.bench.made import CURVE, row

LANGUAGES = [catalogue("zh"), catalogue("en")]
pytestmark = pytest.mark.slow  # to draw takes seconds

NAMES = {"curves.svg", "first_complete.svg", "gap.svg", "memory.svg", "time.svg", "variables.svg"}


def _drawn(rows: Sequence[Row], curves: Sequence[Sequence[Point]]) -> dict[str, bytes]:
    pytest.importorskip("matplotlib")
    return plots(LANGUAGES, rows, curves)


def test_plots_are_svg_with_titles_in_both_languages() -> None:
    """Text stays text, so that Chinese is shown by the reader's fonts."""
    rows = [row(), row(seed=1), row(instance="lake", weights="travel", lessons=9)]
    drawn = _drawn(rows, [CURVE] * 3)
    assert drawn.keys() == NAMES
    for content in drawn.values():
        ElementTree.fromstring(content)
    assert "何时得到了什么 / What was known when".encode() in drawn["curves.svg"]
    assert b"lake, travel, 2 dt" in drawn["curves.svg"]
    assert "全部偏好 / all preferences, 2 dt".encode() in drawn["gap.svg"]


def test_the_same_rows_give_the_same_bytes() -> None:
    """No date, no random ids: a change of a committed plot is a change of figures."""
    assert _drawn([row()], [CURVE]) == _drawn([row()], [CURVE])


def test_rows_without_a_timetable_or_curve() -> None:
    """They leave gaps, not errors."""
    lost = row(status="none", cost=None, gap=None, memory=None)
    assert _drawn([lost], [[]]).keys() == NAMES
    assert _drawn([], []).keys() == NAMES


def test_matplotlib_is_loaded_to_draw_and_not_before() -> None:
    """Who measures without plots does not wait for it, nor need it."""
    code = "import scheduler.commands.bench, sys; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_without_matplotlib(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is optional."""
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    assert not can_plot()
