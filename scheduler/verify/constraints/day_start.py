"""No lesson begins before its teacher can be there from the start of the day.

A teacher who begins the day at the school itself needs no journey and no buffer. Without an earliest
departure (`leave_after`) the teacher leaves as early as needed: then the rule only asks that a way exists.
Commitments are not judged, only what was decided (lessons given, adult duties, meetings). Of teachers without
own means only what is at the start place itself is (for the way see rides).

- Formula: `leave_after + minutes(start_place, school) + arrival_buffer <= lesson.start`; at the start place
  itself `leave_after <= lesson.start`.
- Unit: minutes; for each lesson (the first one of a day decides, since no detour is shorter than the way).
- Worked: departure from 7:00, the way 25, buffer 10: 35 minutes needed. A lesson at 7:35 is lawful (35 <=
  35), one at 7:34 is not (35 > 34), one at 7:36 is.
- Source: physical; the earliest departure is the teacher's.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.travel import UNREACHABLE, shown
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "早上到得了", "en": "Start of the day"}
RULE = {
    "zh": "教师从出发地按最早出发时间动身，能在上课前到校。",
    "en": "From the place where the day starts, leaving no earlier than allowed, a teacher is in time for "
    "every lesson.",
}
SENTENCE = {
    "zh": "{teacher}{weekday}{start}在{school}有“{course}”，从{place}（最早 {from} 出发）赶不到"
    "（需要 {minutes_needed} 分钟，只有 {minutes_there} 分钟）",
    "en": "{teacher} has {course} at {school} on {weekday} at {start} and cannot be there from {place}, "
    "leaving at {from} ({minutes_needed} {minutes_needed:minute|minutes} needed, {minutes_there} there)",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a lesson; without an earliest departure it counts from midnight."""
    for day in week.days:
        teacher = day.teacher
        for lesson in day.placed():
            if teacher.rides and lesson.school != teacher.start_place:
                continue  # rule rides
            needed = week.ways.to_work(teacher.start_place, lesson.school)
            late = teacher.leave_after is not None and teacher.leave_after + needed > lesson.start
            if late or needed >= UNREACHABLE:
                leave = teacher.leave_after or 0
                minutes = {"minutes_needed": shown(needed), "minutes_there": max(0, lesson.start - leave)}
                params = {**lesson.told(), "place": teacher.start_place, "from": leave, **minutes}
                yield Finding(rule="day_start", params=params)
