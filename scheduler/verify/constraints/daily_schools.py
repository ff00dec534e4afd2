"""No teacher is at more schools in a day than the limit.

Schools with a commitment count. A day on which nothing was decided is not judged.

- Formula: `number of different schools of the day's occurrences <= schools_day`.
- Unit: schools; for each teacher with a limit and day.
- Worked: at most 2. Lessons at two schools are lawful (2 <= 2), at three they are not (3 > 2), at one they
  are (1 <= 2).
- Source: planner practice (two schools a day).
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "每天学校数", "en": "Schools a day"}
RULE = {
    "zh": "教师一天之内所到的学校不超过上限。",
    "en": "A teacher is at no more than the limit of schools in a day.",
}
SENTENCE = {
    "zh": "{teacher}{weekday}要到 {schools} 所学校（包括{school}和{other_school}），一天最多 {limit} 所",
    "en": "{teacher} is at {schools} {schools:school|schools} on {weekday} ({school} and {other_school} "
    "among them), at most {limit} a day",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a teacher and day."""
    for day in week.days:
        limit = day.teacher.limits.schools_day
        schools = list(dict.fromkeys(occurrence.school for occurrence in day.occurrences))
        if limit is not None and len(schools) > limit:
            where = {"school": schools[0], "other_school": schools[-1]}
            params = {**day.told(), **where, "schools": len(schools), "limit": limit}
            yield Finding(rule="daily_schools", params=params)
