"""One run in this process: the reference, the search, and the law's judgement of what was found."""

import time
from pathlib import Path
from threading import Event
from typing import Any

from models.base import Model
from models.canonical import input_hash
from models.district import District
from models.timetable import Timetable
from scheduler.assemble import assemble
from scheduler.bench.curve import Curve, Point
from scheduler.bench.memory import peak_megabytes
from scheduler.bench.reference import reference_seconds
from scheduler.bench.run import Figures, Run
from scheduler.read import read_district
from scheduler.solve.answer import Outcome, Request
from scheduler.solve.pool import InlinePool, TaskPool
from scheduler.solve.process_pool import ProcessPool
from scheduler.solve.run import solve
from scheduler.verify import Court

TRAVEL_ALONE = {"travel_minutes": 1, "vehicle_minutes": 1}
"""Weights under which nothing but minutes on the road counts."""


class Measured(Model):
    """What a run gave."""

    figures: Figures
    curve: tuple[Point, ...]


def measure(folder: Path, run: Run, stop: Event) -> Measured | None:
    """Run and measure; None if it was stopped from outside, for half a run is no measurement.

    Raises
    ------
    scheduler.assemble.Disagreement
        If the law finds a rule broken, or a value better than was proven to be possible.
    scheduler.read.BadInput
        If the tables are wrong.
    """
    district = read_district(folder).district
    priced = weighed(district, run)
    court = Court(priced)
    request = request_of(run, court.judge(()).fixed)
    curve = Curve()
    reference = reference_seconds()
    pool = _pool(run.workers)
    try:
        began = time.perf_counter()
        outcome = solve(priced, request, curve, stop, pool)
        seconds = time.perf_counter() - began
        memory = peak_megabytes()
    finally:
        pool.close()
    if outcome.interrupted:
        return None
    timetable = None
    if outcome.decisions is not None:
        timetable = assemble(district, outcome, court.judge(outcome.decisions), request)
        cost, missing = (
            (level.value, level.bound) for level in (_of(timetable, "cost"), _of(timetable, "coverage"))
        )
        curve.close(seconds, missing, cost)
    clock = {"time": round(seconds, 2), "memory": memory, "reference": round(reference, 3)}
    figures = Figures(
        **_size(district), **_found(outcome, timetable), **_when(curve), **_work(outcome), **clock
    )
    return Measured(figures=figures, curve=tuple(curve.points))


def weighed(district: District, run: Run) -> District:
    """The district with the weights that the run asks for."""
    return district if run.weights == "all" else district.model_copy(update={"weights": TRAVEL_ALONE})


def request_of(run: Run, fixed: int) -> Request:
    """What the solver is asked; `fixed` is the cost that no decision changes."""
    timed = run.unit == "seconds"
    return Request(
        seconds=run.limit if timed else None,
        deterministic=None if timed else run.limit,
        seed=run.seed,
        workers=run.workers,
        fixed=fixed,
    )


def _pool(workers: int) -> TaskPool:
    """One worker is one process on one core; more have processes beside the search."""
    return ProcessPool(workers) if workers > 1 else InlinePool()


def _size(district: District) -> dict[str, Any]:
    return {
        "input_hash": input_hash(district),
        "schools": len(district.schools),
        "classes": len(district.classes),
        "teachers": len(district.teachers),
        "lessons": sum(course.minimum for course in district.courses),
    }


def _of(timetable: Timetable, name: str) -> Any:
    return next(level for level in timetable.levels if level.name == name)


def _found(outcome: Outcome, timetable: Timetable | None) -> dict[str, Any]:
    """Status, values, bounds and gaps."""
    if timetable is None:
        return {
            "status": "infeasible" if outcome.infeasible else "none",
            **dict.fromkeys(("missing", "cost", "gap", "travel", "travel_gap")),
            "missing_bound": outcome.coverage_bound,
            "bound": outcome.cost_bound,
            "travel_bound": outcome.travel_bound,
        }
    missing, cost, travel = (_of(timetable, name) for name in ("coverage", "cost", "travel"))
    return {
        "status": timetable.status.value,
        "missing": missing.value,
        "missing_bound": missing.bound,
        "cost": cost.value,
        "bound": cost.bound,
        "gap": round(cost.gap, 4),
        "travel": travel.value,
        "travel_bound": travel.bound,
        "travel_gap": round(travel.gap, 4),
    }


def _when(curve: Curve) -> dict[str, Any]:
    return {"first_complete": curve.first_complete(), "best_at": curve.best_at()}


def _work(outcome: Outcome) -> dict[str, Any]:
    """The counted work."""
    work = outcome.work
    return {
        "variables": work.variables,
        "constraints": work.constraints,
        "columns": work.columns,
        "steps": work.steps,
    }
