"""The shared week is one that the law would let be published."""

from scheduler.verify import judge
from tests.export import rich


def test_the_shared_week_is_lawful() -> None:
    """No rule is broken; journeys, workloads and the lesson that is missing are those of the verdict."""
    week = rich.timetable()
    verdict = judge(rich.district(), week.decisions)
    assert verdict.findings == ()
    assert verdict.missing == week.missing
    assert set(verdict.journeys) == set(week.journeys)
    assert verdict.workloads == week.workloads
