"""In a two-week cycle a course has its lessons in the weeks that it asks for.

Where all weeks are alike nothing happens in odd or even weeks only.

- Formula: lessons of the course in other weeks than it asks for `<= 0`. A course of every week has lessons
  of every week only, one of odd (even) weeks has them in odd (even) weeks; one that leaves it open has all
  in odd weeks, or all in even weeks.
- Unit: lessons; for each course.
- Worked: a course of odd weeks with two lessons in odd weeks is lawful (0 elsewhere); with one in odd and
  one in even weeks it is not (1 > 0). A course that leaves it open may have both in even weeks (0), not one
  in each (1 > 0).
- Source: the district's curriculum; planner practice for subjects of half a lesson a week.
"""

from collections.abc import Iterator

from models.base import Weeks
from models.course import Course, CourseWeeks
from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "plan"
TITLE = {"zh": "单双周", "en": "Odd and even weeks"}
RULE = {
    "zh": "每门课排在规定的周次（每周、单周或双周）；任选的，全部排在单周或全部排在双周。",
    "en": "A course has its lessons in the weeks it asks for; one that leaves it open has all in odd or "
    "all in even weeks.",
}
SENTENCE = {
    "zh": "{school}“{course}”有 {lessons} 节课不在规定的周次",
    "en": "{course} at {school} has {lessons} {lessons:lesson|lessons} in other weeks than it asks for",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a course."""
    placed: dict[str, list[Weeks]] = {}
    for lesson in week.planned if week.base else ():
        if lesson.course is not None and lesson.placement is not None:
            placed.setdefault(lesson.course.id, []).append(lesson.placement.weeks)
    cycle = week.facts.district.term.weeks_in_cycle
    for id_, weeks in sorted(placed.items(), key=lambda one: week.facts.course_rank[one[0]]):
        course = week.facts.courses[id_]
        wrong = min(sum(one is not asked for one in weeks) for asked in _asked(course, cycle))
        if wrong:
            yield Finding(rule="course_weeks", params={**week.course_told(course), "lessons": wrong})


def _asked(course: Course, cycle: int) -> tuple[Weeks, ...]:
    """The weeks of which the course may have one kind."""
    if cycle == 1:
        return (Weeks.EVERY,)
    if course.weeks is CourseWeeks.EITHER:
        return Weeks.ODD, Weeks.EVEN
    return (Weeks(course.weeks.value),)
