"""Things that overlap in time, side by side in as few lanes as they need."""

from collections.abc import Sequence

Span = tuple[int, int]
"""[start, end) in minutes."""


def lanes(spans: Sequence[Span], gap: int = 0) -> list[int]:
    """The lane of each span, from 0: the first one that has been free for `gap` minutes when it begins.

    Spans are served by their beginnings, equal ones in the order given.
    """
    ends: list[int] = []
    found = [0] * len(spans)
    for index in sorted(range(len(spans)), key=lambda index: spans[index][0]):
        start, end = spans[index]
        lane = next((lane for lane, until in enumerate(ends) if until + gap <= start), len(ends))
        ends[lane : lane + 1] = [end]
        found[index] = lane
    return found
