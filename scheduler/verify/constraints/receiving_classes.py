"""A broadcast is received by no more classes than it may be.

- Formula: `lessons that receive it <= receivers` of the origin course or of the external broadcast.
- Unit: classes (a joint class is one); for each broadcast.
- Worked: at most 2. Two classes are lawful (2 <= 2), three are not (3 > 2), one is (1 <= 2).
- Source: planner practice: the teacher has to see the pupils on the screen.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "接收班上限", "en": "Receiving classes"}
RULE = {
    "zh": "一节同步课的接收班不超过上限。",
    "en": "A broadcast is received by at most its limit of classes.",
}
SENTENCE = {
    "zh": "{school}“{course}”{weekday}{start}–{end}的同步课堂（{teacher}）有 {classes} 个接收班，"
    "最多 {limit} 个",
    "en": "the broadcast of {course} at {school} ({teacher}, {weekday} {start}–{end}) is received by "
    "{classes} {classes:class|classes}, at most {limit}",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a broadcast."""
    for relay in week.relays:
        given = relay.external or week.facts.courses.get(relay.origin)
        classes = len(relay.lessons)
        if relay.exists and given is not None and classes > given.receivers:
            counts = {"classes": classes, "limit": given.receivers}
            yield Finding(rule="receiving_classes", params={**relay.told(), **counts})
