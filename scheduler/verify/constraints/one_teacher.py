"""All lessons of a course are given by one teacher.

The children know whose lesson it is, and one person answers for the marks. Only lessons in person are
judged: what a course receives is the business of one_origin.

- Formula: the number of different teachers of a course's lessons in person `<= 1`.
- Unit: teachers; for each course and week.
- Worked: two art lessons by the same teacher are lawful (1 <= 1); one by each of two teachers are not (2 >
  1). A course with no lesson has no teacher (0 <= 1).
- Source: planner practice.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "plan"
TITLE = {"zh": "一课一师", "en": "One teacher a course"}
RULE = {
    "zh": "一个班的一门课，全周都由同一位教师上。",
    "en": "All lessons of a course are given by the same teacher.",
}
SENTENCE = {
    "zh": "{school}“{course}”既由{other_teacher}上，又由{teacher}上（{weekday}{start}–{end}），"
    "应当只由一位教师上",
    "en": "{course} at {school} is given by {other_teacher} and also by {teacher} ({weekday} "
    "{start}–{end}); it should have one teacher",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding for each further teacher of a course, with the first lesson that teacher gives."""
    for some in week.by_course.values():
        lessons = [lesson for lesson in some if lesson.in_person]
        known = {lesson.teacher for lesson in lessons[:1]}
        for lesson in lessons:
            if lesson.teacher not in known:
                known.add(lesson.teacher)
                params = {**lesson.told(), "other_teacher": lessons[0].teacher or ""}
                yield Finding(rule="one_teacher", params=params)
