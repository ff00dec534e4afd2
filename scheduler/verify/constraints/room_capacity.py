"""A room holds the pupils of a lesson.

Pupils of all classes of a sitting count; a class without a number counts none.

- Formula: `sum of pupils of the classes <= capacity`.
- Unit: pupils; for each lesson in a room with a capacity.
- Worked: a room for 40. Classes of 22 and 18 together are lawful (40 <= 40), of 22 and 19 they are not (41 >
  40), one class of 39 is (39 <= 40).
- Source: the schools' rooms.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "教室容量", "en": "Capacity of rooms"}
RULE = {
    "zh": "一节课各班的人数合计不超过教室的容量。",
    "en": "The pupils of a lesson fit its room.",
}
SENTENCE = {
    "zh": "{school}{room}{weekday}{start}–{end}上“{course}”（{teacher}），共 {pupils} 人，"
    "只能坐 {capacity} 人",
    "en": "{course} ({teacher}) in {room} at {school} on {weekday} {start}–{end} has {pupils} "
    "{pupils:pupil|pupils}, room for {capacity}",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a sitting and room."""
    for sitting in week.sittings:
        for id_ in sitting.rooms:
            room = week.facts.rooms.get(id_)
            pupils = sum(week.facts.pupils[group] for group in sitting.whole.classes)
            if room is not None and room.capacity is not None and pupils > room.capacity:
                params = {**sitting.whole.told(), "room": id_, "pupils": pupils, "capacity": room.capacity}
                yield Finding(rule="room_capacity", params=params)
