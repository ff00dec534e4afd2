"""Clauses left out of districts: nothing that was lawful is forbidden, and nothing more is missing."""

import pytest

from models.district import District
from scheduler.explain.clauses import demands, eased, holds, supplies, without
from scheduler.verify import judge
from tests.agreement.cases import FAMILIES, case

CASES = [(family, number) for family in FAMILIES for number in range(3)]
FEW = 12
"""Timetables that are looked at."""


@pytest.mark.parametrize(("family", "number"), CASES)
def test_left_out_a_clause_forbids_nothing(family: str, number: int) -> None:
    """Every timetable that is lawful with a clause is lawful without it, and misses no more."""
    some = case(number, family=family)
    for clause in (*demands(some.district), *supplies(some.district)):
        freer = without(some.district, [clause])
        for timetable in sorted(some.truth.lawful, key=str)[:FEW]:
            before, after = judge(some.district, timetable), judge(freer, timetable)
            assert not after.findings, clause
            assert after.coverage <= before.coverage, clause


@pytest.mark.parametrize(("family", "number"), CASES)
def test_eased_a_clause_forbids_no_more(family: str, number: int) -> None:
    """Every easing keeps lawful timetables lawful; the last one but those with people or rooms drops it."""
    some = case(number, family=family)
    timetables = sorted(some.truth.lawful, key=str)[:FEW]
    for clause in (*demands(some.district), *supplies(some.district)):
        eased_districts = [easing.made(some.district) for easing in eased(some.district, clause)]
        for district in eased_districts:
            assert not any(judge(district, timetable).findings for timetable in timetables), clause
        if not clause.kind.startswith(("teachers.subjects", "teachers.assists", "rooms.s")):
            assert not holds(eased_districts[-1], clause), clause


@pytest.mark.parametrize(("family", "number"), CASES)
def test_left_out_a_clause_is_none(family: str, number: int) -> None:
    """A district without a cell's or row's clause has no such clause; all the others stay."""
    some: District = case(number, family=family).district
    cells = [clause for clause in supplies(some) if not _always(clause.kind)]
    for clause in cells:
        assert set(supplies(without(some, [clause]))) == set(supplies(some)) - {clause}


def _always(kind: str) -> bool:
    """Clauses about how many there are, and ways, which are parts of other ways."""
    return kind in ("teachers.subjects", "teachers.assists", "rooms.studio", "rooms.screen", "travel")
