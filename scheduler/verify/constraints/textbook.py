"""Both sides of a broadcast use the same edition of the textbook.

- Formula: the number of different editions of the receiving classes and the classes at the origin (or of the
  external broadcast) `<= 1`; no edition is one too.
- Unit: editions; for each lesson that receives a broadcast.
- Worked: both sides with edition A are lawful (1 <= 1), A and B are not (2 > 1), both without an edition are
  (1 <= 1), A and none are not (2 > 1).
- Source: planner practice.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.facts import Facts
from scheduler.verify.relays import Relay
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "同步课堂教材版本", "en": "Textbook of a broadcast"}
RULE = {
    "zh": "接收班和主讲班（或校外同步课）的教材版本相同。",
    "en": "The classes at both sides of a broadcast have the same textbook.",
}
SENTENCE = {
    "zh": "{school}“{course}”{weekday}{start}–{end}接收“{origin_course}”，教材版本不同",
    "en": "{course} at {school} ({weekday} {start}–{end}) receives {origin_course}, which has another "
    "textbook",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a lesson that receives."""
    for relay in week.relays:
        theirs = _editions(week.facts, relay)
        for lesson in relay.lessons if relay.exists else ():
            own = {week.facts.textbooks[group] for group in lesson.classes}
            if len(own | theirs) > 1:
                yield Finding(rule="textbook", params={**lesson.told(), "origin_course": relay.origin})


def _editions(facts: Facts, relay: Relay) -> set[str]:
    if relay.external is not None:
        return {relay.external.textbook}
    course = facts.courses.get(relay.origin)
    return set() if course is None else {facts.textbooks[group] for group in facts.members[course.group]}
