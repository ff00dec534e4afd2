"""Lessons that are played from a recording.

Nobody answers a question there: it is the last resort.

- Formula: number of recorded lessons.
- Unit: lessons; each week. Default weight 30.
- Worked: two recorded lessons are 2 units (60), one is 1 unit (30); a lesson in person or received live is
  none (0).
- Source: planner practice.
"""

from models.course import Mode
from scheduler.verify.week import Week

TITLE = {"zh": "点播课节数", "en": "Recorded lessons"}
RULE = {
    "zh": "用点播上的课的节数。",
    "en": "Lessons that are played from a recording.",
}
AMOUNT = {"zh": "{amount} 节", "en": "{amount} {amount:lesson|lessons}"}
DEFAULT_WEIGHT = 30


def amount(week: Week) -> int:
    """Lessons, in all."""
    return sum(lesson.mode is Mode.RECORDED for lesson in week.lessons)
