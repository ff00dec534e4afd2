"""Independent parts: courses that share no teacher, and no subject whose teachers are compared."""

from dataclasses import dataclass

from scheduler.solve.exact import Outline
from scheduler.solve.links import Links
from scheduler.solve.subjects import teachers_by_subject


@dataclass(frozen=True)
class Part:
    """Indices of courses, and of the teachers who could give them or are compared with those."""

    courses: tuple[int, ...]
    teachers: tuple[int, ...]


def parts(exact: Outline) -> list[Part]:
    """All courses and teachers, each in one part.

    Classes couple parts too (a class sits in one lesson at a time); the relaxation drops that.
    """
    links: Links[tuple[str, int]] = Links(("course", c.index) for c in exact.problem.courses)
    for t in exact.problem.teachers:
        links.leader(("teacher", t.index))
    for c in exact.problem.courses:
        links.join([("course", c.index), *(("teacher", t) for t in exact.x.teachers_of(c.index))])
    for group in teachers_by_subject(exact.problem):
        links.join(("teacher", t) for t in group)
    return [
        Part(
            tuple(number for kind, number in nodes if kind == "course"),
            tuple(number for kind, number in nodes if kind == "teacher"),
        )
        for nodes in links.groups()
    ]
