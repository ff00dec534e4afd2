"""Independent parts: courses that share no teacher, and no subject whose teachers are compared."""

from dataclasses import dataclass

from scheduler.solve.exact import Exact
from scheduler.solve.subjects import teachers_by_subject


@dataclass(frozen=True)
class Part:
    """Indices of courses, and of the teachers who could give them or are compared with those."""

    courses: tuple[int, ...]
    teachers: tuple[int, ...]


def parts(exact: Exact) -> list[Part]:
    """All courses and teachers, each in one part.

    Classes couple parts too (a class sits in one lesson at a time); the relaxation drops that.
    """
    courses = [c.index for c in exact.problem.courses]
    leader = {("course", c): ("course", c) for c in courses}
    leader |= {("teacher", t.index): ("teacher", t.index) for t in exact.problem.teachers}

    def find(node: tuple[str, int]) -> tuple[str, int]:
        while leader[node] != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node

    for c in courses:
        for t in exact.x.teachers_of(c):
            leader[find(("teacher", t))] = find(("course", c))
    for group in teachers_by_subject(exact.problem):
        for t in group[1:]:
            leader[find(("teacher", t))] = find(("teacher", group[0]))
    groups: dict[tuple[str, int], list[tuple[str, int]]] = {}
    for node in leader:
        groups.setdefault(find(node), []).append(node)
    return [
        Part(
            tuple(number for kind, number in nodes if kind == "course"),
            tuple(number for kind, number in nodes if kind == "teacher"),
        )
        for nodes in groups.values()
    ]
