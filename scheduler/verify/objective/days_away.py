"""Days on which teachers are away from their employing school.

A day is away if anything on it, lesson or commitment, is at another school; for staff without an employing
school every school is another.

- Formula: number of (teacher, weekday) with an occurrence at a school other than `employer`.
- Unit: days; each week. Default weight 20.
- Worked: visits to A on Tuesday and Thursday are 2 units (40); to A and B, both on Tuesday, 1 unit (20); a
  week at the employing school none (0).
- Source: planner practice.
"""

from scheduler.verify.week import Week

TITLE = {"zh": "外出天数", "en": "Days away"}
RULE = {
    "zh": "教师在外校上课的人天数。",
    "en": "Days on which a teacher is at another than the employing school.",
}
AMOUNT = {"zh": "{amount} 天", "en": "{amount} {amount:day|days}"}
DEFAULT_WEIGHT = 20


def amount(week: Week) -> int:
    """Away days, over all teachers."""
    return sum(day.away for day in week.all_days)
