"""No teacher is at more schools in a half-day than the limit.

Schools with a commitment count. A half-day in which nothing was decided is not judged.

- Formula: `number of different schools of the half-day's occurrences <= schools_half_day`.
- Unit: schools; for each teacher with a limit and half-day.
- Worked: at most 1. Three lessons at one school are lawful (1 <= 1), one at each of two schools are not (2 >
  1), one school in the morning and another in the afternoon are.
- Source: planner practice (one school a half-day).
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "半天学校数", "en": "Schools a half-day"}
RULE = {
    "zh": "教师半天之内所到的学校不超过上限。",
    "en": "A teacher is at no more than the limit of schools in a half-day.",
}
SENTENCE = {
    "zh": "{teacher}{weekday}{start}–{end}的半天里要到 {schools} 所学校（包括{school}和{other_school}），"
    "最多 {limit} 所",
    "en": "{teacher} is at {schools} {schools:school|schools} in the half-day {weekday} {start}–{end} "
    "({school} and {other_school} among them), at most {limit}",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a teacher and half-day."""
    for day in week.days:
        limit = day.teacher.limits.schools_half_day
        if limit is None:
            continue
        for half in day.halves():
            schools = list(dict.fromkeys(occurrence.school for occurrence in half))
            if len(schools) > limit:
                clock = {"start": half[0].start, "end": half[-1].end}
                where = {"school": schools[0], "other_school": schools[-1]}
                params = {**day.told(), **clock, **where, "schools": len(schools), "limit": limit}
                yield Finding(rule="half_day_schools", params=params)
