"""All broadcasts that a course receives come from one origin.

The class gets to know one teacher on the screen, as it does in person (one_teacher).

- Formula: the number of different origins of a course's synchronous lessons `<= 1`.
- Unit: origins; for each course and week.
- Worked: two lessons received from the same course elsewhere are lawful (1 <= 1), one from each of two
  courses are not (2 > 1). A course that receives nothing has no origin (0 <= 1).
- Source: planner practice.
"""

from collections.abc import Iterator

from models.course import Mode
from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "plan"
TITLE = {"zh": "一课一主讲", "en": "One origin a course"}
RULE = {
    "zh": "一个班的一门课，同步课全部接收同一处主讲。",
    "en": "All synchronous lessons of a course receive the same origin.",
}
SENTENCE = {
    "zh": "{school}“{course}”既接收“{other_course}”，又接收“{origin_course}”（{weekday}{start}–{end}），"
    "应当只接收一处",
    "en": "{course} at {school} receives {other_course} and also {origin_course} ({weekday} {start}–{end}); "
    "it should have one origin",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding for each further origin of a course, with the first lesson that receives it."""
    for lessons in week.by_course.values():
        received = [
            (lesson, lesson.placement.origin or "")
            for lesson in lessons
            if lesson.placement is not None and lesson.mode is Mode.SYNCHRONOUS
        ]
        known = {origin for _, origin in received[:1]}
        for lesson, origin in received:
            if origin not in known:
                known.add(origin)
                origins = {"other_course": received[0][1], "origin_course": origin}
                yield Finding(rule="one_origin", params={**lesson.told(), **origins})
