"""Who could give what, before anything is planned: own teachers, visitors, broadcasts, or nobody."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from models.district import District
from scheduler.explain.counting.ground import Ground
from scheduler.solve.problem import CourseData


class Means(StrEnum):
    """The nearest means by which a course could have lessons at all."""

    OWN = "own"
    """A teacher of the school."""
    VISITOR = "visitor"
    REMOTE = "remote"
    """A broadcast, or a recorded lesson."""
    NOBODY = "nobody"


@dataclass(frozen=True)
class Could:
    """One course, and what it could have."""

    course: str
    school: str
    subject: str
    lessons: int
    """Least a week."""
    means: Means


def provided(district: District) -> Iterator[Could]:
    """Every course that asks for lessons, in the district's order."""
    ground = Ground(district)
    for course in ground.problem.courses:
        if course.model.minimum and not course.at_home:
            school = ground.problem.places[course.school]
            model = course.model
            yield Could(model.id, school, model.subject, model.minimum, _means(ground, course))


def _means(ground: Ground, course: CourseData) -> Means:
    given = ground.given.get(course.index, {})
    people = [ground.problem.teachers[teacher] for teacher in given]
    if any(not ground.problem.is_away(person, course.school) for person in people):
        return Means.OWN
    if people:
        return Means.VISITOR
    return Means.REMOTE if course.index in ground.remote else Means.NOBODY
