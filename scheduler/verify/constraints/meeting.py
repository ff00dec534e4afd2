"""A meeting is held in a slot it may have, once a week at most, by enough of its members and nobody else.

A meeting that is not held breaks nothing: it is missing, like a lesson below the minimum.

- Formula: the period exists at the meeting's school on that weekday, its kind is in `meeting.kinds`, and it
  matches one of `meeting.allowed` if there are any; the meeting is held `<= 1` times; the attendants are all
  different, all in `meeting.members`, and `number of attendants >= quorum` (all members, without a quorum).
- Unit: attendants; for each meeting that is held.
- Worked: four members, quorum 3. With 3 of them there it is lawful (3 >= 3), so it is with 4 (4 >= 3), with
  2 it is not (2 < 3); nor with 3 of whom one is no member (2 < 3).
- Source: planner practice: the common hour of a team.
"""

from collections.abc import Iterator

from models.course import Meeting
from models.timetable import Held
from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "教研活动", "en": "Meetings"}
RULE = {
    "zh": "教研活动排在可用的时段，一周最多一次；到会的都是成员，人数不少于规定。",
    "en": "A meeting is held in a slot it may have, at most once a week, by enough of its members and nobody "
    "else.",
}
SENTENCE = {
    "zh": "“{meeting}”（{school}{weekday}“{period}”节）不合要求：本周第 {times} 次（最多 1 次），"
    "成员到会 {members} 人（至少 {limit} 人），重复或非成员 {others} 人；没有这一节，"
    "或时段类型、可选时段不符也不行",
    "en": "{meeting} at {school} ({weekday}, period “{period}”) may not be held like this: time {times} of "
    "the week (at most 1), members {members} (at least {limit}), repeated or no members {others}; and the "
    "period has to exist, to be of its kinds and among its slots",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a meeting held; of one that is held twice, the later time."""
    times: dict[str, int] = {}
    for held in week.held:
        meeting = week.facts.meetings[held.meeting]
        times[meeting.id] = times.get(meeting.id, 0) + 1
        members = len(set(held.attendants) & set(meeting.members))
        others = len(held.attendants) - members
        limit = len(meeting.members) if meeting.quorum is None else meeting.quorum
        wrong = times[meeting.id] > 1 or members < limit or others > 0
        if wrong or not _may_be_then(week, meeting, held):
            slot = {"school": meeting.school, "weekday": held.weekday, "period": held.period}
            numbers = {"times": times[meeting.id], "members": members, "limit": limit, "others": others}
            yield Finding(rule="meeting", params={"meeting": meeting.id, **slot, **numbers})


def _may_be_then(week: Week, meeting: Meeting, held: Held) -> bool:
    """Whether the slot exists, is of an allowed kind, and matches the patterns."""
    period = week.facts.period(held)
    if period is None or period.kind not in meeting.kinds:
        return False
    half = week.facts.half(period.start)
    return not meeting.allowed or any(
        pattern.weekday in (None, held.weekday)
        and pattern.half in (None, half)
        and pattern.period in (None, held.period)
        for pattern in meeting.allowed
    )
