"""A teacher's day leaves unbroken minutes for lunch.

Free time is before the first occurrence, after the last one, and between two; if those are at different
schools, the way with its buffers is taken off one end of it, whichever end suits, and a ride where it is.
Only the part within the district's lunch window counts, and one piece of it must be long enough. Meetings are
occurrences too. A day on which nothing was decided is not judged.

- Formula: `longest free interval within [lunch_from, lunch_to] >= lunch_minutes`. Between consecutive o1, o2
  the intervals are `[o1.end, o2.start - tau]` and `[o1.end + tau, o2.start]`, with `tau = departure_buffer +
  minutes(o1.school, o2.school) + arrival_buffer`, or 0 at the same school; of who rides, `[o1.end, boarding]`
  and `[alighting, o2.start]`.
- Unit: minutes; for each teacher with a limit and day.
- Worked: window 11:00-14:00, 40 minutes for lunch, lessons at one school from 11:00 to 12:00 and at the next
  from 13:15 to 14:00, tau 35: 75 - 35 = 40 minutes are lawful (40 >= 40). If the second starts at 13:14 they
  are 39, a breach (39 < 40); at 13:16 they are 41, lawful.
- Source: planner practice (40 minutes).
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "午饭时间", "en": "Lunch"}
RULE = {
    "zh": "教师当天在午饭时段里有一段不间断的空闲，不少于规定的分钟数。",
    "en": "Within the lunch window a teacher has at least the limit of unbroken free minutes.",
}
SENTENCE = {
    "zh": "{teacher}{weekday}在 {from}–{until} 之间吃不上午饭（最长只空 {minutes} 分钟，"
    "至少要 {limit} 分钟）",
    "en": "{teacher} has no time for lunch on {weekday} between {from} and {until} "
    "({minutes} {minutes:minute|minutes} at most, {limit} wanted)",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a teacher and day."""
    rules = week.rules
    for day in week.days:
        limit = day.teacher.limits.lunch_minutes
        if limit is None:
            continue
        within = (min(end, rules.lunch_to) - max(start, rules.lunch_from) for start, end in day.free())
        there = max(0, *within)
        if there < limit:
            window = {"from": rules.lunch_from, "until": rules.lunch_to}
            params = {**day.told(), **window, "limit": limit, "minutes": there}
            yield Finding(rule="lunch", params=params)
