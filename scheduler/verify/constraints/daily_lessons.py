"""No teacher has more lessons a day than the limit.

Commitments count with the lessons they stand for, a sitting is one lesson, adult duties and meetings are
none. A day on which the teacher gives no lesson placed here is not judged.

- Formula: `lessons + lessons of commitments <= lessons_day`.
- Unit: lessons; for each teacher with a limit and day.
- Worked: at most 6. Four lessons and a commitment of 2 are lawful (6 <= 6), five and the commitment are not
  (7 > 6), five alone are (5 <= 6).
- Source: planner practice (6 a day); the district's rule.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "教师每天节数", "en": "Lessons a day of a teacher"}
RULE = {
    "zh": "教师一天的课（含固定占用所算的节数）不超过上限。",
    "en": "A teacher has at most the limit of lessons a day, commitments included.",
}
SENTENCE = {
    "zh": "{teacher}{weekday}有 {lessons} 节课，一天最多 {limit} 节",
    "en": "{teacher} has {lessons} {lessons:lesson|lessons} on {weekday}, at most {limit} a day",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a teacher and day."""
    for day in week.days:
        limit = day.teacher.limits.lessons_day
        if limit is not None and day.lessons > limit and any(day.given()):
            counts = {"lessons": day.lessons, "limit": limit}
            yield Finding(rule="daily_lessons", params={**day.told(), **counts})
