"""No single journey takes longer than the limit.

Journeys are those of an away day on which something was decided: from the start place to the first school,
between schools, and from the last school to the end place. The minutes are those of the link, without
buffers, or of the ride from boarding to alighting.

- Formula: `journey.minutes <= journey_minutes`.
- Unit: minutes one way; for each teacher with a limit and journey.
- Worked: at most 60. A journey of 60 minutes is lawful (60 <= 60), one of 61 is not, one of 59 is.
- Source: planner practice (60 minutes one way).
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "单程时间", "en": "Length of a journey"}
RULE = {
    "zh": "教师的单程路程时间不超过上限。",
    "en": "No journey of a teacher takes longer than the limit, one way.",
}
SENTENCE = {
    "zh": "{teacher}{weekday}从{origin}到{destination}（{start} 出发）单程 {minutes} 分钟，最多 {limit} 分钟",
    "en": "{teacher} travels {minutes} {minutes:minute|minutes} from {origin} to {destination} on {weekday} "
    "(leaving at {start}), at most {limit} one way",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a journey."""
    for day in week.days:
        limit = day.teacher.limits.journey_minutes
        if limit is None:
            continue
        for journey in day.journeys:
            if journey.minutes > limit:
                ends = {"origin": journey.origin, "destination": journey.destination, "start": journey.depart}
                params = {**day.told(), **ends, "minutes": journey.minutes, "limit": limit}
                yield Finding(rule="journey_length", params=params)
