"""Every pinned lesson of the older timetable is placed.

It is the same lesson if course, teacher, weekday, period, weeks and what it receives are the same; its room
and local adult may differ. An empty timetable breaks this rule if anything is pinned.

- Formula: `pinned lessons - those of them that are placed <= 0`.
- Unit: lessons; for each pinned lesson.
- Worked: art by ann on Tuesday, period 3 is pinned and placed: lawful (0 missing). Placed in period 4: broken
  (1 missing). Placed in period 3, but by bob: broken (1 missing).
- Source: the planner's `--pin`.
"""

from collections.abc import Iterator

from models.timetable import Placement
from models.verdict import Finding, Param
from scheduler.verify.keeping import same
from scheduler.verify.occurrence import NOBODY
from scheduler.verify.week import Week

HORIZON = "plan"
TITLE = {"zh": "锁定的课", "en": "Pinned lessons"}
RULE = {
    "zh": "用 --pin 锁定的课，仍在原来的时间，由原来的教师上。",
    "en": "Every lesson pinned with --pin is in its place, given by the same teacher.",
}
SENTENCE = {
    "zh": "{school}“{course}”锁定在{weekday}“{period}”节（{start}–{end}，教师：{teacher}），课表里没有这节课",
    "en": "{course} at {school} is pinned to {weekday}, period “{period}” ({start}–{end}, teacher: "
    "{teacher}); the timetable does not have it",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding for each pinned lesson that is not placed."""
    pinned = week.facts.district.pinned if week.base else ()
    placed = {same(lesson) for lesson in week.placements} if pinned else set()
    for lesson in pinned:
        if same(lesson) not in placed:
            yield Finding(rule="pinned", params=_told(week, lesson))


def _told(week: Week, lesson: Placement) -> dict[str, Param]:
    course = week.facts.courses[lesson.course]
    period = week.facts.slots[week.facts.school_of[course.group], lesson.weekday, lesson.period]
    return {
        **week.course_told(course),
        "teacher": lesson.teacher or NOBODY,
        "weekday": lesson.weekday,
        "period": lesson.period,
        "start": period.start,
        "end": period.end,
    }
