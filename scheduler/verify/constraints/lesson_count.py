"""No course gets more lessons than it asks for, and none twice at the same time.

Too few lessons are no breach: below the minimum they count as missing, below the target they cost.

- Formula: `lessons <= target`, and `lessons - different slots <= 0`.
- Unit: lessons; for each course and week.
- Worked: with a target of 2, two lessons in different slots are lawful (2 <= 2); three are not (3 > 2); and
  two in the same slot are not either (2 lessons, 1 slot).
- Source: the district's curriculum.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "plan"
TITLE = {"zh": "周课时上限", "en": "Lessons a week of a course"}
RULE = {
    "zh": "一门课每周不超过目标课时，也不在同一节次重复排。",
    "en": "A course has at most its target of lessons a week, and at most one in a slot.",
}
SENTENCE = {
    "zh": "{school}“{course}”每周排了 {lessons} 节（目标 {limit} 节），"
    "其中 {repeated} 节与这门课的另一节在同一节次",
    "en": "{course} at {school} has {lessons} {lessons:lesson|lessons} a week (target {limit}), {repeated} "
    "of them in a slot that it already has",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a course."""
    for id_, lessons in week.by_course.items():
        course = week.facts.courses[id_]
        repeated = len(lessons) - len({(lesson.weekday, lesson.label) for lesson in lessons})
        if len(lessons) > course.target or repeated:
            counts = {"lessons": len(lessons), "limit": course.target, "repeated": repeated}
            yield Finding(rule="lesson_count", params={**week.course_told(course), **counts})
