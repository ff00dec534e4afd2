"""What is wrong, worse, better or new: planted losses of quality and bound, planted increases of work."""

from typing import Any

import pytest

from scheduler.bench.claims import Claim, of_row
from scheduler.bench.compare import Kind, Remark, news, recorded_elsewhere, remarks
from scheduler.bench.known import Known
from tests.bench.made import TIMED, row


def _compared(record: dict[str, Any], run: dict[str, Any], tolerance: float = 10) -> list[Remark]:
    """The remarks on a run whose record is another."""
    return remarks([row(**run)], [Known.of(row(**record))], [], tolerance)


def _short(found: list[Remark]) -> list[tuple[str, Any]]:
    return [(remark.kind.value, remark.params.get("figure")) for remark in found]


def test_the_same_again() -> None:
    """A repeatable run that gives what is recorded leaves nothing to say; nor do other seconds."""
    assert _compared({}, {"time": 99.0, "memory": 900, "best_at": 9.0, "reference": 5.0}) == []


@pytest.mark.parametrize(
    ("change", "figure"),
    [
        ({"cost": 1001}, "cost"),
        ({"bound": 899}, "bound"),
        ({"travel_bound": 249}, "travel_bound"),
        ({"missing": 1, "cost": 500, "bound": 400}, "missing"),
        ({"missing": None, "cost": None, "travel": None, "status": "none"}, "missing"),
    ],
)
def test_a_loss_of_quality_or_bound(change: dict[str, Any], figure: str) -> None:
    """The least loss of a value or bound is a regression; the same change backwards is news."""
    assert _short(_compared({}, change)) == [("worse", figure)]
    backwards = _compared(change, {})
    assert ("news", figure) in _short(backwards)
    assert all(remark.kind is Kind.NEWS for remark in backwards)


def test_a_loss_of_the_bound_on_coverage() -> None:
    """Two lessons were proven to be missing, now only one is."""
    assert _short(_compared({"missing": 2, "missing_bound": 2}, {"missing": 2, "missing_bound": 1})) == [
        ("worse", "missing_bound")
    ]


PROVEN = {"cost": 900, "bound": 900}


@pytest.mark.parametrize("figure", ["variables", "constraints", "columns", "steps"])
def test_an_increase_of_work(figure: str) -> None:
    """With a tolerance of 10 %: 1,100 after 1,000 is at the limit, 1,101 is beyond it, 999 is news."""
    for now, kinds in ((1100, []), (1101, [("worse", figure)]), (999, [("news", figure)])):
        assert _short(_compared({**PROVEN, figure: 1000}, {**PROVEN, figure: now})) == kinds


def test_steps_count_up_to_a_proof() -> None:
    """Where the limit ended a run, more steps within it are no loss and fewer no gain."""
    for steps in (30, 3000):
        assert _compared({"steps": 1000}, {"steps": steps}) == []
        proven_now = _compared({"steps": 1000}, {**PROVEN, "steps": steps})
        assert [figure for _, figure in _short(proven_now)] == ["cost"]


def test_work_that_was_not_recorded() -> None:
    """An old record without counts compares values alone."""
    record = Known.of(row()).model_copy(update={"variables": None})
    assert remarks([row(variables=9999)], [record], [], 10) == []


def test_travel_counts_where_it_is_asked_for() -> None:
    """With all preferences the road may be longer and the timetable better; alone it may not."""
    assert _compared({}, {"travel": 400}) == []
    assert ("worse", "travel") in _short(
        _compared({"weights": "travel"}, {"weights": "travel", "travel": 400})
    )


def test_a_run_that_a_clock_ends_is_never_worse() -> None:
    """A slow moment is no regression; a better result is news all the same."""
    found = _compared(TIMED, {**TIMED, "cost": 1200, "bound": 950, "travel": 299, "variables": 9999})
    assert _short(found) == [("news", "travel"), ("news", "bound")]


def test_of_another_input_nothing_is_known() -> None:
    """Nor of another limit, seed or kind of weights."""
    for change in ({"input_hash": "new"}, {"limit": 3.0}, {"seed": 1}, {"weights": "travel"}):
        assert [remark.code for remark in _compared({}, change)] == ["unknown"]


def test_a_bound_above_a_lawful_cost_is_wrong() -> None:
    """A planted timetable of 899 refutes a bound of 900, whatever found the bound; one of 900 does not."""
    for cost, kinds in ((899, [Kind.WRONG]), (900, [])):
        planted = Claim("planted.csv", "hill", "hash", "all", missing=0, cost=cost, travel=300)
        found = remarks([row()], [Known.of(row())], [planted], 10)
        assert [remark.kind for remark in found] == kinds


def test_rows_refute_each_other() -> None:
    """A bound of one seed above the cost of another is wrong, and told of both."""
    rows = [row(), row(seed=1, cost=880, bound=870)]
    found = [remark for remark in remarks(rows, [], [], 10) if remark.kind is Kind.WRONG]
    assert [remark.row.run.seed for remark in found] == [0, 1]
    assert {(r.params["level"], r.params["bound"], r.params["value"]) for r in found} == {("cost", 900, 880)}


def test_only_what_lost_nothing_is_accepted() -> None:
    """A better cost with a lost bound is not accepted, nor the same again, unless recorded elsewhere."""
    rows = [row(cost=990), row(seed=1, cost=990, bound=890), row(seed=2)]
    known = [Known.of(row(seed=seed)) for seed in range(3)]
    assert news(rows, remarks(rows, known, [], 10), known) == [rows[0]]
    elsewhere = [some.model_copy(update={"lock": "other"}) for some in known]
    assert news(rows, remarks(rows, known, [], 10), elsewhere) == [rows[0], rows[2]]


def test_recorded_elsewhere() -> None:
    """Another lock file or platform explains other figures, and is said; of a new run nothing is."""
    known = [Known.of(row())]
    assert not recorded_elsewhere(row(), known)
    assert recorded_elsewhere(row(lock="other"), known)
    assert recorded_elsewhere(row(platform="Darwin arm64"), known)
    assert not recorded_elsewhere(row(seed=1, lock="other"), known)
    assert of_row(row()).cost == 1000
