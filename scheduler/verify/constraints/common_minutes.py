"""All ends of a broadcast are together long enough, on the clock.

The ends are the origin and every lesson that receives it, whatever the numbers of their periods. Each end
needs its minutes to set up at the start of its period. A broadcast without an origin is the business of
broadcast.

- Formula: `least end - (greatest start + setup_minutes) >= common_minutes`, over the origin's period (or
  the span of an external broadcast) and all receiving periods.
- Unit: minutes; for each broadcast.
- Worked: 35 needed, 3 to set up; the origin has 8:00-8:40, the receiver 8:02-8:42: 8:40 - (8:02 + 3) = 35
  is lawful (35 >= 35); with a receiver at 8:03 they are 34, a breach (34 < 35); at 8:01 they are 36,
  lawful.
- Source: planner practice (35 of 40 minutes).
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "同步课堂共同分钟", "en": "Common minutes of a broadcast"}
RULE = {
    "zh": "同步课堂的主讲和各接收端，扣除准备时间后，共同上课的时间不少于规定的分钟数。",
    "en": "All ends of a broadcast share at least the wanted minutes on the clock, set-up taken off.",
}
SENTENCE = {
    "zh": "{school}“{course}”{weekday}{start}–{end}的同步课堂，各端共同的时间只有 {minutes_there} 分钟"
    "（已扣除准备时间），至少要 {minutes_needed} 分钟",
    "en": "the broadcast of {course} at {school} ({weekday} {start}–{end}) leaves its ends {minutes_there} "
    "{minutes_there:minute|minutes} together after setting up, at least {minutes_needed} wanted",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a broadcast."""
    needed, setup = week.rules.common_minutes, week.rules.setup_minutes
    for relay in week.relays:
        starts, ends = zip(*relay.ends(), strict=True)
        there = min(ends) - (max(starts) + setup)
        if relay.exists and there < needed:
            minutes = {"minutes_there": max(0, there), "minutes_needed": needed}
            yield Finding(rule="common_minutes", params={**relay.told(), **minutes})
