"""Commitments occupy somebody, last a while, and can all be kept."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from models.checks.facts import Facts
from models.checks.law import needing
from models.course import Commitment
from models.flaws import Flaw


@needing()
def commitment_for_nobody(facts: Facts) -> Iterator[Flaw]:
    """A commitment names a teacher, a class or a room."""
    for index, row in enumerate(facts.district.commitments):
        if row.teacher is None and row.group is None and row.room is None:
            yield Flaw("commitment_for_nobody", "commitments", index, "teacher")


@needing()
def commitment_ends_early(facts: Facts) -> Iterator[Flaw]:
    """A commitment ends after it starts."""
    for index, row in enumerate(facts.district.commitments):
        if row.end <= row.start:
            yield Flaw("end_before_start", "commitments", index, "end", {"start": row.start})


@needing("classes", "joint_classes")
def commitments_overlap(facts: Facts) -> Iterator[Flaw]:
    """No teacher, class or room has two commitments at the same time."""
    for weekday in range(1, 8):
        rows = [(n, c) for n, c in enumerate(facts.district.commitments) if c.weekday == weekday]
        for (n, a), (m, b) in combinations(sorted(rows, key=lambda row: (row[1].start, row[0])), 2):
            shared = _occupied(facts, a) & _occupied(facts, b)
            if shared and a.start < b.end and b.start < a.end:
                kind, id_ = min(shared)
                yield _both("commitments_overlap", (n, a), (m, b), {"who": id_}, kind)


def _occupied(facts: Facts, row: Commitment) -> set[tuple[str, str]]:
    """What a commitment occupies: (field, id), joint classes as their members."""
    found = {("group", m) for m in facts.members.get(row.group or "", ())}
    return found | {(field, id_) for field, id_ in (("teacher", row.teacher), ("room", row.room)) if id_}


def _both(
    code: str, a: tuple[int, Commitment], b: tuple[int, Commitment], params: dict[str, str | int], field: str
) -> Flaw:
    times: dict[str, str | int] = {
        "weekday": a[1].weekday,
        "start": b[1].start,
        "end": b[1].end,
        "start_other": a[1].start,
        "end_other": a[1].end,
    }
    return Flaw(code, "commitments", b[0], field, times | params, ("commitments", a[0], field))


@needing("travel", "rules")
def commitments_too_far(facts: Facts) -> Iterator[Flaw]:
    """Between two commitments at different schools a teacher has the time to travel."""
    days: dict[tuple[str, int], list[tuple[int, Commitment]]] = {}
    for n, row in enumerate(facts.district.commitments):
        if row.teacher is not None:
            days.setdefault((row.teacher, row.weekday), []).append((n, row))
    for rows in days.values():
        rows.sort(key=lambda pair: (pair[1].start, pair[1].end))
        for a, b in pairwise(rows):
            yield from _too_far(facts, a, b)


def _too_far(facts: Facts, a: tuple[int, Commitment], b: tuple[int, Commitment]) -> Iterator[Flaw]:
    before, after = a[1], b[1]
    if before.school == after.school or after.start < before.end:
        return
    way = facts.minutes.get((before.school, after.school))
    rules = facts.district.rules
    buffers = rules.departure_buffer + rules.arrival_buffer
    there = after.start - before.end
    if way is None or there < way + buffers:
        params: dict[str, str | int] = {
            "teacher": before.teacher or "",
            "school": after.school,
            "other_school": before.school,
            "minutes_needed": "∞" if way is None else way + buffers,
            "minutes_there": there,
        }
        yield _both("commitments_too_far", a, b, params, "start")
