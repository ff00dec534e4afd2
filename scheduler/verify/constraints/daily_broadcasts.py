"""No teacher gives more lessons a day that are broadcast than the limit.

Classes taught together are one lesson, however many classes receive it.

- Formula: `lessons of the teacher on the day that somebody receives <= broadcasts_day`.
- Unit: lessons; for each teacher with a limit and day.
- Worked: at most 2. Two broadcast lessons and one that nobody receives are lawful (2 <= 2), three broadcast
  lessons are not (3 > 2), one received by three classes is (1 <= 2).
- Source: planner practice.
"""

from collections import Counter
from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "每天同步课上限", "en": "Broadcasts a day"}
RULE = {
    "zh": "教师一天主讲的同步课不超过上限。",
    "en": "A teacher gives at most the limit of broadcast lessons a day.",
}
SENTENCE = {
    "zh": "{teacher}{weekday}主讲 {lessons} 节同步课，一天最多 {limit} 节",
    "en": "{teacher} gives {lessons} broadcast {lessons:lesson|lessons} on {weekday}, at most {limit} a day",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a teacher and day."""
    given = Counter(
        (sitting.whole.teacher or "", sitting.whole.weekday) for sitting in week.sittings if sitting.broadcast
    )
    for (teacher, weekday), lessons in given.items():
        limit = week.facts.teachers[teacher].limits.broadcasts_day
        if limit is not None and lessons > limit:
            params = {"teacher": teacher, "weekday": weekday, "lessons": lessons, "limit": limit}
            yield Finding(rule="daily_broadcasts", params=params)
