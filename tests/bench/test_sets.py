"""The committed sets can be run, and the regression set has its record."""

from pathlib import Path

import pytest

from models.canonical import input_hash
from scheduler.bench.known import read_known
from scheduler.bench.plan import read_plan
from scheduler.read import read_district

SETS = Path(__file__).parents[2] / "benchmarks" / "sets"
REGRESSION = read_plan(SETS / "regression.toml")


@pytest.mark.parametrize("path", sorted(SETS.glob("*.toml")), ids=lambda path: path.stem)
def test_sets_are_right(path: Path) -> None:
    """Every committed set can be read."""
    assert read_plan(path).runs


def test_the_regression_set_repeats() -> None:
    """No clock enters a limit, one worker each: so every loss is one."""
    assert all(run.repeatable for run in REGRESSION.runs)


def _hash(name: str) -> str:
    """What is generated need not lie there yet, but it is listed."""
    if name in REGRESSION.generated:
        return REGRESSION.planted[name].input_hash
    return input_hash(read_district(REGRESSION.folders[name]).district)


def test_the_regression_set_is_recorded() -> None:
    """Each run has its record, of the tables as they are now: else nothing would be compared."""
    known = read_known(REGRESSION.known)
    hashes = {name: _hash(name) for name in REGRESSION.folders}
    for run in REGRESSION.runs:
        (record,) = [some for some in known if some.is_of(run, hashes[run.instance])]
        assert record.missing is not None, f"{run.instance}: a run that finds nothing shows nothing"
        assert record.variables, f"{run.instance}: its work is not counted"
    assert len(known) == len(REGRESSION.runs), "no record of a run that is no more"
