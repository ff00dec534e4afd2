"""Lessons of the older timetable that are in this one with another local adult, or with none.

A lesson that is no longer the same lesson is counted by `changed_lessons` and not here; one that had no local
adult is not counted. Without an older timetable (`--keep`) there are none.

- Formula: number of placed lessons of the older timetable that had a local adult and have not that one now.
- Unit: lessons; each cycle. Default weight 20: another adult sits in if that saves more than 20 minutes.
- Worked: bob sat in one of two lessons, nobody in the other; now cat sits in both: 1 unit (20). Bob sat in
  both, cat sits in one and nobody in the other: 2 units (40). Bob's lesson is moved, and cat's now: none (0).
- Source: planner practice.
"""

from scheduler.verify.keeping import Same, same
from scheduler.verify.week import Week

TITLE = {"zh": "助教有改动的课", "en": "Lessons with another adult"}
RULE = {
    "zh": "要沿用的课表（--keep）里，照旧上而换了助教的课。",
    "en": "Lessons of the timetable to be kept (--keep) that are as they were, but with another local adult.",
}
AMOUNT = {"zh": "{amount} 节", "en": "{amount} {amount:lesson|lessons}"}
DEFAULT_WEIGHT = 20


def amount(week: Week) -> int:
    """Lessons that are placed as they were, but without their adult."""
    kept = [lesson for lesson in week.facts.district.kept if lesson.adult is not None] if week.first else []
    adults: dict[Same, set[str | None]] = {}
    for lesson in week.placements if kept else ():
        adults.setdefault(same(lesson), set()).add(lesson.adult)
    return sum(lesson.adult not in adults.get(same(lesson), {lesson.adult}) for lesson in kept)
