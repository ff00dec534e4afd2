"""Minutes that teachers are on the road.

Rides do not count here, but in vehicle_minutes.

- Formula: sum of `journey.minutes` over all journeys by own means (see journeys), without buffers.
- Unit: minutes; each week. Default weight 1: costs are counted in equivalent minutes.
- Worked: there and back of 25 minutes each are 50 units (50); over two schools 25, 20 and 40 are 85 (85); a
  day at the employing school is none (0).
- Source: planner practice.
"""

from scheduler.verify.week import Week

TITLE = {"zh": "路上分钟", "en": "Minutes on the road"}
RULE = {
    "zh": "教师自行走教在路上的分钟数（乘车另计）。",
    "en": "Minutes that teachers are on the road by their own means.",
}
AMOUNT = {"zh": "{amount} 分钟", "en": "{amount} {amount:minute|minutes}"}
DEFAULT_WEIGHT = 1


def amount(week: Week) -> int:
    """Minutes, in all."""
    return sum(journey.minutes for journey in week.journeys if journey.run is None)
