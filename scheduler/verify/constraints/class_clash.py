"""No class is in two places at once.

A lesson of a joint class is one of each of its classes, and so is a commitment of a class or joint class.
Lessons count however they are met: in person, received or recorded. Two commitments that overlap are no
finding: no lesson is involved.

- Formula: for any two occurrences of a class on a weekday, `earlier.end <= later.start`: touching is
  allowed.
- Unit: minutes after midnight; for each class and pair of occurrences.
- Worked: a lesson ends at 9:40 (580). Another that starts at 9:40 is lawful (580 <= 580), one that starts
  at 9:39 is not (580 > 579), one that starts at 9:41 is.
- Source: physical.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.occurrence import overlapping
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "班级不撞课", "en": "No class twice at a time"}
RULE = {
    "zh": "一个班同一时刻只上一节课（合班课算每个班的课）。",
    "en": "A class is in one lesson or commitment at a time; a joint class's lesson is one of each of its "
    "classes.",
}
SENTENCE = {
    "zh": "{school}{group}{weekday}撞课：{start}–{end}上{subject}（{teacher}），"
    "同时{start_other}–{end_other}另有安排（{other_label}）",
    "en": "{group} at {school} on {weekday} has {subject} ({teacher}) at {start}–{end} and something else "
    "({other_label}) at {start_other}–{end_other}",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a class and pair."""
    for (group, _), occurrences in week.class_days.items():
        for lesson, other in overlapping(occurrences):
            params = {**lesson.told(), **other.told_as_other(), "group": group}
            yield Finding(rule="class_clash", params=params)
