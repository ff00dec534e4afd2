"""Schools that are planned together: those that share the most teachers, up to a size.

Agglomerative clustering by single linkage (Sibson 1973), cut where a block would hold too many lessons.
"""

from collections import Counter, defaultdict
from itertools import combinations

from models.district import District
from scheduler.solve.links import Links
from scheduler.solve.reach import Reach

MOST_LESSONS = 400
"""Lessons a week that a block may hold; a township's cluster has some 300."""


def blocks(district: District, reach: Reach, most: int = MOST_LESSONS) -> dict[str, int]:
    """Number of the block of each school that has a course; blocks are numbered in the district's order."""
    lessons: Counter[str] = Counter()
    schools_of: dict[str, set[str]] = defaultdict(set)
    for course in district.courses:
        school = reach.schools[course.id]
        lessons[school] += course.target
        for teacher in reach.teachers.get(course.id, ()):
            schools_of[teacher].add(school)
    shared: Counter[tuple[str, str]] = Counter()
    for schools in schools_of.values():
        shared.update(combinations(sorted(schools), 2))
    links = Links(lessons)
    for (one, other), _ in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0])):
        a, b = links.leader(one), links.leader(other)
        if a != b and lessons[a] + lessons[b] <= most:
            links.join((a, b))
            lessons[a] += lessons[b]
    order = dict.fromkeys(links.leader(s.id) for s in district.schools if s.id in lessons)
    numbers = {block: number for number, block in enumerate(order)}
    return {school: numbers[links.leader(school)] for school in lessons}
