"""Which claims contradict each other, and where claims come from."""

import json
from pathlib import Path
from typing import Any

import pytest

from scheduler.bench.claims import Claim, contradictions, of_instance, of_planted
from scheduler.bench.errors import Refused
from scheduler.bench.planted import Planted


def _claim(**fields: Any) -> Claim:
    given = {"missing": 0, **fields}
    return Claim(fields.pop("source", "a"), "hill", fields.pop("input_hash", "hash"), "all", **_left(given))


def _left(given: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in given.items() if key not in ("source", "input_hash")}


def _levels(bounding: Claim, witness: Claim) -> list[str]:
    return [some.level for some in contradictions([witness], [bounding])]


def test_equal_is_no_contradiction() -> None:
    """A bound may be reached, on every level."""
    bounding = _claim(missing_bound=0, bound=100, travel_bound=50)
    assert _levels(bounding, _claim(source="b", cost=100, travel=50)) == []
    assert _levels(bounding, _claim(source="b", cost=99, travel=49)) == ["cost", "travel"]


def test_a_bound_holds_for_as_many_missing_lessons() -> None:
    """Who misses more may be cheaper than the bound; who misses fewer may not."""
    bounding = _claim(missing=2, missing_bound=1, bound=100)
    assert _levels(bounding, _claim(missing=3, cost=50)) == []
    assert _levels(bounding, _claim(missing=2, cost=50)) == ["cost"]
    assert _levels(bounding, _claim(missing=1, cost=50)) == ["cost"]
    assert _levels(bounding, _claim(missing=0, cost=150)) == ["missing"]


def test_without_a_timetable_only_coverage_is_bounded() -> None:
    """Of a run that found nothing, the bound of the cost holds for nothing."""
    bounding = _claim(missing=None, missing_bound=1, bound=100, travel_bound=100)
    assert _levels(bounding, _claim(missing=1, cost=50, travel=5)) == []
    assert _levels(bounding, _claim(missing=0, cost=50, travel=5)) == ["missing"]


def test_other_weights_are_another_cost_on_the_same_roads() -> None:
    """The cost is compared with the same weights alone, minutes on the road with any."""
    witness = Claim("b", "hill", "hash", "travel", missing=0, cost=40, travel=40)
    assert _levels(_claim(bound=100, travel_bound=50), witness) == ["travel"]


def test_other_inputs_say_nothing() -> None:
    """An edited district is another problem."""
    assert _levels(_claim(bound=100), _claim(input_hash="new", cost=50)) == []


def test_both_directions_are_seen_once() -> None:
    """A claim is refuted by others, refutes others, and may refute itself."""
    low, high = _claim(source="low", cost=90), _claim(source="high", cost=120, bound=100)
    for about in (low, high):
        (found,) = contradictions([low, high], [about])
        assert (found.claims.source, found.witness.source) == ("high", "low")
    mad = _claim(cost=10, bound=20)
    assert len(list(contradictions([mad], [mad]))) == 1


def test_best_json_is_a_claim(tmp_path: Path) -> None:
    """The best known values of an instance, if it has any."""
    folder = tmp_path / "hill"
    folder.mkdir()
    assert of_instance(folder) == []
    best: dict[str, Any] = {
        "coverage": 1,
        "coverage_bound": 1,
        "cost": 9,
        "bound": 8,
        "travel": 5,
        "travel_bound": 4,
    }
    (folder / "best.json").write_text(json.dumps({**best, "input_hash": "hash"}), encoding="utf-8")
    assert of_instance(folder) == [Claim("best.json", "hill", "hash", "all", 1, 1, 9, 8, 5, 4)]
    (folder / "best.json").write_text(json.dumps(best), encoding="utf-8")
    with pytest.raises(Refused, match="damaged"):
        of_instance(folder)


def test_planted_timetables_are_claims() -> None:
    """They miss nothing and bound nothing."""
    planted = Planted("known.csv", "hill", "hash", cost=9, travel=5)
    assert of_planted(planted) == Claim("known.csv", "hill", "hash", "all", missing=0, cost=9, travel=5)
