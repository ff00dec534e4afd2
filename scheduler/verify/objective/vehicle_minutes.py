"""Minutes that vehicles are on the road.

A run is driven on a weekday if anybody rides, and then from its first stop to its last: one vehicle's
minutes, however many are aboard.

- Formula: sum of `last stop's time - first stop's time` over the runs and weekdays with at least one ride.
- Unit: minutes; each week. Default weight 1: costs are counted in equivalent minutes.
- Worked: a run 7:00-7:50 with one rider is 50 units (50), with four riders 50 (50); on Tuesday and Thursday
  100 (100); without a rider none (0).
- Source: planner practice; one vehicle's cost, not one a head.
"""

from scheduler.verify.week import Week

TITLE = {"zh": "车辆行驶分钟", "en": "Vehicles on the road"}
RULE = {
    "zh": "有教师乘坐的班次从起点站到终点站行驶的分钟数，不论乘坐几人只计一次。",
    "en": "Minutes from first to last stop of the runs that anybody rides, once however many ride.",
}
AMOUNT = {"zh": "{amount} 分钟", "en": "{amount} {amount:minute|minutes}"}
DEFAULT_WEIGHT = 1


def amount(week: Week) -> int:
    """Minutes, in all."""
    driven = {(trip.ride.run, trip.ride.weekday) for trips in week.trips.values() for trip in trips}
    stops = (week.facts.runs[run].stops for run, _ in driven)
    return sum(some[-1].time - some[0].time for some in stops)
