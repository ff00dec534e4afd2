"""Lessons in person by somebody who is no specialist for the subject.

A teacher is a specialist (专任), teaches part-time (兼任) or minds the class (代管); a specialist may have
subjects taught part-time beside the own one. Duties and lessons of a school's own timetable need no
specialist.

- Formula: number of lessons in person whose teacher is no specialist, or has the subject among `part_time`.
- Unit: lessons; each week. Default weight 15.
- Worked: two lessons by a part-time teacher are 2 units (30), one by a specialist none (0), one by a
  specialist of art who teaches music part-time 1 unit in music (15).
- Source: planner practice; the quality of provision.
"""

from scheduler.verify.week import Week

TITLE = {"zh": "非专任课节数", "en": "Lessons without a specialist"}
RULE = {
    "zh": "到场上课的教师不是该学科专任教师的节数。",
    "en": "Lessons in person by a teacher who is no specialist for the subject.",
}
AMOUNT = {"zh": "{amount} 节", "en": "{amount} {amount:lesson|lessons}"}
DEFAULT_WEIGHT = 15


def amount(week: Week) -> int:
    """Lessons, in all."""
    return sum(
        lesson.in_person and bool(lesson.classes) and not course.duty and not week.facts.specialist(lesson)
        for lesson, course in week.taught()
    )
