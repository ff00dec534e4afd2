"""A county: its shares, its clusters that are all different, and what crosses their borders."""

from itertools import combinations

import pytest

from benchmarks.generate.clusters import clusters
from benchmarks.generate.schools import SMALL
from benchmarks.generate.shapes import plan
from models.canonical import input_hash
from models.district import District
from tests.benchmarks.generate.generated import generated, school_of_courses

NAMES = ("county-3-1", pytest.param("county-30-1", marks=pytest.mark.slow))


@pytest.mark.parametrize("name", NAMES)
def test_half_of_the_schools_are_small(name: str) -> None:
    """Exactly half of the schools have less than 50 pupils."""
    district = generated(name).district
    pupils = {school.id: 0 for school in district.schools}
    for row in district.classes:
        pupils[row.school] += row.pupils or 0
    assert 2 * sum(number < SMALL for number in pupils.values()) == len(pupils)


@pytest.mark.parametrize("name", NAMES)
def test_a_tenth_of_the_specialists_is_eligible_in_two_clusters(name: str) -> None:
    """They are candidates of courses of their own and of the nearest other cluster."""
    district = generated(name).district
    found = _eligible_in(district)
    assert all(len(some) <= 3 for some in found.values())
    specialists = [teacher for teacher in district.teachers if teacher.subjects]
    assert sum(len(found.get(t.id, ())) >= 2 for t in specialists) >= 0.1 * len(specialists)


@pytest.mark.parametrize("name", NAMES)
def test_broadcasts_cross_clusters(name: str) -> None:
    """Lessons are received, and always from another cluster."""
    planted = generated(name)
    cluster = _cluster_of_courses(planted.district)
    received = [(p.course, p.origin) for p in planted.placements if p.origin is not None]
    assert received
    assert all(cluster[course] != cluster[origin] for course, origin in received if origin)
    open_ = [(course.id, origin) for course in planted.district.courses for origin in course.origins]
    assert all(cluster[course] != cluster[origin] for course, origin in open_)


@pytest.mark.parametrize("count", [3, 30, 60])
def test_no_two_clusters_are_alike(count: int) -> None:
    """Terrain, bell tables and the distances between schools are another in every cluster."""
    some = clusters(plan(f"county-{count}-1"))
    for kind in (
        [c.ground.terrain for c in some],
        [tuple(sorted(c.ground.bells)) for c in some],
        [tuple(sorted(a.to(b) for a, b in combinations(c.ground.points.values(), 2))) for c in some],
    ):
        assert len(set(kind)) == count


def test_a_seed_is_another_county() -> None:
    """Names differ in their seed only, and the districts differ."""
    assert input_hash(generated("county-3-1").district) != input_hash(generated("county-3-2").district)


def _cluster_of_courses(district: District) -> dict[str, str | None]:
    """Cluster of each course."""
    cluster = {school.id: school.cluster for school in district.schools}
    return {course: cluster[school] for course, school in school_of_courses(district).items()}


def _eligible_in(district: District) -> dict[str, set[str | None]]:
    """Clusters in which each teacher is a candidate."""
    cluster = _cluster_of_courses(district)
    found: dict[str, set[str | None]] = {}
    for course in district.courses:
        for teacher in course.eligible:
            found.setdefault(teacher, set()).add(cluster[course.id])
    return found
