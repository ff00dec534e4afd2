"""A lesson is met in a way that its course allows.

In person by a teacher whom the school employs (local), in person by anybody else (visiting), received live
(synchronous), or on demand (recorded).

- Formula: `mode of the lesson in course.modes`.
- Unit: none; for each lesson.
- Worked: a course that is met locally or by visitors. A lesson by a teacher of the school is lawful, so is
  one by a teacher of the next school; one that is received live is not, nor is a recorded one.
- Source: the district's curriculum.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "上课方式", "en": "Ways to meet a lesson"}
RULE = {
    "zh": "每节课的上课方式（本校教师、走教、同步课堂、点播）是这门课可用的方式。",
    "en": "Every lesson is met in a way its course allows: by an own teacher, a visitor, live, or recorded.",
}
SENTENCE = {
    "zh": "{school}“{course}”{weekday}{start}–{end}这一节（{teacher}）的上课方式不在可用方式之内",
    "en": "{course} at {school} ({weekday} {start}–{end}, {teacher}) is met in a way it does not allow",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a lesson."""
    for lesson, course in week.taught():
        if lesson.mode not in course.modes:
            yield Finding(rule="modes", params=lesson.told())
