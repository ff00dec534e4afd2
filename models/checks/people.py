"""Every way that a teacher may need exists, and every day has time in it."""

from collections.abc import Iterator

from models.checks.facts import Facts
from models.checks.law import needing
from models.flaws import Flaw
from models.teacher import Teacher


@needing("schools", "places", "travel", "classes", "joint_classes", "courses")
def unreachable(facts: Facts) -> Iterator[Flaw]:
    """A teacher can get to and from every school of a course he may be given, and between any two of them.

    Of several pairs that would be joined by one new link, only the first is named.
    """
    island = _islands(facts)
    named: set[frozenset[str]] = set()
    for index, teacher in enumerate(facts.district.teachers):
        for field, origin, destination in _needed(facts, teacher):
            if origin == destination or (origin, destination) in facts.minutes:
                continue
            ends = frozenset((island.get(origin, origin), island.get(destination, destination)))
            pair = ends if len(ends) == 2 else frozenset((origin, destination))
            if pair not in named:
                named.add(pair)
                params: dict[str, str | int] = {
                    "teacher": teacher.id,
                    "place": origin,
                    "other_place": destination,
                }
                yield Flaw("unreachable", "teachers", index, field, params)


def _needed(facts: Facts, teacher: Teacher) -> Iterator[tuple[str, str, str]]:
    """Ways that may be needed: (field of the teacher to blame, origin, destination)."""
    courses = [c for c in facts.district.courses if c.target > 0 and facts.may_teach(teacher, c)]
    lessons = {facts.school_of[c.group] for c in courses if c.group in facts.school_of}
    taken = {c.school for c in facts.district.commitments if c.teacher == teacher.id}
    for school in sorted(lessons):
        yield "start_place", teacher.start_place, school
        yield "end_place", school, teacher.end_place
        for other in sorted((lessons | taken) - {school}):
            yield "subjects", school, other
            yield "subjects", other, school


def _islands(facts: Facts) -> dict[str, str]:
    """Place -> the first place, by id, of those it is connected with."""
    neighbours: dict[str, set[str]] = {}
    for origin, destination in facts.minutes:
        neighbours.setdefault(origin, set()).add(destination)
        neighbours.setdefault(destination, set()).add(origin)
    island: dict[str, str] = {}
    for place in sorted(neighbours):
        waiting = [] if place in island else [place]
        while waiting:
            near = waiting.pop()
            if near not in island:
                island[near] = place
                waiting.extend(neighbours[near])
    return island


@needing()
def no_day_left(facts: Facts) -> Iterator[Flaw]:
    """A teacher leaves before he must be back."""
    for index, teacher in enumerate(facts.district.teachers):
        leave, back = teacher.leave_after, teacher.return_by
        if leave is not None and back is not None and back <= leave:
            yield Flaw("end_before_start", "teachers", index, "return_by", {"start": leave})


@needing()
def lunch_window(facts: Facts) -> Iterator[Flaw]:
    """The time in which lunch must be found is as long as the longest lunch asked for."""
    rules = facts.district.rules
    asked = [t.limits.lunch_minutes for t in facts.district.teachers if t.limits.lunch_minutes is not None]
    if asked and rules.lunch_to - rules.lunch_from < max(asked):
        for index, teacher in enumerate(facts.district.teachers):
            if teacher.limits.lunch_minutes == max(asked):
                params: dict[str, str | int] = {
                    "start": rules.lunch_from,
                    "end": rules.lunch_to,
                    "minutes": max(asked),
                }
                yield Flaw("lunch_window", "teachers", index, "lunch_minutes", params)
                return
