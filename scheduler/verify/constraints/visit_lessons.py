"""A day at another school is worth the journey: it has at least so many lessons.

The day is judged at each school that is not the employing one (for staff without an employing school: every
school), if the teacher gives a lesson placed there. Commitments at that school count with the lessons they
stand for.

- Formula: `lessons + lessons of commitments at the school that day >= visit_lessons`.
- Unit: lessons; for each teacher with a limit, day and other school.
- Worked: at least 2. Two lessons at the other school are lawful (2 >= 2), one is not (1 < 2), one together
  with a commitment of 1 there is (2 >= 2).
- Source: planner practice (2 a visit).
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "每次走教节数", "en": "Lessons a visit"}
RULE = {
    "zh": "教师到外校去一天，至少上规定的节数。",
    "en": "On a day at another school a teacher has at least the limit of lessons there.",
}
SENTENCE = {
    "zh": "{teacher}{weekday}到{school}只上 {lessons} 节（{start} 开始），去一次至少 {limit} 节",
    "en": "{teacher} goes to {school} on {weekday} (from {start}) for too few lessons: {lessons}, at least "
    "{limit} wanted",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a teacher, day and school."""
    for day in week.days:
        limit = day.teacher.limits.visit_lessons
        if limit is None:
            continue
        for school in dict.fromkeys(lesson.school for lesson in day.given() if day.is_other(lesson.school)):
            there = [occurrence for occurrence in day.occurrences if occurrence.school == school]
            lessons = sum(occurrence.lessons for occurrence in there)
            if lessons < limit:
                where = {"school": school, "start": there[0].start}
                params = {**day.told(), **where, "lessons": lessons, "limit": limit}
                yield Finding(rule="visit_lessons", params=params)
