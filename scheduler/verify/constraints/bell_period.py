"""A lesson is given in a period that its school has, and that is meant for it.

Two schools' third periods are different times, so a period exists only at a school and on a weekday: in the
bell times in force, in every season of the term. Each period has a kind, and a course names the kinds it may
use (by default ordinary lessons).

- Formula: the period is one of the school's on that weekday, and `period.kind in course.kinds`.
- Unit: periods; for each lesson. A placement without a period is no lesson: it covers nothing and meets no
  other rule.
- Worked: a school has periods 1 to 6 and an after-school period 7. A course of kind "lesson" fits period 6;
  not period 7, which is of another kind; and not period 8, which does not exist.
- Source: the schools' bell times.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.occurrence import NOBODY
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "节次与时段类型", "en": "Periods and their kinds"}
RULE = {
    "zh": "每节课都排在本校当天作息时间里有的节次，而且该节次的时段类型是这门课可以用的。",
    "en": "Every lesson is in a period that its school has on that weekday and whose kind the course may "
    "use.",
}
SENTENCE = {
    "zh": "{school}{weekday}的“{period}”节不能上“{course}”（{teacher}）：没有这一节，或者时段类型不符",
    "en": "{school} has no period “{period}” on {weekday} that {course} ({teacher}) may use",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a lesson, first those whose period does not exist."""
    for placement in week.homeless:
        course = week.facts.courses[placement.course]
        when = {"weekday": placement.weekday, "period": placement.period}
        params = {**week.course_told(course), "teacher": placement.teacher or NOBODY, **when}
        yield Finding(rule="bell_period", params=params)
    for lesson, course in week.taught():
        period = week.facts.slots[lesson.school, lesson.weekday, lesson.label]
        if period.kind not in course.kinds:
            yield Finding(rule="bell_period", params=lesson.told())
