"""Lessons that somebody else gives, or a broadcast or recording replaces, in place of who gave them.

A lesson that only moves is still given by its own teacher: what schools ask for first when a lesson is lost
(调课 before 代课). Courses of which no lesson is kept have none, nor has a timetable without an older one.

- Formula: for every course of which lessons are kept, 1 for each placed lesson in person by a teacher who
  gave none of them in person, 2 for each received or recorded one, if none of them was.
- Unit: covered lessons; each cycle. Default weight 0: in a new week it is enough to count what has changed;
  dates are planned with at least 1200, so that two moved lessons are better than one that is covered.
- Worked: ann's lesson is moved: 0. It is bob's now: 1. It is received live now: 2. A second lesson of the
  course that ann gives beside it: 0.
- Source: planner practice: swap, then cover, then broadcast.
"""

from models.timetable import Placement
from scheduler.verify.week import Week

TITLE = {"zh": "代课", "en": "Covered lessons"}
RULE = {
    "zh": "要沿用的课表里有课的课程，由别的教师代上，或改成同步、点播的课（算两节）。",
    "en": "Lessons of kept courses that another teacher gives, or (counted twice) a broadcast or recording "
    "replaces.",
}
AMOUNT = {"zh": "{amount} 节", "en": "{amount} {amount:lesson|lessons}"}
DEFAULT_WEIGHT = 0


def amount(week: Week) -> int:
    """How many lessons are covered, those without a teacher in the room twice."""
    kept = week.facts.district.kept if week.first else ()
    before = {(lesson.course, _giver(lesson)) for lesson in kept}
    courses = {course for course, _ in before}
    after = [(lesson.course, _giver(lesson)) for lesson in week.placements if lesson.course in courses]
    return sum(1 if giver else 2 for course, giver in after if (course, giver) not in before)


def _giver(lesson: Placement) -> str | None:
    """Who is in the room; nobody where a lesson is received or recorded."""
    return lesson.teacher if lesson.origin is None else None
