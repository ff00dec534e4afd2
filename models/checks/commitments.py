"""Commitments occupy somebody, last a while, and can all be kept."""

from collections.abc import Iterator
from itertools import pairwise

from models.base import Weeks
from models.checks.facts import Facts
from models.checks.law import needing
from models.checks.seasons import meet
from models.course import Commitment
from models.flaws import Flaw

Row = tuple[int, Commitment]
"""A commitment and its index."""


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


@needing("term", "classes", "joint_classes")
def commitments_overlap(facts: Facts) -> Iterator[Flaw]:
    """No teacher, class or room has two commitments at the same time."""
    occupied: dict[tuple[str, str, int, str], list[Row]] = {}
    for n, row in enumerate(facts.district.commitments):
        for field, id_ in _occupied(facts, row):
            for week in _weeks(facts, row):
                occupied.setdefault((field, id_, row.weekday, week), []).append((n, row))
    named: set[tuple[int, int]] = set()
    for (field, id_, _, _), rows in sorted(occupied.items()):
        for a, b in _overlapping(rows):
            if (a[0], b[0]) not in named:
                named.add((a[0], b[0]))
                yield _both("commitments_overlap", a, b, {"who": id_}, field)


def _weeks(facts: Facts, row: Commitment) -> list[Weeks]:
    """The weeks of the cycle in which it is."""
    return [week for week in facts.parities if meet(week, row.weeks)]


def _overlapping(rows: list[Row]) -> Iterator[tuple[Row, Row]]:
    """Every row that starts before the latest end so far, with the row that ends then."""
    latest: Row | None = None
    for row in sorted(rows, key=lambda pair: (pair[1].start, pair[0])):
        if latest is not None and row[1].start < latest[1].end:
            yield latest, row
        if latest is None or row[1].end > latest[1].end:
            latest = row


def _occupied(facts: Facts, row: Commitment) -> set[tuple[str, str]]:
    """What a commitment occupies: (field, id), joint classes as their members."""
    found = {("group", m) for m in facts.members.get(row.group or "", ())}
    return found | {(field, id_) for field, id_ in (("teacher", row.teacher), ("room", row.room)) if id_}


def _both(code: str, a: Row, b: Row, params: dict[str, str | int], field: str) -> Flaw:
    times: dict[str, str | int] = {
        "weekday": a[1].weekday,
        "start": b[1].start,
        "end": b[1].end,
        "start_other": a[1].start,
        "end_other": a[1].end,
    }
    return Flaw(code, "commitments", b[0], field, times | params, ("commitments", a[0], field))


@needing("term", "bells", "travel", "rules", "teachers")
def commitments_too_far(facts: Facts) -> Iterator[Flaw]:
    """Between two commitments at different schools a teacher with own means has the time to travel."""
    days: dict[tuple[str, int, str], list[Row]] = {}
    for n, row in enumerate(facts.district.commitments):
        teacher = facts.teachers.get(row.teacher or "")
        if teacher is not None and not teacher.rides:
            for week in _weeks(facts, row):
                days.setdefault((teacher.id, row.weekday, week), []).append((n, row))
    named: set[tuple[int, int]] = set()
    for rows in days.values():
        rows.sort(key=lambda pair: (pair[1].start, pair[1].end))
        for a, b in pairwise(rows):
            if (a[0], b[0]) not in named:
                named.add((a[0], b[0]))
                yield from _too_far(facts, a, b)


def _too_far(facts: Facts, a: Row, b: Row) -> Iterator[Flaw]:
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


@needing("term", "rules")
def commitments_back_and_forth(facts: Facts) -> Iterator[Flaw]:
    """Within a half-day a teacher's commitments do not return to a school after another one.

    The rule one_stay forbids the same of lessons; commitments that do it would leave it nothing to decide.
    """
    halves: dict[tuple[str, int, bool, str], list[Row]] = {}
    for n, row in enumerate(facts.district.commitments):
        morning = row.start < facts.district.rules.midday
        for week in _weeks(facts, row) if row.teacher is not None else ():
            halves.setdefault((row.teacher or "", row.weekday, morning, week), []).append((n, row))
    named: set[int] = set()
    for rows in halves.values():
        rows.sort(key=lambda pair: (pair[1].start, pair[1].end))
        left: dict[str, Row] = {}
        for a, b in pairwise(rows):
            if a[1].school != b[1].school:
                left[a[1].school] = a
                if b[1].school in left and b[0] not in named:
                    named.add(b[0])
                    where: dict[str, str | int] = {"teacher": b[1].teacher or "", "school": b[1].school}
                    yield _both("commitments_back_and_forth", left[b[1].school], b, where, "school")
                    break
