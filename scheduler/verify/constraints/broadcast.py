"""A synchronous lesson receives something that is there, and that is meant for it.

Its origin is a lesson given in person at another school of the district, or a broadcast from outside that
is fixed on the clock. How long both sides are together is the business of common_minutes.

- Formula: the origin is a course of another school and of the same subject with `receivers >= 1`; it has a
  lesson in person on that weekday, in the period `origin_period`, in the same weeks, by the named teacher;
  and the sets of grades are equal. Or it is an external broadcast of the subject on that weekday, for all
  grades of the receiving course; then neither teacher nor `origin_period` is named. A course with `origins`
  receives those, whatever their grades, and no others. A lesson without an origin has no `origin_period`.
- Unit: origins; for each synchronous lesson: `origins that fit >= 1`.
- Worked: a class of grade 3 receives art. A grade-3 art lesson at another school in that period is lawful
  (1 >= 1), one of grade 4 is not (0 < 1), and neither is one of the next period (0 < 1).
- Source: physical; planner practice.
"""

from collections.abc import Iterator

from models.course import Broadcast, Course
from models.timetable import Placement
from models.verdict import Finding
from scheduler.verify.facts import Facts
from scheduler.verify.occurrence import NOBODY
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "同步课堂的主讲", "en": "Origin of a broadcast"}
RULE = {
    "zh": "接收的同步课，当时有外校同学科、同年级的主讲课（或校外同步课）可以接收。",
    "en": "A synchronous lesson receives a lesson of its subject and grades that is given elsewhere then.",
}
SENTENCE = {
    "zh": "{school}“{course}”{weekday}{start}–{end}接收不到“{origin_course}”（{teacher}）："
    "这时没有这节主讲课，或者学科、年级、教师不符",
    "en": "{course} at {school} ({weekday} {start}–{end}) cannot receive {origin_course} ({teacher}): there "
    "is no such lesson then, or subject, grades or teacher do not match",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a lesson."""
    for lesson, course in week.taught():
        p = lesson.placement
        if p is None or (p.origin is None and p.origin_period is None):
            continue
        origin, outside = week.facts.courses.get(p.origin or ""), week.facts.broadcasts.get(p.origin or "")
        if origin is not None:
            given = any(sitting.whole.teacher == p.teacher for sitting in week.givers.of(p))
            fits = given and _ours(week.facts, course, origin)
        else:
            fits = outside is not None and _outside(week.facts, course, outside, p)
        if not fits:
            params = {**lesson.told(), "origin_course": p.origin or NOBODY}
            yield Finding(rule="broadcast", params=params)


def _ours(facts: Facts, course: Course, origin: Course) -> bool:
    """Whether a course may receive another one of the district."""
    elsewhere = facts.school_of[course.group] != facts.school_of[origin.group]
    grades, theirs = ({facts.grades[m] for m in facts.members[some.group]} for some in (course, origin))
    fits = origin.id in course.origins if course.origins else grades == theirs
    return elsewhere and course.subject == origin.subject and origin.receivers >= 1 and fits


def _outside(facts: Facts, course: Course, outside: Broadcast, p: Placement) -> bool:
    """Whether the course may receive an external broadcast, and does so on its day."""
    grades = {facts.grades[member] for member in facts.members[course.group]}
    fits = outside.id in course.origins if course.origins else grades <= set(outside.grades)
    named = p.teacher is not None or p.origin_period is not None
    return course.subject == outside.subject and p.weekday == outside.weekday and fits and not named
