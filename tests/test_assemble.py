"""From outcome and verdict to a timetable: levels, gaps, status, and what is refused."""

import pytest

from models.canonical import input_hash
from models.timetable import Status, Timetable
from models.verdict import Verdict
from scheduler.assemble import Disagreement, assemble, by_hand
from scheduler.solve.answer import Outcome, Request
from scheduler.verify import judge
from tests.villages import MON, TUE, busy, course, put, village

MEETING = busy("lake", MON, "8:10-8:50", teacher="ann", lessons=0)
"""To lake and back without a lesson: 2 journeys and 40 minutes that nobody can change."""

DISTRICT = village(
    course("lake3", "art", minimum=2, target=2),
    commitments=(MEETING,),
    weights={"travel_minutes": 1, "journeys": 10},
)
LESSONS = (put("lake3/art", "ann", TUE, 1),)
"""One of two lessons, on another day: 2 more journeys, 40 more minutes."""

VERDICT = judge(DISTRICT, LESSONS)


def _assembled(coverage: int = 0, cost: int = 0, travel: int = 0, verdict: Verdict = VERDICT) -> Timetable:
    """The timetable for some proven bounds."""
    outcome = Outcome(LESSONS, False, coverage, cost, travel, interrupted=False)
    return assemble(DISTRICT, outcome, verdict, Request(seed=5, workers=2, deterministic=1.5))


def _levels(timetable: Timetable) -> list[tuple[str, int, int, int, float]]:
    return [(level.name, level.value, level.bound, level.fixed, level.gap) for level in timetable.levels]


def test_levels() -> None:
    """Cost 120 of which 60 are fixed, at least 90: half of what can change may be saved; so on the road."""
    assert _levels(_assembled(coverage=1, cost=90, travel=60)) == [
        ("coverage", 1, 1, 0, 0.0),
        ("cost", 120, 90, 60, 0.5),
        ("travel", 80, 60, 40, 0.5),
    ]


def test_what_everybody_pays_is_a_bound() -> None:
    """Where nothing is proven, the fixed part still is: 60 of 120, 40 of 80."""
    assert [level[2] for level in _levels(_assembled())] == [0, 60, 40]


@pytest.mark.parametrize(
    ("coverage", "cost", "status"),
    [(1, 120, Status.OPTIMAL), (1, 119, Status.FEASIBLE), (0, 120, Status.FEASIBLE)],
)
def test_status(coverage: int, cost: int, status: Status) -> None:
    """Optimal means that coverage and cost equal their bounds; the road alone does not count."""
    assert _assembled(coverage, cost).status == status


def test_facts() -> None:
    """Hash, request and verdict are in it; nothing that differs between two equal runs."""
    timetable = _assembled()
    assert timetable.input_hash == input_hash(DISTRICT)
    assert (timetable.seed, timetable.workers, timetable.deterministic_limit) == (5, 2, 1.5)
    assert (timetable.complete, timetable.missing) == (False, VERDICT.missing)
    assert set(timetable.versions) == {"zoujiao", "ortools"}
    assert timetable == _assembled()


@pytest.mark.parametrize(
    ("bounds", "level"), [((2, 0, 0), "coverage"), ((0, 121, 0), "cost"), ((0, 0, 81), "travel")]
)
def test_better_than_possible(bounds: tuple[int, int, int], level: str) -> None:
    """A value below its bound is refused: solver and law count differently."""
    with pytest.raises(Disagreement) as caught:
        _assembled(*bounds)
    assert caught.value.level == level
    assert caught.value.bound == caught.value.value + 1


def test_unlawful() -> None:
    """A timetable that breaks a rule is refused: the same teacher twice at a time."""
    twice = village(course("lake3", "art"), course("hill3", "art"), weights=DISTRICT.weights)
    lessons = (put("lake3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 1))
    verdict = judge(twice, lessons)
    with pytest.raises(Disagreement) as caught:
        assemble(twice, Outcome(lessons, False, 0, 0, 0, interrupted=False), verdict, Request())
    assert caught.value.findings == verdict.findings != ()


def test_nothing_found() -> None:
    """No decisions make no timetable."""
    with pytest.raises(ValueError, match="without decisions"):
        assemble(DISTRICT, Outcome(None, True, 0, 0, 0, interrupted=False), VERDICT, Request())


def test_by_hand() -> None:
    """Of a timetable that nobody searched only the fixed part is proven; no worker made it."""
    timetable = by_hand(DISTRICT, LESSONS, VERDICT)
    assert [level[2] for level in _levels(timetable)] == [0, 60, 40]
    assert (timetable.status, timetable.workers) == (Status.FEASIBLE, 0)
