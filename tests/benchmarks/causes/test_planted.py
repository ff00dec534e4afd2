"""Planted causes: complete before, impossible after, and the tables can still be read."""

import pytest

from benchmarks.causes.ground import Ground, NoRoomError
from benchmarks.causes.kinds import KINDS
from benchmarks.causes.later import LATER
from benchmarks.causes.planting import Cause, Kind
from models.district import District
from scheduler.explain.clauses import demands, supplies
from scheduler.verify import judge

ALL = KINDS | LATER


def _planted(kind: Kind, name: str) -> tuple[Ground, Cause]:
    """The first throw of the dice that fits."""
    for throw in range(50):
        ground = Ground.of("district-3-1", name, throw)
        try:
            return ground, kind(ground)
        except NoRoomError:
            continue
    raise AssertionError(f"{name} never fits")


@pytest.mark.parametrize("name", ALL)
def test_complete_before_and_not_after(name: str) -> None:
    """The grown district has a complete lawful timetable, which the change of one row takes away from it."""
    ground, cause = _planted(ALL[name], name)
    before, after = judge(ground.district, ground.decisions), judge(cause.district, ground.decisions)
    assert before.lawful
    assert not before.missing
    assert after.findings or after.missing


@pytest.mark.parametrize("name", ALL)
def test_the_row_is_a_clause(name: str) -> None:
    """The changed row is one that explanations may name, and the tables have no flaw."""
    _, cause = _planted(ALL[name], name)
    assert cause.clause in {*demands(cause.district), *supplies(cause.district)}
    District.model_validate(cause.district.model_dump())
