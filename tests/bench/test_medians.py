"""Seeds of an instance become one line."""

from scheduler.bench.medians import groups
from tests.bench.made import TIMED, row


def test_seeds_are_one_group() -> None:
    """The median of three, the greatest of three, and how many were proven."""
    rows = [row(seed=seed, cost=cost, gap=gap) for seed, cost, gap in ((0, 9, 0.2), (1, 5, 0.0), (2, 6, 0.1))]
    (group,) = groups([*rows[:2], rows[2].model_copy()])
    assert (group.median("cost"), group.most("gap"), group.optimal) == (6, 0.2, 0)


def test_other_limits_are_other_groups() -> None:
    """Other limits, weights, workers or instances are other lines; small instances come first."""
    rows = [row(), row(lessons=5, instance="lake"), row(weights="travel"), row(workers=2), row(**TIMED)]
    found = groups(rows)
    assert len(found) == 5
    assert found[0].first.run.instance == "lake"


def test_what_a_run_does_not_have() -> None:
    """Runs without a timetable are left out of the median; where none has one, there is none."""
    lost = row(seed=1, status="none", cost=None)
    assert groups([row(), lost])[0].median("cost") == 1000
    assert groups([lost])[0].median("cost") is None
    assert groups([lost])[0].most("cost") is None
    assert groups([row(status="optimal"), lost])[0].optimal == 1
