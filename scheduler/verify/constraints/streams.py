"""No more broadcasts run at a time than the district's platform carries.

A stream is taken by every lesson that is broadcast, from the start to the end of its period at the origin,
however many classes receive it. Broadcasts from outside come over another platform.

- Formula: at any moment, `number of broadcast lessons with start <= moment < end <= streams`.
- Unit: broadcasts; for each moment at which one begins.
- Worked: 1 stream. Broadcasts of 8:00-8:40 and 8:40-9:20 are lawful (1 <= 1 at 8:40), of 8:00-8:40 and
  8:39-9:19 they are not (2 > 1 at 8:39), of 8:00-8:40 and 8:41-9:21 they are.
- Source: the district's platform.
"""

from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "同步课堂路数", "en": "Streams"}
RULE = {
    "zh": "同一时刻进行的同步课堂不超过平台的路数。",
    "en": "No more broadcasts run at a time than there are streams.",
}
SENTENCE = {
    "zh": "{weekday}{start}同时进行 {streams} 路同步课堂（包括{school}“{course}”，{teacher}），"
    "最多 {limit} 路",
    "en": "{streams} {streams:broadcast runs|broadcasts run} on {weekday} at {start} ({course} at "
    "{school}, {teacher}, among them), at most {limit}",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a moment at which there are too many, with a lesson that begins then."""
    limit = week.rules.streams
    if limit is None:
        return
    running = [sitting.whole for sitting in week.sittings if sitting.broadcast]
    moments = {(lesson.weekday, lesson.start): lesson for lesson in running}
    for (weekday, moment), begins in sorted(moments.items(), key=lambda one: one[0]):
        streams = sum(one.weekday == weekday and one.start <= moment < one.end for one in running)
        if streams > limit:
            params = {**begins.told(), "streams": streams, "limit": limit}
            yield Finding(rule="streams", params=params)
