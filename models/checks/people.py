"""Every way that a teacher may need exists, and every day has time in it."""

from collections.abc import Iterator
from itertools import permutations

from models.checks.facts import Facts
from models.checks.law import needing
from models.flaws import Flaw
from models.teacher import Teacher


@needing("term", "bells", "rules", "schools", "places", "travel", "classes", "joint_classes", "courses")
def unreachable(facts: Facts) -> Iterator[Flaw]:
    """A teacher can get to and from every school of a course or commitment of his, and between them.

    Who rides goes wherever a run does.

    Of several pairs that would be joined by one new link, only the first is named.
    """
    islands = _islands(facts)
    whole = {island for island in set(islands.values()) if _is_complete(facts, island)}
    named: set[frozenset[object]] = set()
    for index, teacher in enumerate(facts.district.teachers):
        if teacher.rides:
            continue
        lessons, others = _schools(facts, teacher)
        island = islands.get(teacher.start_place, frozenset())
        if island in whole and island.issuperset({teacher.end_place, *lessons, *others}):
            continue  # the usual case: everything is connected with everything
        for field, origin, destination in _ways(teacher, lessons, others):
            pair: frozenset[object] = frozenset(
                (islands.get(origin, origin), islands.get(destination, destination))
            )
            if len(pair) == 1:
                pair = frozenset((origin, destination))
            if origin != destination and (origin, destination) not in facts.minutes and pair not in named:
                named.add(pair)
                params: dict[str, str | int] = {
                    "teacher": teacher.id,
                    "place": origin,
                    "other_place": destination,
                }
                yield Flaw("unreachable", "teachers", index, field, params)


def _schools(facts: Facts, teacher: Teacher) -> tuple[set[str], set[str]]:
    """Schools where the teacher may have lessons, and where he has commitments."""
    courses = [c for subject in teacher.subjects for c in facts.open_courses_of.get(subject, ())]
    courses += facts.courses_naming.get(teacher.id, [])
    groups = [c.group for c in courses if c.target > 0 and facts.may_come(teacher, c)]
    lessons = {facts.school_of[group] for group in groups if group in facts.school_of}
    return lessons, {c.school for c in facts.district.commitments if c.teacher == teacher.id}


def _ways(teacher: Teacher, lessons: set[str], others: set[str]) -> Iterator[tuple[str, str, str]]:
    """Ways that may be needed: (field of the teacher to blame, origin, destination)."""
    for school in sorted(lessons | others):
        yield "start_place", teacher.start_place, school
        yield "end_place", school, teacher.end_place
    for school in sorted(lessons):
        for other in sorted((lessons | others) - {school}):
            yield "subjects", school, other
            yield "subjects", other, school


def _islands(facts: Facts) -> dict[str, frozenset[str]]:
    """Place -> all places that it is connected with, itself included."""
    neighbours: dict[str, set[str]] = {}
    for origin, destination in facts.minutes:
        neighbours.setdefault(origin, set()).add(destination)
        neighbours.setdefault(destination, set()).add(origin)
    islands: dict[str, frozenset[str]] = {}
    for place in neighbours:
        if place not in islands:
            island: set[str] = set()
            waiting = {place}
            while waiting:
                near = waiting.pop()
                island.add(near)
                waiting |= neighbours[near] - island
            islands |= dict.fromkeys(island, frozenset(island))
    return islands


def _is_complete(facts: Facts, island: frozenset[str]) -> bool:
    """True if there is a way from every place of it to every other."""
    return all((a, b) in facts.minutes for a, b in permutations(island, 2))


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
