"""Teachers whose lessons are not those of the older timetable.

A teacher is touched if the lessons given in person (course, weekday, period, weeks) differ in anything: one
less, one more, one moved. Without an older timetable (`--keep`) nobody is.

- Formula: number of teachers whose set of lessons in person differs from that of the older timetable.
- Unit: teachers; each cycle. Default weight 100: one person's week is left alone if that costs at most 100
  minutes.
- Worked: one lesson of ann is moved: 1 unit (100). It is given to bob instead: 2 units (200). Three lessons
  of ann are moved: 1 unit (100).
- Source: planner practice.
"""

from collections.abc import Iterable

from models.timetable import Placement
from scheduler.verify.week import Week

TITLE = {"zh": "课有改动的教师", "en": "Teachers touched by changes"}
RULE = {
    "zh": "所上的课与要沿用的课表（--keep）不同的教师。",
    "en": "Teachers whose lessons differ from the timetable to be kept (--keep).",
}
AMOUNT = {"zh": "{amount} 人", "en": "{amount} {amount:person|people}"}
DEFAULT_WEIGHT = 100

Lessons = set[tuple[object, ...]]


def amount(week: Week) -> int:
    """Teachers whose lessons differ."""
    kept = week.facts.district.kept if week.first else ()
    if not kept:
        return 0
    before, after = _given(kept), _given(week.placements)
    return sum(before.get(who, set()) != after.get(who, set()) for who in before.keys() | after.keys())


def _given(lessons: Iterable[Placement]) -> dict[str, Lessons]:
    """Per teacher the lessons given in person."""
    found: dict[str, Lessons] = {}
    for lesson in lessons:
        if lesson.teacher is not None and lesson.origin is None:
            what = (lesson.course, lesson.weekday, lesson.period, lesson.weeks)
            found.setdefault(lesson.teacher, set()).add(what)
    return found
