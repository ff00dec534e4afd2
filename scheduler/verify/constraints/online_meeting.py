"""Who attends an online meeting is free for it, wherever that is.

It may be attended from any school, at home, or before the first and after the last occurrence of the day,
but not on the road: between occurrences at two schools the way, with its buffers, comes whole before or
whole after the meeting.

- Formula: no occurrence and no blocked time of an attendant overlaps `[start, end)`, nor does another online
  meeting that he attends; and for consecutive occurrences o1, o2 with `o1.end <= start` and `end <=
  o2.start` at different schools, `o1.end + tau <= start` or `end + tau <= o2.start`, with `tau =
  departure_buffer + minutes(o1.school, o2.school) + arrival_buffer`.
- Unit: minutes after midnight; for each attendant. Who has no own means is on the road while the vehicle is.
- Worked: a meeting from 10:00 to 10:40, before it a lesson until 9:25 at one school, after it one at
  another, tau 35. The way fits before (9:25 + 35 = 10:00 <= 10:00), so any start after 10:40 is lawful. If
  the lesson ends at 9:26 it does not (10:01 > 10:00), and the second lesson may start at 11:15 (10:40 + 35
  <= 11:15) but not at 11:14.
- Source: physical.
"""

from collections.abc import Iterator
from itertools import combinations

from models.bells import Period
from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "网络教研", "en": "Online meetings"}
RULE = {
    "zh": "参加网络教研的教师这段时间没有别的安排，也不在路上。",
    "en": "Who attends an online meeting has nothing else at the time and is not on the road.",
}
SENTENCE = {
    "zh": "{teacher}{weekday}{start}–{end}参加不了“{meeting}”：这段时间有别的安排、禁排，或者在路上",
    "en": "{teacher} cannot attend {meeting} on {weekday} {start}–{end}: occupied, not available, or on the "
    "road",
}

Attended = dict[tuple[str, int], list[tuple[Period, str]]]
"""Periods and ids of the online meetings that a teacher attends on a weekday."""


def findings(week: Week) -> Iterator[Finding]:
    """One finding an attendant and meeting; of two that overlap, the later one."""
    attended = _attended(week)
    days = {(day.teacher.id, day.weekday): day for day in week.all_days} if attended else {}
    for (teacher, weekday), some in attended.items():
        blocked = week.facts.blocked.get((teacher, weekday), ())
        day = days.get((teacher, weekday))
        twice = {later for one, later in combinations(some, 2) if later[0].start < one[0].end}
        for period, meeting in some:
            free = day is None or any(a <= period.start and period.end <= b for a, b in day.free())
            hindered = any(row.start < period.end and period.start < row.end for row in blocked)
            if hindered or not free or (period, meeting) in twice:
                when = {"weekday": weekday, "start": period.start, "end": period.end}
                params = {"teacher": teacher, "meeting": meeting, **when}
                yield Finding(rule="online_meeting", params=params)


def _attended(week: Week) -> Attended:
    """The online meetings of each teacher and weekday, in clock order."""
    found: Attended = {}
    for held in week.held:
        meeting = week.facts.meetings[held.meeting]
        period = week.facts.period(held)
        if meeting.online and period is not None:
            for teacher in dict.fromkeys(held.attendants):
                found.setdefault((teacher, held.weekday), []).append((period, meeting.id))
    for some in found.values():
        some.sort(key=lambda one: (one[0].start, one[0].end, one[1]))
    return found
