"""FET's answer, and FET itself where it is installed."""

import pytest

from benchmarks.peers.fet import INSTALL, fet, placements, program, run
from benchmarks.peers.fet_file import FetFile, Limits
from benchmarks.peers.visits import visits
from scheduler.verify import judge
from tests.villages import MON, TUE, course, put, village

DISTRICT = village(
    course("lake3", "art", minimum=2, max_day=1),
    course("hill3", "art", minimum=1),
    weights={"travel_minutes": 1},
)

ANSWER = """<?xml version="1.0" encoding="UTF-8"?>
<Activities_Timetable>
<Activity><Id>1</Id><Day>1</Day><Hour>2</Hour><Room>lake3</Room></Activity>
<Activity><Id>2</Id><Day>2</Day><Hour>74</Hour><Room>lake3</Room></Activity>
<Activity><Id>3</Id><Day></Day><Hour></Hour><Room></Room></Activity>
</Activities_Timetable>
"""
"""Slices after 8:00: 8:10 is the second, 14:10 the 74th; the third activity was not placed."""


def test_activities_become_lessons() -> None:
    """A day and a slice are a weekday and a period again; what FET did not place is missing."""
    plan = visits(DISTRICT)
    file = FetFile(plan, {"lake3/art": "bob", "hill3/art": "ann"}, Limits(None, None))
    found = list(placements(file, ANSWER))
    assert found == [put("lake3/art", "bob", MON, 1), put("lake3/art", "bob", TUE, 5)]
    verdict = judge(DISTRICT, found)
    assert (verdict.findings, [one.course for one in verdict.missing]) == ((), ["hill3/art"])


@pytest.mark.skipif(program() is None, reason=INSTALL)
@pytest.mark.parametrize("tightened", [False, True])
def test_fet_gives_a_lawful_timetable(tightened: bool) -> None:
    """The law finds nothing wrong with it and nothing missing; each course has its own school's teacher."""
    answer = fet(DISTRICT, 10, 1, 1, tightened=tightened)
    verdict = judge(DISTRICT, answer.placements)
    assert (verdict.findings, verdict.missing, verdict.travel) == ((), (), 0)
    assert answer.first is not None


@pytest.mark.skipif(program() is None, reason=INSTALL)
def test_an_impossible_limit_places_nothing() -> None:
    """Two lessons, one a day, do not fit one working day of bob; FET says so before it begins."""
    plan = visits(DISTRICT)
    file = FetFile(plan, {"lake3/art": "bob", "hill3/art": "ann"}, Limits(1, {"ann": 1, "bob": 1}))
    assert run(file, 5, 1).placements == ()
