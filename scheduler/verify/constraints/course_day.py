"""No course has more lessons a day than it may.

- Formula: `lessons of the course on the day <= max_day`.
- Unit: lessons; for each course and day.
- Worked: with at most 1 a day, one lesson on Tuesday is lawful (1 <= 1), two are not (2 > 1), none is (0 <=
  1).
- Source: the district's curriculum; planner practice is 1, or 2 where double lessons are wanted.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "每天节数", "en": "Lessons a day of a course"}
RULE = {
    "zh": "一门课一天不超过规定的节数。",
    "en": "A course has at most its number of lessons a day.",
}
SENTENCE = {
    "zh": "{school}“{course}”{weekday}排了 {lessons} 节，一天最多 {limit} 节",
    "en": "{course} at {school} has {lessons} {lessons:lesson|lessons} on {weekday}, at most {limit} a day",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a course and day."""
    for id_, days in week.course_days.items():
        course = week.facts.courses[id_]
        for weekday, lessons in days.items():
            if lessons > course.max_day:
                params = {**week.course_told(course), "weekday": weekday}
                yield Finding(
                    rule="course_day", params={**params, "lessons": lessons, "limit": course.max_day}
                )
