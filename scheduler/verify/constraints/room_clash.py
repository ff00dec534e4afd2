"""No room is used by two lessons at once.

A lesson uses the room that it was given (a studio, a screen room), else the one that its course names, if
any. Lessons of one sitting are one. Two commitments that overlap are no finding: no lesson is involved.

- Formula: for any two occurrences in a room on a weekday, `earlier.end <= later.start`: touching is
  allowed.
- Unit: minutes after midnight; for each room and pair of occurrences.
- Worked: a lesson ends at 9:40 (580). Another that starts at 9:40 is lawful (580 <= 580), one that starts
  at 9:39 is not (580 > 579), one that starts at 9:41 is.
- Source: physical.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.occurrence import overlapping
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "教室不冲突", "en": "No room twice at a time"}
RULE = {
    "zh": "一间教室同一时刻只供一节课或一项固定占用使用。",
    "en": "A room holds one lesson or commitment at a time.",
}
SENTENCE = {
    "zh": "{school}{room}{weekday}被用了两次：{start}–{end}上“{course}”（{teacher}），"
    "同时{start_other}–{end_other}另有安排（{other_label}）",
    "en": "{room} at {school} on {weekday} holds {course} ({teacher}) at {start}–{end} and something else "
    "({other_label}) at {start_other}–{end_other}",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a pair."""
    for (room, _), occurrences in week.room_days.items():
        for lesson, other in overlapping(occurrences):
            yield Finding(rule="room_clash", params={**lesson.told(), **other.told_as_other(), "room": room})
