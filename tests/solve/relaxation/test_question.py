"""A question to the relaxation: never answered with more than the law's best, and in the district's ids."""

import pytest

from scheduler.solve.relaxation.question import Question, Reply, ask
from tests.agreement.cases import FAMILIES, case
from tests.solve.small import NO_LIMIT, TRAVEL, once
from tests.villages import ANN, BOB, village


@pytest.mark.slow
@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("number", range(3))
def test_never_above(family: str, number: int) -> None:
    """No bound is above the optimum of all timetables, and what they reach is never called impossible."""
    found = case(number, 1_000, family)
    district, best = found.district, found.truth.best
    assert best is not None
    missing = ask(Question(district, district.weights, None, NO_LIMIT))
    assert missing.bound <= best[0]
    for shortage in (best[0], best[0] + 1):
        cost = ask(Question(district, district.weights, shortage, NO_LIMIT))
        fine = ask(Question(district, district.weights, shortage, NO_LIMIT, fine=True))
        assert (cost.possible, fine.possible) == (True, True)
        assert cost.bound <= fine.bound <= found.truth.least(shortage).cost


def test_teachers() -> None:
    """Bob is at lake already; ann's way there and back takes 40 minutes: the answer is 0, with bob."""
    reply = ask(Question(village(*once("lake3")), TRAVEL, 0, NO_LIMIT))
    assert (reply.bound, reply.possible, reply.proven) == (0, True, True)
    assert reply.teachers == {"lake3/art": "bob"}


def test_weights_of_the_question() -> None:
    """The question's weights count, not the district's: ann's 40 minutes twice are 80, or nothing."""
    district = village(*once("lake3"), teachers=(ANN,), weights={"travel_minutes": 7})
    assert ask(Question(district, {"travel_minutes": 2}, 0, NO_LIMIT)).bound == 80
    assert ask(Question(district, {}, 0, NO_LIMIT)).bound == 0


def test_missing() -> None:
    """Bob may teach 1 lesson a week and two are wanted: one is missing, and none less is possible."""
    bob = BOB.model_copy(update={"limits": BOB.limits.model_copy(update={"lessons_week": 1})})
    district = village(*once("lake3", "lake4"), teachers=(bob,))
    assert ask(Question(district, TRAVEL, None, NO_LIMIT)).bound == 1
    assert not ask(Question(district, TRAVEL, 0, NO_LIMIT)).possible
    assert ask(Question(district, TRAVEL, 1, NO_LIMIT)).possible


def test_an_earlier_reply_is_not_forgotten() -> None:
    """A higher bound without teachers keeps the earlier ones; other teachers keep the higher bound."""
    early = Reply(90, possible=True, proven=False, teachers={"hill3/art": "ann"})
    higher = Reply(95, possible=True, proven=True, teachers={})
    lower = Reply(80, possible=True, proven=False, teachers={"hill3/art": "bob"})
    assert higher.after(early) == Reply(95, possible=True, proven=True, teachers=early.teachers)
    assert lower.after(early) == Reply(90, possible=True, proven=False, teachers=lower.teachers)
