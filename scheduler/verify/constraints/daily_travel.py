"""No teacher is on the road longer a day than the limit.

Journeys are those of an away day on which something was decided, from the start place to the end place. The
minutes are those of the links, without buffers, or of the rides from boarding to alighting.

- Formula: `sum of journey minutes <= travel_day`.
- Unit: minutes; for each teacher with a limit and day.
- Worked: at most 90. Journeys of 25, 40 and 25 are lawful (90 <= 90), 25, 41 and 25 are not (91 > 90), there
  and back of 44 each are (88 <= 90).
- Source: the district's rule.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "每天路上时间", "en": "Travel a day"}
RULE = {
    "zh": "教师一天在路上的时间不超过上限。",
    "en": "A teacher is on the road for at most the limit of minutes a day.",
}
SENTENCE = {
    "zh": "{teacher}{weekday}在路上共 {minutes} 分钟，一天最多 {limit} 分钟",
    "en": "{teacher} is on the road for {minutes} {minutes:minute|minutes} on {weekday}, at most {limit} a "
    "day",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a teacher and day."""
    for day in week.days:
        limit = day.teacher.limits.travel_day
        if limit is None:
            continue
        minutes = sum(journey.minutes for journey in day.journeys)
        if minutes > limit:
            params = {**day.told(), "minutes": minutes, "limit": limit}
            yield Finding(rule="daily_travel", params=params)
