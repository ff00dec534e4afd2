"""Lessons from afar against streams."""

from models.course import Mode, SlotPattern
from scheduler.explain.counting import streams
from tests.explain.counting.counted import figures
from tests.live import RULES, live, origin, receiver
from tests.villages import MON

FIRST = (SlotPattern(weekday=MON, period="1"),)


def test_one_stream() -> None:
    """Two broadcasts at once for a class each, and one stream: 1 of 2; with two streams both."""
    origins = [
        origin(group, allowed=FIRST, subject=name) for group, name in (("hill3", "art"), ("hill4", "music"))
    ]
    heard = [
        receiver(group, name, minimum=1, allowed=FIRST, modes=(Mode.SYNCHRONOUS,), origins=(course.id,))
        for group, name, course in (("lake3", "art", origins[0]), ("lake4", "music", origins[1]))
    ]
    one, two = (RULES.model_copy(update={"streams": streams}) for streams in (1, 2))
    assert figures(streams, live(*origins, *heard, rules=one)) == [(2, 1)]
    assert figures(streams, live(*origins, *heard, rules=two)) == []
    assert figures(streams, live(*origins, *heard)) == []
