"""No lesson is given in a time that is blocked for its teacher.

A blocked time names one teacher, or a subject: then it blocks everybody who has that subject (a research
half-day). Why somebody is blocked is private and never printed. Commitments are not judged.

- Formula: for each lesson and blocked time of its teacher on that weekday, `lesson.end <= blocked.start` or
  `blocked.end <= lesson.start`.
- Unit: minutes after midnight; for each lesson and blocked time.
- Worked: blocked from 14:00 (840). A lesson that ends at 14:00 is lawful (840 <= 840), one that ends at 14:01
  is not (841 > 840), one that ends at 13:59 is.
- Source: the district's list.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

TITLE = {"zh": "教师禁排", "en": "Availability"}
RULE = {
    "zh": "教师或其学科组禁排的时间里不排课。",
    "en": "A teacher gives no lesson in a time that is blocked for the teacher or for one of the teacher's "
    "subjects.",
}
SENTENCE = {
    "zh": "{teacher}{weekday}{start_blocked}–{end_blocked}禁排，却排了{school}“{course}”（{start}–{end}）",
    "en": "{teacher} is not available on {weekday} {start_blocked}–{end_blocked}, but teaches {course} at "
    "{school} at {start}–{end}",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a lesson and blocked time."""
    blocked = week.facts.blocked
    for lesson in week.lessons:
        for row in blocked.get((lesson.teacher or "", lesson.weekday), ()):
            if row.start < lesson.end and lesson.start < row.end:
                params = {**lesson.told(), "start_blocked": row.start, "end_blocked": row.end}
                yield Finding(rule="availability", params=params)
