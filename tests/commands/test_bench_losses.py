"""A solver that has become worse is caught: planted losses of quality and bound, a planted increase of work.

The solver is real and is changed from outside; runs are made in this process, so that the change is met.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from models.district import District
from scheduler.bench import measure as measuring
from scheduler.bench.measure import Measured
from scheduler.bench.run import Run
from scheduler.commands import bench
from scheduler.solve import at_once as strategy
from scheduler.solve.answer import Outcome, Request
from scheduler.solve.exact import Exact, build
from scheduler.solve.run import solve
from tests.bench.made import MADE_BY, write_set
from tests.commands.saying import Said, Say

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.slow

Benched = Callable[[str], Said]


@pytest.fixture
def benched(say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Benched:
    """Runs the tiny set into a folder; what the solver gives now is recorded."""

    def apart(folder: Path, run: Run, stop: Event) -> Measured | None:
        return measuring.measure(folder, run, stop)

    monkeypatch.setattr(bench, "apart", apart)
    monkeypatch.setattr(bench, "provenance", lambda: MADE_BY)
    monkeypatch.setattr(bench, "can_plot", lambda: False)
    monkeypatch.setattr(measuring, "reference_seconds", lambda: 1.0)
    text = (ROOT / "benchmarks" / "sets" / "tiny.toml").read_text(encoding="utf-8")
    path = write_set(tmp_path / "tiny.toml", text.replace("../..", ROOT.as_posix()))

    def run(folder: str, *more: str) -> Said:
        return say("bench", path, "-o", tmp_path / folder, "--lang", "en", *more)

    assert run("recorded", "--accept").code == 0
    return run


def _caught(said: Said, figure: str) -> bool:
    """Whether this figure, and nothing else, is told to be worse."""
    told = [line for line in said.err.splitlines() if line.startswith("WORSE")]
    assert all(f": {figure} " in line for line in told), told
    return bool(told) and said.code == 7 and said.out.endswith("Exit code 7: worse than recorded.\n")


def test_nothing_is_lost(benched: Benched) -> None:
    """The same solver again: nothing to say."""
    said = benched("again")
    assert (said.code, "WORSE" in said.err) == (0, False)


def test_a_loss_of_quality(benched: Benched, monkeypatch: pytest.MonkeyPatch) -> None:
    """A solver that finds timetables without looking at the preferences: the cost is higher."""

    def careless(district: District, request: Request, *more: Any) -> Outcome:
        blind = solve(district.model_copy(update={"weights": {}}), request)
        return replace(solve(district, request, *more), decisions=blind.decisions)

    monkeypatch.setattr(measuring, "solve", careless)
    assert _caught(benched("careless"), "cost")


def test_a_loss_of_bound(benched: Benched, monkeypatch: pytest.MonkeyPatch) -> None:
    """A solver that proves a minute less: the timetables are as good as ever, and it is told."""

    def unsure(*given: Any) -> Outcome:
        outcome = solve(*given)
        return replace(outcome, cost_bound=outcome.cost_bound - 1)

    monkeypatch.setattr(measuring, "solve", unsure)
    assert _caught(benched("unsure"), "bound")


def test_an_increase_of_work(benched: Benched, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model with a fifth more variables gives the same timetables, and is told."""

    def padded(*given: Any) -> Exact:
        exact = build(*given)
        for _ in range(len(exact.model.proto.variables) // 5):
            exact.model.new_bool_var("")
        return exact

    monkeypatch.setattr(strategy, "build", padded)
    assert _caught(benched("padded"), "variables")
