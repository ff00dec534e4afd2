"""Lessons of the older timetable that are not in this one.

It is the same lesson if course, teacher, weekday, period, weeks and what it receives are the same; its room
and local adult may differ (for adults see `changed_adults`). Without an older timetable (`--keep`) there are
none.

- Formula: number of lessons of the older timetable that are not placed.
- Unit: lessons; each cycle. Default weight 1000: a lesson is moved if that saves more than 1000 minutes.
- Worked: of ten lessons one is moved to another period: 1 unit (1000). One is given by another teacher and
  one is dropped: 2 units (2000). A new lesson beside the ten: none (0).
- Source: planner practice.
"""

from scheduler.verify.keeping import same
from scheduler.verify.week import Week

TITLE = {"zh": "改动的课", "en": "Changed lessons"}
RULE = {
    "zh": "要沿用的课表（--keep）里，没有照旧的课。",
    "en": "Lessons of the timetable to be kept (--keep) that are not as they were.",
}
AMOUNT = {"zh": "{amount} 节", "en": "{amount} {amount:lesson|lessons}"}
DEFAULT_WEIGHT = 1000


def amount(week: Week) -> int:
    """Lessons that are not placed as they were."""
    kept = week.facts.district.kept if week.first else ()
    placed = {same(lesson) for lesson in week.placements} if kept else set()
    return sum(same(lesson) not in placed for lesson in kept)
