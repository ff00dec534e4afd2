"""The pieces of an opening whose teachers are advised: whole weeks of a few teachers who share schools.

Agglomerative clustering by single linkage (Sibson 1973), cut where a piece would hold too many lessons.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import combinations

from models.district import District
from scheduler.solve.links import Links
from scheduler.solve.pieces import Piece
from scheduler.solve.reach import Reach

MOST_LESSONS = 80
"""Lessons a week that a piece may hold; a teacher has some fifteen."""


def staffed(district: District, reach: Reach, advice: Mapping[str, str]) -> list[Piece]:
    """Courses by those who are advised to give them, pieces with most lessons first."""
    courses: dict[str, set[str]] = defaultdict(set)
    lessons: Counter[str] = Counter()
    visited: dict[str, Counter[str]] = defaultdict(Counter)
    for course in district.courses:
        if course.id in advice:
            teacher = advice[course.id]
            courses[teacher].add(course.id)
            lessons[teacher] += course.target
            visited[teacher][reach.schools[course.id]] += course.target
    links, size = Links(courses), Counter(lessons)
    for one, other in _neighbours(visited):
        a, b = links.leader(one), links.leader(other)
        if a != b and size[a] + size[b] <= MOST_LESSONS:
            links.join((a, b))
            size[a] += size[b]
    found = [frozenset(c for teacher in some for c in courses[teacher]) for some in links.groups()]
    targets = {course.id: course.target for course in district.courses}
    return sorted(found, key=lambda piece: (-sum(targets[c] for c in piece), sorted(piece)))


def _neighbours(visited: Mapping[str, Counter[str]]) -> list[tuple[str, str]]:
    """Pairs of teachers who go to the same schools, those who share most lessons there first."""
    shared = {
        pair: sum((visited[pair[0]] & visited[pair[1]]).values()) for pair in combinations(sorted(visited), 2)
    }
    return [pair for pair in sorted(shared, key=lambda pair: (-shared[pair], pair)) if shared[pair]]
