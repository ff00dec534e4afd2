"""Lessons of a course on different days are far enough apart.

Several lessons on one day are the business of course_day. The week does not wrap round: Friday and the next
Monday are not compared.

- Formula: for two days d1 < d2 with lessons of the course, `d2 - d1 >= days_apart`.
- Unit: days (difference of weekday numbers); for each course and pair of neighbouring days with lessons.
- Worked: at least 2 apart. Monday and Wednesday are lawful (2 >= 2), Monday and Tuesday are not (1 < 2),
  Monday and Thursday are (3 >= 2).
- Source: the district's curriculum; planner practice.
"""

from collections.abc import Iterator
from itertools import pairwise

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "plan"
TITLE = {"zh": "间隔天数", "en": "Days apart"}
RULE = {
    "zh": "一门课不在同一天的两次课，至少相隔规定的天数。",
    "en": "Lessons of a course on different days are at least its number of days apart.",
}
SENTENCE = {
    "zh": "{school}“{course}”排在{weekday}和{weekday_other}，相隔 {days} 天，至少要隔 {limit} 天",
    "en": "{course} at {school} is on {weekday} and {weekday_other}, too close: {days} apart, at least "
    "{limit} wanted",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a course and pair of neighbouring days."""
    for id_, days in week.course_days.items():
        course = week.facts.courses[id_]
        for one, other in pairwise(days):
            if other - one < course.days_apart:
                counts = {"days": other - one, "limit": course.days_apart}
                params = {**week.course_told(course), "weekday": one, "weekday_other": other, **counts}
                yield Finding(rule="days_apart", params=params)
