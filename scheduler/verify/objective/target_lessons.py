"""Lessons that are missing to the target of a course.

The minimum is coverage and comes before every cost; this prices the wish beyond it. A lesson missing to the
minimum is missing to the target too. Lessons of odd or even weeks only count like all others.

- Formula: sum over courses of `max(0, target - lessons)`.
- Unit: lessons; each week. Default weight 60: a lesson more is worth an hour.
- Worked: with a target of 3, two lessons cost 1 unit (60), three cost none (0), none cost 3 units (180).
- Source: planner practice.
"""

from scheduler.verify.week import Week

TITLE = {"zh": "未达目标课时", "en": "Lessons missing to the target"}
RULE = {
    "zh": "各门课离目标课时还差的节数。",
    "en": "Lessons that courses have less than their target.",
}
AMOUNT = {"zh": "{amount} 节", "en": "{amount} {amount:lesson|lessons}"}
DEFAULT_WEIGHT = 60


def amount(week: Week) -> int:
    """Lessons missing, in all."""
    if not week.first:
        return 0
    return sum(max(0, course.target - week.placed(course.id)) for course in week.facts.district.courses)
