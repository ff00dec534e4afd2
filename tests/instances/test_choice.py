"""What benchmarks/shown/choice.py compares: districts with modes and joint classes fixed beforehand."""

from benchmarks.shown.choice import report
from benchmarks.shown.table import INSTANCES
from benchmarks.shown.variants import FREE, variants
from models.course import Mode
from models.district import District
from scheduler.read import read_district

VARIANTS = dict(variants(read_district(INSTANCES / "lianpian").district))


def _open(district: District) -> int:
    """Courses that could still be visited or received."""
    return sum({Mode.VISITING, Mode.SYNCHRONOUS} <= set(course.modes) for course in district.courses)


def test_only_the_free_variant_leaves_modes_open() -> None:
    """40 courses of ten points may be either; once fixed, none is."""
    assert {name: _open(d) for name, d in VARIANTS.items() if _open(d)} == {FREE: 40}


def test_lessons_that_must_be_in_person_are_visited() -> None:
    """Music has a lesson in person, so no variant receives all of it; art is received or visited."""
    for name, district in VARIANTS.items():
        if name != FREE:
            assert all(Mode.SYNCHRONOUS not in c.modes for c in district.courses if c.subject == "音乐")
    received = {
        name for name, d in VARIANTS.items() if any(c.modes == (Mode.SYNCHRONOUS,) for c in d.courses)
    }
    assert {name.partition(",")[0] for name in received} == {"synchronous", "counted"}


def test_joined_classes_are_taught_once() -> None:
    """Two grades at each of ten points: always joined, 20 joint courses stand for 40."""
    joined = VARIANTS["visiting, always joined"]
    assert len(joined.joint_classes) == 20
    assert len(joined.courses) == len(VARIANTS[FREE].courses) - 20
    assert not joined.joinings


def _rows(free: int, fixed: int, missing: int = 0) -> list[dict[str, str]]:
    return [
        {"variant": FREE, "coverage": "0", "cost": str(free)},
        {"variant": "visiting, never joined", "coverage": str(missing), "cost": str(fixed)},
    ]


def test_ten_percent_less_is_enough() -> None:
    """900 for 1000 is 10 %, 901 is not; and what misses lessons is nothing to compare with."""
    assert report(_rows(900, 1000)) == 0
    assert report(_rows(901, 1000)) == 1
    assert report(_rows(900, 1000, missing=1)) == 1
