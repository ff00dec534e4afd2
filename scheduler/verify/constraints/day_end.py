"""No lesson ends too late for its teacher to be back in time.

A teacher whose day ends at the school itself needs no journey and no buffer. Without a latest arrival
(`return_by`) the rule only asks that a way exists. Commitments are not judged, only what was decided
(lessons given, adult duties, meetings). Of teachers without own means only what is at the end place itself is
(for the way see rides).

- Formula: `lesson.end + departure_buffer + minutes(school, end_place) <= return_by`; at the end place
  itself `lesson.end <= return_by`.
- Unit: minutes; for each lesson (the last one of a day decides, since no detour is shorter than the way).
- Worked: back by 17:00, buffer 5, the way 25: 30 minutes needed. A lesson that ends at 16:30 is lawful (30
  <= 30), one that ends at 16:31 is not (30 > 29), one that ends at 16:29 is.
- Source: physical; the latest return is the teacher's (the last bus, before dark).
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.travel import UNREACHABLE, shown
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "放学回得去", "en": "End of the day"}
RULE = {
    "zh": "教师上完课，能在最晚返回时间之前回到返回地。",
    "en": "After every lesson a teacher can be back at the place where the day ends, no later than allowed.",
}
SENTENCE = {
    "zh": "{teacher}{weekday}在{school}的“{course}”{end} 结束，{until} 之前回不到{place}"
    "（需要 {minutes_needed} 分钟，只有 {minutes_there} 分钟）",
    "en": "{teacher} finishes {course} at {school} on {weekday} at {end} and cannot be back at {place} by "
    "{until} ({minutes_needed} {minutes_needed:minute|minutes} needed, {minutes_there} there)",
}
MIDNIGHT = 1440


def findings(week: Week) -> Iterator[Finding]:
    """One finding a lesson; without a latest return it counts to midnight."""
    for day in week.days:
        teacher = day.teacher
        for lesson in day.placed():
            if teacher.rides and lesson.school != teacher.end_place:
                continue  # rule rides
            needed = week.ways.from_work(lesson.school, teacher.end_place)
            late = teacher.return_by is not None and lesson.end + needed > teacher.return_by
            if late or needed >= UNREACHABLE:
                back = MIDNIGHT if teacher.return_by is None else teacher.return_by
                minutes = {"minutes_needed": shown(needed), "minutes_there": max(0, back - lesson.end)}
                params = {**lesson.told(), "place": teacher.end_place, "until": back, **minutes}
                yield Finding(rule="day_end", params=params)
