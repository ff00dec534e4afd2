"""One run, really solved and judged, in this process."""

from pathlib import Path
from threading import Event

import pytest

from scheduler.assemble import Disagreement
from scheduler.bench import measure as measuring
from scheduler.bench.measure import measure
from scheduler.bench.run import Run
from scheduler.solve.answer import Outcome

INSTANCES = Path(__file__).parents[2] / "instances"
RUN = Run(instance="tiny-choice", weights="all", seed=0, workers=1, limit=1.0, unit="deterministic")


@pytest.fixture(autouse=True)
def _no_reference(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reference solve takes a second and has a test of its own."""
    monkeypatch.setattr(measuring, "reference_seconds", lambda: 1.0)


def _outcome(monkeypatch: pytest.MonkeyPatch, outcome: Outcome) -> None:
    """Put an outcome in the place of the search."""
    monkeypatch.setattr(measuring, "solve", lambda *_: outcome)


def test_a_tiny_district() -> None:
    """108 minutes, proven; the first timetable was complete; the curve ends with what the law says."""
    found = measure(INSTANCES / "tiny-choice", RUN, Event())
    assert found is not None
    made = found.figures
    assert (made.status, made.missing, made.cost, made.bound, made.gap) == ("optimal", 0, 108, 108, 0.0)
    assert (made.schools, made.classes, made.teachers, made.lessons) == (3, 2, 2, 2)
    assert (made.travel, made.travel_bound, made.reference) == (50, 50, 1.0)
    assert made.first_complete is not None
    assert made.best_at is not None
    assert made.first_complete <= made.best_at <= made.time + 0.01
    assert [(p.level, p.value, p.bound) for p in found.curve[-2:]] == [("coverage", 0, 0), ("cost", 108, 108)]


def test_the_same_again() -> None:
    """A repeatable run gives the same values, bounds and work; only clocks and memory differ."""
    clocks = {"time", "memory", "first_complete", "best_at"}
    one, two = (measure(INSTANCES / "tiny-choice", RUN, Event()) for _ in range(2))
    assert one is not None
    assert two is not None
    assert one.figures.model_dump(exclude=clocks) == two.figures.model_dump(exclude=clocks)


def test_travel_alone() -> None:
    """Then the cost is the minutes on the road, and the input is still the same district."""
    alone = measure(INSTANCES / "tiny-choice", RUN.model_copy(update={"weights": "travel"}), Event())
    both = measure(INSTANCES / "tiny-choice", RUN, Event())
    assert alone is not None
    assert both is not None
    assert alone.figures.cost == alone.figures.travel == 50
    assert alone.figures.input_hash == both.figures.input_hash


def test_never_complete() -> None:
    """Where a lesson has to be missing, no complete timetable is claimed."""
    run = RUN.model_copy(update={"instance": "tiny-impossible"})
    found = measure(INSTANCES / "tiny-impossible", run, Event())
    assert found is not None
    assert (found.figures.missing, found.figures.first_complete) == (1, None)


@pytest.mark.parametrize(("infeasible", "status"), [(True, "infeasible"), (False, "none")])
def test_nothing_found(monkeypatch: pytest.MonkeyPatch, infeasible: bool, status: str) -> None:
    """The row says which, keeps the bounds, and has no values."""
    _outcome(monkeypatch, Outcome(None, infeasible, 2, 100, 50, interrupted=False))
    found = measure(INSTANCES / "tiny-choice", RUN, Event())
    assert found is not None
    made = found.figures
    assert (made.status, made.missing, made.cost, made.gap, made.best_at) == (status, None, None, None, None)
    assert (made.missing_bound, made.bound, made.travel_bound) == (2, 100, 50)


def test_half_a_run_is_no_measurement(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stopped from outside, there is no row."""
    _outcome(monkeypatch, Outcome(None, False, 0, 0, 0, interrupted=True))
    assert measure(INSTANCES / "tiny-choice", RUN, Event()) is None


def test_an_unlawful_answer_is_no_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the law refutes is a defect of the program, whatever it costs."""
    found = measure(INSTANCES / "tiny-choice", RUN, Event())
    assert found is not None
    _outcome(monkeypatch, Outcome((), False, 0, 10**6, 0, interrupted=False))
    with pytest.raises(Disagreement):
        measure(INSTANCES / "tiny-choice", RUN, Event())
