"""Runs lead from stop to stop in time, and a vehicle is on one of them at a time."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from models.checks.facts import Facts
from models.checks.law import needing
from models.checks.seasons import meet
from models.flaws import Flaw
from models.vehicle import Run


@needing()
def lonely_stop(facts: Facts) -> Iterator[Flaw]:
    """A run has at least two stops."""
    for index, run in enumerate(facts.district.runs):
        if len(run.stops) < 2:
            yield Flaw("lonely_stop", "runs", index, "stops.0.place", {"run": run.id})


@needing()
def stop_times(facts: Facts) -> Iterator[Flaw]:
    """A vehicle is at every stop later than at the one before."""
    for index, run in enumerate(facts.district.runs):
        for n, (before, stop) in enumerate(pairwise(run.stops), 1):
            if stop.time <= before.time:
                params: dict[str, str | int] = {"run": run.id, "at": stop.time, "at_other": before.time}
                other = ("runs", index, f"stops.{n - 1}.time")
                yield Flaw("stop_times", "runs", index, f"stops.{n}.time", params, other)


@needing("vehicles")
def runs_overlap(facts: Facts) -> Iterator[Flaw]:
    """A vehicle is on one run at a time; runs may touch."""
    runs = [(n, run) for n, run in enumerate(facts.district.runs) if run.stops]
    for (n, one), (m, other) in combinations(runs, 2):
        days = set(one.weekdays) & set(other.weekdays)
        if one.vehicle == other.vehicle and days and meet(one.weeks, other.weeks) and _overlap(one, other):
            params: dict[str, str | int] = {
                "weekday": min(days),
                "run": other.id,
                "other_run": one.id,
                "start": other.stops[0].time,
                "end": other.stops[-1].time,
                "start_other": one.stops[0].time,
                "end_other": one.stops[-1].time,
            }
            yield Flaw("runs_overlap", "runs", m, "vehicle", params, ("runs", n, ""))


def _overlap(one: Run, other: Run) -> bool:
    return one.stops[0].time < other.stops[-1].time and other.stops[0].time < one.stops[-1].time


@needing("runs")
def nothing_to_ride(facts: Facts) -> Iterator[Flaw]:
    """Where somebody has no own means, vehicles run; only the first such teacher is named."""
    riders = [index for index, teacher in enumerate(facts.district.teachers) if teacher.rides]
    if riders and not facts.district.runs:
        teacher = facts.district.teachers[riders[0]]
        yield Flaw("nothing_to_ride", "teachers", riders[0], "rides", {"teacher": teacher.id})
