"""A broadcast has its studio and its screen rooms, and no other lesson is moved to a room.

A lesson is in the room that the timetable gives it, else in the one that its course names. The timetable
gives a room only to lessons of a broadcast and to recorded ones, and only where the course names none.

- Formula: the room of a lesson that is broadcast can be a studio, that of a synchronous or recorded lesson
  a screen room, and both are at the lesson's school (`rooms that fit >= 1`); `rooms of one sitting <= 1`,
  no room being one too; and `rooms given to other lessons, or beside the course's own <= 0`.
- Unit: rooms; for each lesson.
- Worked: a broadcast lesson in a studio of its school is lawful (1 >= 1); in an ordinary classroom it is
  not (0 < 1); without a room it is not either (0 < 1). A lesson that nobody receives is lawful without a
  room, and not with one that the timetable gives it (1 > 0).
- Source: the schools' equipment.
"""

from collections.abc import Iterator

from models.school import RoomUse
from models.verdict import Finding
from scheduler.verify.facts import Facts
from scheduler.verify.occurrence import NOBODY, Occurrence
from scheduler.verify.sittings import Sitting
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "主讲教室和接收教室", "en": "Studios and screen rooms"}
RULE = {
    "zh": "主讲课在本校的主讲教室上，同步课和点播课在本校的接收教室上，同堂的班在同一间；"
    "其他的课不另排教室。",
    "en": "A broadcast is given in a studio and received in a screen room of the school; classes taught "
    "together share a room; no other lesson is given one.",
}
SENTENCE = {
    "zh": "{school}“{course}”{weekday}{start}–{end}的教室不合要求（现为：{room}）："
    "主讲要有主讲教室，同步和点播要有接收教室，同堂的班用同一间，其他的课不另排教室",
    "en": "{course} at {school} ({weekday} {start}–{end}) has the wrong room ({room}): a broadcast needs a "
    "studio, a received or recorded lesson a screen room, classes together one room, others are given none",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a lesson."""
    for sitting in week.sittings:
        for lesson in sitting.lessons:
            if lesson.room != sitting.lessons[0].room or _wrong(week.facts, sitting, lesson):
                yield Finding(rule="broadcast_rooms", params={**lesson.told(), "room": lesson.room or NOBODY})


def _wrong(facts: Facts, sitting: Sitting, lesson: Occurrence) -> bool:
    """Whether the lesson's own room does not fit, or must not be given."""
    use = RoomUse.STUDIO if sitting.broadcast else None if lesson.in_person else RoomUse.SCREEN
    given = lesson.placement is not None and lesson.placement.room is not None
    if given and (use is None or (lesson.course is not None and lesson.course.room is not None)):
        return True
    room = facts.rooms.get(lesson.room or "")
    return use is not None and (room is None or room.school != lesson.school or use not in room.uses)
