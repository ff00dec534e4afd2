"""Journeys that teachers make.

People count journeys before they count minutes. A journey leads from one place to another on an away day:
from the start place to the first school, between schools, from the last school to the end place. Days that
commitments alone make are counted too, but for teachers without own means: their journeys are their rides.

- Formula: number of pairs of different neighbours in `start_place, schools in clock order, end_place`, over
  all away days of all teachers.
- Unit: journeys; each week. Default weight 10.
- Worked: a teacher from town visits A: town-A, A-town, 2 units (20). A and then B: 3 units (30). A day only
  at the employing school: none (0), even if the day starts in town.
- Source: planner practice.
"""

from scheduler.verify.week import Week

TITLE = {"zh": "外出行程次数", "en": "Journeys"}
RULE = {
    "zh": "教师走教路上的行程段数。",
    "en": "Journeys that teachers make between places.",
}
AMOUNT = {"zh": "{amount} 程", "en": "{amount} {amount:journey|journeys}"}
DEFAULT_WEIGHT = 10


def amount(week: Week) -> int:
    """Journeys, in all."""
    return len(week.journeys)
