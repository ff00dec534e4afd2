"""A run in a process of its own."""

import os
import pickle
import time
from pathlib import Path
from threading import Event, Timer

import pytest

from scheduler.assemble import Disagreement
from scheduler.bench import apart as apart_module
from scheduler.bench.apart import Apart, portable
from scheduler.bench.errors import Died
from scheduler.bench.run import Run

INSTANCES = Path(__file__).parents[2] / "instances"
RUN = Run(instance="tiny-choice", weights="all", seed=0, workers=1, limit=1.0, unit="deterministic")
pytestmark = pytest.mark.slow  # to start a process takes seconds

LONG = Run(instance="chengxiang", weights="all", seed=0, workers=1, limit=600, unit="seconds")


def _die(*_: object) -> None:
    """In the place of the work: killed, as for want of memory."""
    os._exit(9)


def test_the_answer_comes_back() -> None:
    """With what was measured there, the memory of that process alone among it."""
    found = Apart(INSTANCES / "tiny-choice", RUN).answer(Event())
    assert found is not None
    assert (found.figures.cost, found.figures.status) == (108, "optimal")
    assert found.figures.reference > 0


def test_what_goes_wrong_there_is_raised_here() -> None:
    """With the trace of the other process."""
    with pytest.raises(RuntimeError, match=r"in measure(?s:.*)BadInput"):
        Apart(INSTANCES / "nowhere", RUN).answer(Event())


def test_a_disagreement_comes_back_whole() -> None:
    """The one error that the program has words for keeps what they need."""
    error = portable(Disagreement(level="cost", value=5, bound=7))
    again = pickle.loads(pickle.dumps(error))
    assert isinstance(again, Disagreement)
    assert (again.level, again.value, again.bound, again.__notes__) == ("cost", 5, 7, error.__notes__)


def test_a_stop_is_passed_on() -> None:
    """A search of ten minutes ends soon after the stop, without an answer."""
    stop = Event()
    Timer(4, stop.set).start()
    began = time.monotonic()
    assert Apart(INSTANCES / "chengxiang", LONG).answer(stop) is None
    assert time.monotonic() - began < 120


def test_a_process_that_dies_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The instance and the exit code are in the error."""
    monkeypatch.setattr(apart_module, "_work", _die)
    with pytest.raises(Died) as caught:
        Apart(INSTANCES / "tiny-choice", RUN).answer(Event())
    assert (caught.value.instance, caught.value.code) == ("tiny-choice", 9)
