"""Parts of a district relax it: whatever the whole can do, every part can do."""

from pathlib import Path

import pytest

from scheduler.explain.oracle import Oracle
from scheduler.explain.scope import Surroundings
from scheduler.read import read_district
from scheduler.solve.search import Effort
from scheduler.verify import Court
from tests.agreement.cases import FAMILIES, case

ORACLE = Oracle(Effort(seconds=None, deterministic=2.0, seed=0, workers=1))
QUICK = Oracle(Effort(seconds=None, deterministic=0.1, seed=0, workers=1))
CASES = [(family, number) for family in FAMILIES for number in range(3)]
INSTANCES = sorted(path.parent for path in (Path(__file__).parents[2] / "instances").glob("*/best.json"))


@pytest.mark.parametrize(("family", "number"), CASES)
def test_what_the_whole_can_do_a_part_can_do(family: str, number: int) -> None:
    """A part's demands lack no more in it than in the lawful timetable of the whole where they lack least."""
    some = case(number, family=family)
    court, around = Court(some.district), Surroundings(some.district)
    missing = [
        {lack.course: lack.lessons for lack in court.judge(timetable).missing}
        for timetable in some.truth.lawful
    ]
    courses = {course.id for course in some.district.courses}
    for demands in {part for course in courses for part in around.widening(course)}:
        least = min(sum(lacks.get(course, 0) for course in demands & courses) for lacks in missing)
        found = ORACLE.fewest_missing(around.part(demands & courses))
        assert found is None or found <= least, sorted(demands)
        assert not ORACLE.possibility(around.part(demands & courses)).impossible or least > 0, sorted(demands)


@pytest.mark.parametrize("folder", INSTANCES, ids=lambda path: path.name)
def test_a_part_that_asks_for_nothing_is_possible(folder: Path) -> None:
    """Adults who are counted at a school are all in the part, or they are not counted there."""
    district = read_district(folder).district
    around = Surroundings(district)
    assert not ORACLE.possibility(around.part(frozenset())).impossible


@pytest.mark.slow
@pytest.mark.parametrize("folder", INSTANCES, ids=lambda path: path.name)
def test_no_part_of_a_complete_case_is_impossible(folder: Path) -> None:
    """The cases but one have complete timetables: so have the nearest parts around a few courses."""
    district = read_district(folder).district
    around = Surroundings(district)
    for course in district.courses[:: max(1, len(district.courses) // 4)]:
        for demands in list(around.widening(course.id))[:3]:
            impossible = QUICK.possibility(around.part(demands)).impossible
            assert impossible is False or folder.name == "tiny-impossible", course.id
