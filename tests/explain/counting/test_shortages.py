"""Every shortage is real: brute force knows no timetable that has more."""

import pytest

from scheduler.explain.counting.shortages import shortages
from scheduler.verify import Court
from tests.agreement.cases import FAMILIES, case

CASES = [(family, number) for family in FAMILIES for number in range(4)]


@pytest.mark.parametrize(("family", "number"), CASES)
def test_no_timetable_has_more(family: str, number: int) -> None:
    """In every lawful timetable the courses of a shortage lack at least what counting says."""
    some = case(number, family=family)
    court = Court(some.district)
    for shortage in shortages(some.district):
        for timetable in some.truth.lawful:
            missing = court.judge(timetable).missing
            lacking = sum(lack.lessons for lack in missing if lack.course in shortage.courses)
            assert lacking >= shortage.need - shortage.give, shortage
