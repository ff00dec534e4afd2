"""Minutes that teachers wait at other schools.

Waiting at one's own school is not idle: there is a desk. A pause of at most `break_minutes` is not idle
either, nor is the way between two schools with its buffers; noon, between the half-days, is free.

- Formula: sum over consecutive occurrences o1, o2 of a teacher in the same half-day, both at other schools
  than the employing one, of `max(0, o2.start - o1.end - tau - break_minutes)`, where `tau = departure_buffer
  + minutes(o1.school, o2.school) + arrival_buffer`, or 0 at the same school; on a ride the minutes
  are those from boarding to alighting.
- Unit: minutes; each week. Default weight 1.
- Worked: breaks of 20. A pause of 20 minutes is none (0), one of 21 is 1 unit, one free period of 40 between
  two breaks of 10 is 60 - 20 = 40 units (40).
- Source: planner practice.
"""

from collections.abc import Iterator

from scheduler.verify.day import TeacherDay
from scheduler.verify.week import Week

TITLE = {"zh": "外校空等分钟", "en": "Idle minutes at other schools"}
RULE = {
    "zh": "教师半天内在外校两节课之间空等的分钟数（课间和路程除外）。",
    "en": "Minutes between two occurrences of a half-day at other schools, beyond the way and a break.",
}
AMOUNT = {"zh": "{amount} 分钟", "en": "{amount} {amount:minute|minutes}"}
DEFAULT_WEIGHT = 1


def amount(week: Week) -> int:
    """Minutes, in all."""
    return sum(minutes for day in week.all_days for minutes in _waits(day, week.rules.break_minutes))


def _waits(day: TeacherDay, break_minutes: int) -> Iterator[int]:
    for one, other in day.pairs():
        if one.half == other.half and day.is_other(one.school) and day.is_other(other.school):
            yield max(0, other.start - one.end - day.way(one, other) - break_minutes)
