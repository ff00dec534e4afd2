"""What the names of districts mean."""

import pytest

from benchmarks.generate.shapes import plan
from tests.benchmarks.generate.generated import FAST, generated


@pytest.mark.parametrize(
    "name", ["", "cluster-6", "cluster-06-1", "county-30-x", "village-3-1", "cluster-6-1 "]
)
def test_other_names_are_refused(name: str) -> None:
    """A name is kind, size and seed, written in one way only."""
    with pytest.raises(ValueError, match="not understood"):
        plan(name)


@pytest.mark.parametrize(
    "name", ["cluster-3-1", "cluster-11-1", "district-4-1", "county-1-1", "county-241-1"]
)
def test_other_sizes_are_refused(name: str) -> None:
    """There are clusters of 4 to 10 schools, districts of four sizes, counties of 2 to 240 clusters."""
    with pytest.raises(ValueError, match="of this size"):
        plan(name)


@pytest.mark.parametrize("count", [3, 15, 30, 60, 120])
def test_counties_are_in_proportion(count: int) -> None:
    """Thirty clusters are 180 schools, 90 of them small, 8,490 lessons, 600 teachers; others accordingly."""
    shapes = plan(f"county-{count}-1").clusters
    assert len(shapes) == count
    assert sum(shape.schools for shape in shapes) == 6 * count
    assert sum(shape.small for shape in shapes) == 3 * count
    assert sum(shape.lessons for shape in shapes) == 283 * count
    assert sum(shape.teachers for shape in shapes) == 20 * count


@pytest.mark.parametrize("name", FAST)
def test_what_is_drawn_is_near_the_plan(name: str) -> None:
    """Schools and teachers are as planned, lessons within 3 %."""
    shapes, district = plan(name).clusters, generated(name).district
    assert len(district.schools) == sum(shape.schools for shape in shapes)
    assert sum(bool(teacher.subjects) for teacher in district.teachers) == sum(s.teachers for s in shapes)
    planned = sum(shape.lessons for shape in shapes)
    assert abs(sum(course.minimum for course in district.courses) - planned) <= 0.03 * planned
