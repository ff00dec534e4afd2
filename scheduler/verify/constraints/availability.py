"""Nobody is asked for anything in a time that is blocked for the teacher.

A blocked time names one teacher, or a subject: then it blocks everybody who has that subject (a research
half-day). Lessons that the teacher gives, adult duties and meetings that the teacher goes to are judged,
commitments are not. What is blocked on dates only blocks no week. Why somebody is blocked is private and
never printed.

- Formula: for each lesson, duty or meeting and each blocked time of its teacher on that weekday,
  `lesson.end <= blocked.start` or `blocked.end <= lesson.start`.
- Unit: minutes after midnight; for each lesson and blocked time.
- Worked: blocked from 14:00 (840). A lesson that ends at 14:00 is lawful (840 <= 840), one that ends at
  14:01 is not (841 > 840), one that ends at 13:59 is.
- Source: the district's list.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "教师禁排", "en": "Availability"}
RULE = {
    "zh": "教师或其学科组禁排的时间里不排课，也不安排助教和教研。",
    "en": "A teacher has no lesson, duty or meeting in a time that is blocked for the teacher or for one of "
    "the teacher's subjects.",
}
SENTENCE = {
    "zh": "{teacher}{weekday}{start_blocked}–{end_blocked}禁排，却排了{school}“{course}”（{start}–{end}）",
    "en": "{teacher} is not available on {weekday} {start_blocked}–{end_blocked}, but has {course} at "
    "{school} at {start}–{end}",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a lesson and blocked time."""
    blocked = week.facts.blocked
    for lesson in week.occupations:
        for row in blocked.get((lesson.teacher or "", lesson.weekday), ()):
            if row.start < lesson.end and lesson.start < row.end:
                params = {**lesson.told(), "start_blocked": row.start, "end_blocked": row.end}
                yield Finding(rule="availability", params=params)
