"""A campaign: lawful, never better than the best, with bounds that hold; the same every time."""

from threading import Event

import pytest

from models.district import District
from models.timetable import Held
from scheduler.solve.answer import Outcome, Progress, Request
from scheduler.solve.campaign import Campaign
from scheduler.solve.pool import InlinePool
from scheduler.solve.run import large
from scheduler.verify import Court
from tests.agreement import model
from tests.agreement.cases import FAMILIES, case
from tests.live import meeting
from tests.solve.small import TRAVEL, once
from tests.villages import ANN, MON, busy, course, teacher, village

REPEATABLE = Request(deterministic=0.5, seed=3)


def _campaign(district: District, request: Request = REPEATABLE, stop: Event | None = None) -> Outcome:
    return Campaign(district, request, lambda _: None, stop or Event(), InlinePool()).outcome()


@pytest.mark.slow
@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("number", range(4))
def test_random_districts(family: str, number: int) -> None:
    """What a campaign finds is lawful, and neither better than the best nor below its own bounds."""
    district = case(number, 1_000, family).district
    if district.kept:
        return
    best = model.best(district)
    outcome = _campaign(district)
    if best is None:
        assert outcome.decisions is None
        return
    assert outcome.decisions is not None
    court = Court(district)
    worth = court.value(outcome.decisions)
    assert court.lawful(outcome.decisions)
    assert worth >= best
    assert outcome.coverage_bound <= best[0]
    if worth[0] == best[0]:
        assert outcome.cost_bound <= best[1]


def test_the_best_of_a_village() -> None:
    """Lake and wood on one trip of 90 minutes instead of two of 40 and 80: found and proven."""
    district = village(*once("lake3", "wood3"), teachers=[ANN], weights=TRAVEL)
    outcome = _campaign(district)
    assert outcome.decisions is not None
    assert Court(district).value(outcome.decisions) == (0, 90)
    assert outcome.cost_bound == outcome.travel_bound == 90


def test_missing_lessons_are_bounded() -> None:
    """Two lessons a week for a teacher who may give one: one is missing, and that it must be is told."""
    district = village(*once("lake3", "wood3"), teachers=[teacher("ann", lessons_week=1)], weights=TRAVEL)
    outcome = _campaign(district)
    assert outcome.decisions is not None
    assert Court(district).value(outcome.decisions)[0] == 1
    assert outcome.coverage_bound <= 1


ALONE = course("hill3", "art", minimum=1, target=1, eligible=("ann",))


def test_a_way_without_lessons_is_paid() -> None:
    """Cat, who has no course, goes to wood for a commitment: 80 minutes, in the cost and in its bound."""
    district = village(
        ALONE,
        teachers=(ANN, teacher("cat")),
        commitments=(busy("wood", MON, "9:20-10:00", teacher="cat"),),
        weights=TRAVEL,
    )
    outcome = _campaign(district)
    assert outcome.decisions is not None
    assert Court(district).value(outcome.decisions) == (0, 80)
    assert outcome.cost_bound == 80


def test_a_meeting_without_lessons() -> None:
    """A meeting of cat, who has no course, is held at wood: 80 minutes there and back, proven the least."""
    district = village(
        ALONE,
        teachers=(ANN, teacher("cat")),
        meetings=(meeting("team", "wood", "cat"),),
        weights=TRAVEL,
    )
    outcome = _campaign(district)
    assert outcome.decisions is not None
    assert [d.meeting for d in outcome.decisions if isinstance(d, Held)] == ["team"]
    assert Court(district).lawful(outcome.decisions)
    assert Court(district).value(outcome.decisions) == (0, outcome.cost_bound) == (0, 80)


def test_it_repeats() -> None:
    """Twice with the same seed and deterministic limit: the same answer."""
    district = case(2, 1_000, "plain").district
    assert _campaign(district) == _campaign(district)


def test_progress_is_told() -> None:
    """Missing lessons fall to none, then cost is told with its bound."""
    told: list[Progress] = []
    district = village(*once("lake3", "wood3"), teachers=[ANN], weights=TRAVEL)
    Campaign(district, REPEATABLE, told.append, Event(), InlinePool()).outcome()
    assert [p.value for p in told if p.stage == "coverage"][-1] == 0
    assert [(p.value, p.bound) for p in told if p.stage == "cost"][-1] == (90, 90)


def test_an_interrupt_ends_it_with_what_stands() -> None:
    """Stopped before it began a campaign has a timetable without lessons, and says so."""
    stop = Event()
    stop.set()
    outcome = _campaign(village(*once("lake3"), teachers=[ANN], weights=TRAVEL), stop=stop)
    assert outcome.interrupted
    assert outcome.decisions == ()


def test_what_is_large() -> None:
    """More than 400 lessons a week are planned in a campaign; a timetable that is kept never is."""
    small = village(*once("lake3"), teachers=[ANN])
    lessons = small.courses[0].model_copy(update={"minimum": 401, "target": 401})
    big = small.model_copy(update={"courses": (lessons,)})
    assert (large(small), large(big)) == (False, True)
    assert not large(big.model_copy(update={"kept": ("any",)}))
