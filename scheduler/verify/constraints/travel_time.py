"""A teacher has time to get from one school to the next.

After a lesson a visitor stays for the departure buffer, then travels, and is there the arrival buffer
before the next lesson. Where no link joins two schools the way is infinitely long. Teachers without own
means are not judged here (see rides).

- Formula: for consecutive occurrences o1, o2 of a teacher's day at different schools that do not overlap,
  `o1.end + departure_buffer + minutes(o1.school, o2.school) + arrival_buffer <= o2.start`.
- Unit: minutes; for each teacher, day and pair, of which one at least is decided: a lesson, adult duty or
  meeting.
- Worked: buffers 5 and 10, the way 20: 35 minutes needed. After a lesson that ends at 9:40 one at 10:15 is
  lawful (35 <= 35), one at 10:14 is not (35 > 34), one at 10:16 is.
- Source: physical; the buffers are the district's.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.travel import shown
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "赶得到", "en": "Time to travel"}
RULE = {
    "zh": "教师从一所学校下课到另一所学校上课，中间够走完路程，并留出下课后和上课前的缓冲时间。",
    "en": "Between lessons at two schools there is time for the way and for the buffers at both ends.",
}
SENTENCE = {
    "zh": "{teacher}{weekday}{end}在{school}下课，{start}到不了{other_school}（需要 {minutes_needed} 分钟，"
    "只有 {minutes_there} 分钟）",
    "en": "{teacher} finishes at {school} on {weekday} at {end} and cannot be at {other_school} by {start} "
    "({minutes_needed} {minutes_needed:minute|minutes} needed, {minutes_there} there)",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a pair: `end` at `school`, `start` at `other_school`."""
    for day in week.days:
        for one, other in () if day.teacher.rides else day.pairs():
            there = other.start - one.end
            needed = week.ways.tau(one, other)
            if 0 <= there < needed and (one.decided or other.decided):
                params = {
                    "teacher": day.teacher.id,
                    "weekday": day.weekday,
                    "school": one.school,
                    "end": one.end,
                    "other_school": other.school,
                    "start": other.start,
                    "minutes_needed": shown(needed),
                    "minutes_there": there,
                }
                yield Finding(rule="travel_time", params=params)
