"""No teacher has more lessons a week than the limit.

Commitments count with the lessons they stand for, a sitting is one lesson, adult duties and meetings are
none. A week in which the teacher gives no lesson placed here is not judged.

- Formula: `lessons + lessons of commitments <= lessons_week`.
- Unit: lessons; for each teacher with a limit and week.
- Worked: at most 16. Twelve lessons and commitments of 4 are lawful (16 <= 16), thirteen and the
  commitments are not (17 > 16), eleven and the commitments are (15 <= 16).
- Source: the district's full workload.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "week"
TITLE = {"zh": "教师每周节数", "en": "Lessons a week of a teacher"}
RULE = {
    "zh": "教师一周的课（含固定占用所算的节数）不超过上限。",
    "en": "A teacher has at most the limit of lessons a week, commitments included.",
}
SENTENCE = {
    "zh": "{teacher}一周有 {lessons} 节课，最多 {limit} 节",
    "en": "{teacher} has {lessons} {lessons:lesson|lessons} a week, at most {limit}",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a teacher."""
    for teacher, days in week.weeks.items():
        limit = days[0].teacher.limits.lessons_week
        lessons = sum(day.lessons for day in days)
        if limit is not None and lessons > limit and any(any(day.given()) for day in days):
            params = {"teacher": teacher, "lessons": lessons, "limit": limit}
            yield Finding(rule="weekly_lessons", params=params)
