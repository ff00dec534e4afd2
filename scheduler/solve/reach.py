"""Who and what a course's lessons could involve, by the district's ids."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from models.district import District
from scheduler.solve.candidates import candidates
from scheduler.solve.compile_problem import compile_problem
from scheduler.solve.scenes import scenes

Ids = tuple[str, ...]


@dataclass(frozen=True)
class Reach:
    """Possible partners of each course; ids in the district's order."""

    teachers: Mapping[str, Ids]
    """Who could give the course in person at some time."""
    adults: Mapping[str, Ids]
    """Who could be the local adult at a lesson of the course."""
    origins: Mapping[str, Ids]
    """Courses whose lessons the course could receive."""
    members: Mapping[str, Ids]
    """Classes that sit in the course's lessons."""
    schools: Mapping[str, str]
    """The course's school."""


def reach(district: District) -> Reach:
    """Ask every rule once what it refuses by itself."""
    problems = [compile_problem(district, scene) for scene in scenes(district)]
    some, first = candidates(problems), problems[0]
    courses, teachers = district.courses, district.teachers
    given: dict[str, set[int]] = defaultdict(set)
    stands: dict[str, set[int]] = defaultdict(set)
    heard: dict[str, set[int]] = defaultdict(set)
    for course, teacher in some.lessons:
        given[courses[course].id].add(teacher)
    for (course, _), adults in some.adults.items():
        stands[courses[course].id].update(adults)
    for (course, _), sources in some.receives.items():
        heard[courses[course].id].update(s.course for s in sources if s.course is not None)
    return Reach(
        teachers={c: tuple(teachers[t].id for t in sorted(found)) for c, found in given.items()},
        adults={c: tuple(teachers[t].id for t in sorted(found)) for c, found in stands.items()},
        origins={c: tuple(courses[o].id for o in sorted(found)) for c, found in heard.items()},
        members={course.model.id: course.classes for course in first.courses},
        schools={course.model.id: first.places[course.school] for course in first.courses},
    )
