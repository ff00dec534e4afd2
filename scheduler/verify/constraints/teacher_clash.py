"""No person is in two places at once, nor in two lessons, at whatever schools.

Lessons given, adult duties, meetings and commitments count. Lessons of one sitting are one occurrence:
classes that may be taught together, by one teacher in one slot. Who gives a lesson that is received
elsewhere is not there. Two commitments that overlap are no finding: nobody here could move either.

- Formula: for any two occurrences of a teacher on a weekday, `earlier.end <= later.start`: touching is
  allowed.
- Unit: minutes after midnight; for each teacher and pair of occurrences.
- Worked: a lesson ends at 9:40 (580). Another that starts at 9:40 is lawful (580 <= 580), one that starts
  at 9:39 is not (580 > 579), one that starts at 9:41 is. What lies between two schools is the business of
  travel_time.
- Source: physical.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.occurrence import overlapping
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "教师不撞课", "en": "No teacher twice at a time"}
RULE = {
    "zh": "一位教师同一时刻只有一节课或一项安排（同堂上的几个班算一节）。",
    "en": "A teacher is in one lesson, duty, meeting or commitment at a time; classes taught together are "
    "one lesson.",
}
SENTENCE = {
    "zh": "{teacher}{weekday}撞课：{start}–{end}在{school}有“{course}”，"
    "同时{start_other}–{end_other}在{other_school}另有安排（{other_label}）",
    "en": "{teacher} on {weekday} has {course} at {school} at {start}–{end} and something else "
    "({other_label}) at {other_school} at {start_other}–{end_other}",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a pair."""
    for day in week.days:
        for lesson, other in overlapping(day.occurrences):
            yield Finding(rule="teacher_clash", params={**lesson.told(), **other.told_as_other()})
