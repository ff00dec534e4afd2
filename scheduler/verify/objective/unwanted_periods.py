"""Lessons in slots that their course would rather not have.

- Formula: number of lessons whose slot matches at least one `unwanted` pattern of the course.
- Unit: lessons; each week. Default weight 15.
- Worked: period 1 is unwanted: one lesson there is 1 unit (15), two are 2 (30); a lesson that matches two
  patterns at once is still 1 unit (15).
- Source: planner practice (no PE in period 1, no maths in the last one).
"""

from scheduler.verify.week import Week

TITLE = {"zh": "不宜时段的课", "en": "Lessons in unwanted periods"}
RULE = {
    "zh": "排在不宜时段的节数。",
    "en": "Lessons in slots that their course would rather not have.",
}
AMOUNT = {"zh": "{amount} 节", "en": "{amount} {amount:lesson|lessons}"}
DEFAULT_WEIGHT = 15


def amount(week: Week) -> int:
    """Lessons, in all."""
    return sum(lesson.matches(course.unwanted) for lesson, course in week.taught())
