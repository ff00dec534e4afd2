"""Classes that share a multi-grade room (复式) do at any time the same lesson, or one of them is free.

They have one room and one teacher, who goes from one grade to the other: their lessons are one sitting if
they are in the same slot with the same teacher, whatever the subjects. Two lessons of one class are the
business of class_clash.

- Formula: lessons and commitments of two different classes of a room that share a minute and are no one
  sitting `<= 0`.
- Unit: pairs; for each room and weekday, at least one of the two a lesson.
- Worked: grades 3 and 4 share a room. Maths and Chinese by one teacher in one period are one sitting,
  lawful (0); by two teachers they are not (1 > 0); in two periods that touch they are (0).
- Source: physical; multi-grade schools.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.occurrence import Occurrence, clock_order, overlapping
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "复式班", "en": "Multi-grade rooms"}
RULE = {
    "zh": "同一复式组的班同时上课，只能由同一位教师在同一节次一起上。",
    "en": "Classes that share a multi-grade room are taught at the same time only in one sitting.",
}
SENTENCE = {
    "zh": "{school}{group}{weekday}{start}–{end}上{subject}（{teacher}），同一复式组同时另有安排"
    "（{start_other}–{end_other} {other_label}）",
    "en": "{group} at {school} on {weekday} has {subject} ({teacher}) at {start}–{end} while its multi-grade "
    "room has something else ({other_label}) at {start_other}–{end_other}",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a room and pair."""
    if not week.facts.multi_grade:
        return
    sitting_of = {id(lesson): rank for rank, one in enumerate(week.sittings) for lesson in one.lessons}
    for occurrences in _by_room(week).values():
        for one, other in overlapping(sorted(occurrences, key=clock_order)):
            apart = set(one.classes).isdisjoint(other.classes)
            if apart and sitting_of.get(id(one)) != sitting_of.get(id(other)):
                yield Finding(rule="multi_grade", params={**one.told(), **other.told_as_other()})


def _by_room(week: Week) -> dict[tuple[str, str, int], list[Occurrence]]:
    """Per multi-grade room and weekday: all lessons and commitments of its classes."""
    found: dict[tuple[str, str, int], list[Occurrence]] = {}
    for occurrence in (*week.lessons, *week.facts.commitments):
        rooms = (week.facts.multi_grade.get(group) for group in occurrence.classes)
        for room in dict.fromkeys(room for room in rooms if room is not None):
            found.setdefault((*room, occurrence.weekday), []).append(occurrence)
    return found
