"""The record of known values: read, written, and only ever made better."""

from pathlib import Path

import pytest

from scheduler.bench.errors import Refused
from scheduler.bench.known import Known, accepted, best, matching, read_known, write_known
from tests.bench.made import RUN, TIMED, row


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Runs with their work, problems without; no file is an empty record."""
    path = tmp_path / "set.known.csv"
    assert read_known(path) == []
    known = [Known.of(row()), Known.of(row(**TIMED)), Known.of(row(seed=1, cost=None, missing=None))]
    write_known(path, known)
    assert sorted(read_known(path), key=str) == sorted(known, key=str)


def test_the_order_of_writing_does_not_matter(tmp_path: Path) -> None:
    """So that a change of one row is a change of one line."""
    known = [Known.of(row(seed=seed)) for seed in range(3)]
    write_known(tmp_path / "one.csv", known)
    write_known(tmp_path / "two.csv", reversed(known))
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()


def test_a_damaged_record(tmp_path: Path) -> None:
    """The line is named."""
    path = tmp_path / "set.known.csv"
    path.write_text("instance,weights\nhill,all\n", encoding="utf-8")
    with pytest.raises(Refused) as caught:
        read_known(path)
    assert caught.value.params["line"] == 2


def test_a_repeatable_run_has_a_row_of_its_own() -> None:
    """A run that a clock ends is compared with the best of its problem, by whatever seed and limit."""
    own, problem = Known.of(row()), Known.of(row(**TIMED))
    assert (own.of_a_run, problem.of_a_run, problem.variables) == (True, False, None)
    known = [problem, own]
    assert matching(known, row()) is own
    assert matching(known, row(seed=5, limit=600.0, unit="seconds")) is problem
    assert matching(known, row(workers=2)) is problem
    assert matching(known, row(seed=1)) is None


def test_a_repeatable_run_is_recorded_as_it_is() -> None:
    """With everything that it gives now."""
    now = row(cost=990, bound=895, steps=33)
    assert accepted([Known.of(row())], [now], [RUN]) == [Known.of(now)]


def test_a_record_of_other_tables_is_replaced() -> None:
    """Nobody can run what the tables were; another seed's record is left alone until it is run."""
    known = [Known.of(row()), Known.of(row(seed=1))]
    now = row(input_hash="new")
    assert accepted(known, [now], [RUN, row(seed=1).run]) == [known[1], Known.of(now)]


def test_a_record_of_a_run_that_is_no_more_is_taken_out() -> None:
    """A set with another limit or without an instance leaves nothing behind in its record."""
    known = [Known.of(row(limit=9.0)), Known.of(row(instance="lake")), Known.of(row())]
    assert accepted(known, [], [RUN]) == known[2:]


def test_the_best_of_a_problem_never_becomes_worse() -> None:
    """The least values and the highest bounds of all, in either order."""
    one, other = (
        Known.of(row(**TIMED)),
        Known.of(row(**TIMED, cost=950, bound=880, travel=310, travel_bound=260)),
    )
    cheaper = row(**TIMED, seed=1, cost=950)
    for merged in (best(one, other), best(other, one)):
        values = (merged.cost, merged.bound, merged.travel, merged.travel_bound)
        assert values == (950, 900, 300, 260)
    assert accepted([one], [cheaper], [cheaper.run])[0].cost == 950


def test_fewer_missing_lessons_come_first() -> None:
    """The dearer timetable with fewer missing is best; a bound from where more are missing still holds."""
    one = Known.of(row(**TIMED, missing=2, missing_bound=1, cost=500, bound=450, travel=100, travel_bound=90))
    other = Known.of(
        row(**TIMED, missing=1, missing_bound=0, cost=800, bound=400, travel=150, travel_bound=80)
    )
    merged = best(one, other)
    assert (merged.missing, merged.missing_bound, merged.cost, merged.travel) == (1, 1, 800, 150)
    assert (merged.bound, merged.travel_bound) == (450, 90)


def test_nothing_found_bounds_coverage_alone() -> None:
    """A run without a timetable leaves the cost's bound as it was."""
    nothing = Known.of(row(**TIMED, missing=None, cost=None, travel=None, bound=990, missing_bound=0))
    assert best(Known.of(row(**TIMED)), nothing).bound == 900
    assert best(nothing, nothing).missing is None
