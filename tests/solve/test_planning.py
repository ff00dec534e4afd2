"""Plans of one piece: lawful, with no fewer lessons than before, and proven where that is said."""

import pytest

from models.district import District
from scheduler.solve.excerpt import COMPARING
from scheduler.solve.planning import Planned, Task, cheapen, cover, follow, open_up
from scheduler.solve.search import Effort
from scheduler.verify import Court
from tests.agreement.brute import Timetable
from tests.agreement.cases import FAMILIES, case
from tests.solve.small import NO_LIMIT, TRAVEL, once, relaxed_cost
from tests.villages import ANN, BOB, FRI, MON, THU, WED, blocked, put, village

Worths = dict[Timetable, tuple[int, int]]
"""Missing lessons, and cost, by timetable."""

EFFORT = Effort(seconds=None, deterministic=None, seed=0, workers=1)
"""To the end."""

APART = village(
    *once("lake3", minimum=2, days_apart=2),
    weights=TRAVEL,
    unavailability=[blocked(day, "0:00-23:59", teacher="bob") for day in (WED, THU, FRI)],
)
"""Two lessons with a day between: bob, who costs nothing, has only Monday and Tuesday; ann travels twice
40 minutes. The relaxation counts days and does not see that bob's are too close."""

BY_ANN = (put("lake3/art", "ann", MON, 2), put("lake3/art", "ann", WED, 2))
BY_BOB = (put("lake3/art", "bob", MON, 2),)


def _assert_true(district: District, planned: Planned) -> None:
    """What was found is lawful and costs what it says; no more is missing than it says."""
    assert planned.decisions is not None
    assert Court(district).lawful(planned.decisions)
    assert Court(district).value(planned.decisions) == planned.worth
    assert planned.bound <= planned.worth[1]


def _teachers(planned: Planned) -> set[str]:
    return {getattr(lesson, "teacher", "") for lesson in planned.decisions or ()}


def _uncompared(number: int, family: str) -> tuple[District, Worths]:
    """A random district as a part has it, whose teachers are not compared, and all its timetables' worth."""
    found = case(number, 1_000, family)
    weights = {name: weight for name, weight in found.district.weights.items() if name not in COMPARING}
    district = found.district.model_copy(update={"weights": weights})
    court = Court(district)
    return district, {week: court.value(week) for week in sorted(found.truth.lawful, key=_name)}


def _name(week: Timetable) -> list[str]:
    return sorted(map(repr, week))


def test_open_up_keeps_to_advice() -> None:
    """The relaxation's bob cannot give both lessons: one is missing, until any teacher may cover it."""
    assert relaxed_cost(APART) == 0
    planned = open_up(Task(APART, EFFORT), NO_LIMIT)
    _assert_true(APART, planned)
    assert (planned.worth, _teachers(planned)) == ((1, 0), {"bob"})
    planned = cover(Task(APART, EFFORT, planned.decisions or (), polish=EFFORT))
    _assert_true(APART, planned)
    assert (planned.worth, planned.proven, _teachers(planned)) == ((0, 80), True, {"ann"})


def test_open_up_as_advised() -> None:
    """Bob is at lake and can give its lesson: the relaxation says so, and the plan has him."""
    district = village(*once("lake3"), weights=TRAVEL)
    planned = open_up(Task(district, EFFORT), NO_LIMIT)
    _assert_true(district, planned)
    assert (planned.worth, _teachers(planned)) == ((0, 0), {"bob"})


def test_nothing_lawful() -> None:
    """A lesson pinned where ann is not free leaves nothing lawful: nobody is the better for it."""
    district = village(
        *once("hill3"), teachers=(ANN,), unavailability=[blocked(MON, "0:00-23:59", teacher="ann")]
    )
    pinned = district.model_copy(update={"pinned": (put("hill3/art", "ann", MON, 1),)})
    assert open_up(Task(pinned, EFFORT), NO_LIMIT).decisions is None
    assert cover(Task(pinned, EFFORT)).decisions is None


def test_cover() -> None:
    """Nobody but bob may teach, one lesson a week: one of two is missing, and that is proven the cheapest."""
    bob = BOB.model_copy(update={"limits": BOB.limits.model_copy(update={"lessons_week": 1})})
    district = village(*once("lake3", "lake4"), teachers=(bob,), weights=TRAVEL)
    planned = cover(Task(district, EFFORT, polish=EFFORT))
    _assert_true(district, planned)
    assert (planned.worth, planned.proven) == ((1, 0), True)


def test_the_relaxation_proves() -> None:
    """What stands costs as little as the relaxation says is needed: nothing is searched, and it is proven."""
    district = village(*once("lake3"), weights=TRAVEL)
    planned = cheapen(Task(district, EFFORT, missing=0, cost=0), NO_LIMIT)
    assert (planned.decisions, planned.proven, planned.deterministic) == (None, True, 0.0)


@pytest.mark.parametrize(("teacher", "worth"), [("ann", (0, 80)), ("bob", None)])
def test_follow(teacher: str, worth: tuple[int, int] | None) -> None:
    """Ann, who is named, gives both lessons; bob cannot: nothing is found, and nothing is proven."""
    planned = follow(Task(APART, EFFORT, missing=0, teachers={"lake3/art": teacher}))
    assert planned.decisions is None if worth is None else planned.worth == worth
    assert planned.proven == (worth is not None)


def test_cheapen_beyond_the_advice() -> None:
    """Where the relaxation's teachers fail, any others are tried: ann's 80 minutes are proven the least."""
    planned = cheapen(Task(APART, EFFORT, BY_ANN, missing=0, cost=80), NO_LIMIT)
    _assert_true(APART, planned)
    assert (planned.worth, planned.proven) == ((0, 80), True)


def test_lessons_for_cost() -> None:
    """With one lesson missing bob's is the cheapest plan; a plan that misses none may not fall back to it."""
    assert cheapen(Task(APART, EFFORT, BY_BOB, missing=1), NO_LIMIT).worth[1] == 0
    assert cheapen(Task(APART, EFFORT, BY_BOB, missing=0), NO_LIMIT).worth[0] == 0


@pytest.mark.slow
@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("number", range(2))
def test_never_more_missing(family: str, number: int) -> None:
    """From any lawful timetable: no more is missing, and searched to the end the least cost is found."""
    district, worths = _uncompared(number, family)
    for begin in list(worths)[:: max(1, len(worths) // 3)]:
        missing, cost = worths[begin]
        least = min(other for few, other in worths.values() if few <= missing)
        task = Task(district, EFFORT, tuple(sorted(begin, key=repr)), missing=missing, cost=cost)
        planned = cheapen(task, NO_LIMIT)
        assert planned.bound <= least
        if planned.decisions is not None:
            _assert_true(district, planned)
            assert planned.worth[0] <= missing
        assert planned.proven
        assert (cost if planned.decisions is None else planned.worth[1]) == least


@pytest.mark.slow
@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("number", range(2))
def test_all_lessons(family: str, number: int) -> None:
    """Covered to the end, a district misses as few lessons as any of its timetables; opened, it is lawful."""
    district, worths = _uncompared(number, family)
    best = min(worths.values())
    opened = open_up(Task(district, EFFORT), NO_LIMIT)
    covered = cover(Task(district, EFFORT, opened.decisions or (), polish=EFFORT))
    _assert_true(district, opened)
    _assert_true(district, covered)
    assert covered.worth == best <= opened.worth
