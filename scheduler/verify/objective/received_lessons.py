"""Lessons that classes receive on a screen.

A teacher in the room is better where one can come; a broadcast is better than no lesson.

- Formula: number of synchronous lessons, one a receiving course.
- Unit: lessons; each week. Default weight 5.
- Worked: a broadcast received by one class is 1 unit (5), by three classes 3 units (15); a lesson in person
  is none (0), and so is the lesson at the origin.
- Source: planner practice.
"""

from models.course import Mode
from scheduler.verify.week import Week

TITLE = {"zh": "接收同步课节数", "en": "Lessons received"}
RULE = {
    "zh": "各班接收的同步课节数。",
    "en": "Lessons that classes receive on a screen.",
}
AMOUNT = {"zh": "{amount} 节", "en": "{amount} {amount:lesson|lessons}"}
DEFAULT_WEIGHT = 5


def amount(week: Week) -> int:
    """Lessons, in all."""
    return sum(lesson.mode is Mode.SYNCHRONOUS for lesson in week.lessons)
