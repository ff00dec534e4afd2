"""Every fixed slot of a course holds a lesson of it.

Locked cells never move. In a two-week cycle a lesson of either week will do. This is the only rule that an
empty timetable can break.

- Formula: `fixed slots of the course - slots with a lesson of it <= 0`.
- Unit: slots; for each course and fixed slot.
- Worked: a course fixed on Tuesday's period 3 with a lesson there is lawful (0 left empty); with its lesson
  in period 4 it is not (1 left empty); with lessons in periods 3 and 4 it is.
- Source: the planner's locks.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "plan"
TITLE = {"zh": "固定时间", "en": "Fixed slots"}
RULE = {
    "zh": "任课安排里锁定的时间，都排上了这门课。",
    "en": "Every slot that a course is fixed to holds a lesson of it.",
}
SENTENCE = {
    "zh": "{school}“{course}”锁定在{weekday}“{period}”节（{start}–{end}），这一节没有排上",
    "en": "{course} at {school} is fixed to {weekday}, period “{period}” ({start}–{end}), which does not "
    "hold it",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a slot left empty."""
    for course in week.facts.fixed_courses if week.base else ():
        held = {(p.weekday, p.period) for p in week.placements if p.course == course.id}
        school = week.facts.school_of[course.group]
        for slot in course.fixed:
            if (slot.weekday, slot.period) not in held:
                period = week.facts.slots[school, slot.weekday, slot.period]
                when = {"weekday": slot.weekday, "start": period.start, "end": period.end}
                params = {**week.course_told(course), **when, "period": slot.period}
                yield Finding(rule="fixed_slots", params=params)
