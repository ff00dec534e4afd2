"""No teacher is away on more days a week than the limit.

A day is away if anything on it, lesson or commitment, is at a school that is not the employing one; for
staff without an employing school every school is another. A week in which nothing was decided for the
teacher is not judged.

- Formula: `number of away days <= days_away`.
- Unit: days; for each teacher with a limit and week.
- Worked: at most 2. Visits on Tuesday and Thursday are lawful (2 <= 2), a third on Friday is not (3 > 2), a
  second school on Thursday is (still 2 days).
- Source: planner practice; the district's rule.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "week"
TITLE = {"zh": "每周外出天数", "en": "Days away"}
RULE = {
    "zh": "教师一周外出的天数不超过上限。",
    "en": "A teacher is away on at most the limit of days a week.",
}
SENTENCE = {
    "zh": "{teacher}一周外出 {days} 天，最多 {limit} 天",
    "en": "{teacher} is away on {days} {days:day|days} a week, at most {limit}",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a teacher."""
    for teacher, days in week.weeks.items():
        limit = days[0].teacher.limits.days_away
        away = sum(day.away for day in days)
        if limit is not None and away > limit:
            yield Finding(rule="away_days", params={"teacher": teacher, "days": away, "limit": limit})
