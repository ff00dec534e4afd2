"""What groups of courses cost at least all together, where some lessons may be missing."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from scheduler.solve.floors import Floor, Floors, together
from scheduler.solve.relaxation.question import Reply


def _reply(bound: int) -> Reply:
    return Reply(bound, possible=True, proven=False, teachers={})


def test_one_missing_lesson_lets_one_group_be_cheaper() -> None:
    """100 + 70 + 50 with every lesson; one missing saves at most 100 - 80 = 20, so 200."""
    floors = [Floor(100, 80), Floor(70, 60), Floor(50, 50)]
    assert together(floors, 0) == 220
    assert together(floors, 1) == 200
    assert together(floors, 2) == 190
    assert together(floors, 9) == 190


def test_of_what_was_never_asked_nothing_is_known() -> None:
    """A group that was asked with every lesson only may cost nothing if it lacks one."""
    floors = Floors()
    floors.learn(3, 0, _reply(40))
    floors.learn(4, 0, _reply(90))
    assert floors.all(1) == [Floor(40, 0), Floor(90, 0)]
    assert together(floors.all(1), 1) == 40
    assert floors.of(5, 0) == 0


def test_a_reply_for_more_missing_lessons_holds_for_fewer() -> None:
    """At least 30 with up to two missing is at least 30 with one, and with none."""
    floors = Floors()
    floors.learn(0, 2, _reply(30))
    assert [floors.of(0, missing) for missing in (0, 1, 2, 3)] == [30, 30, 30, 0]
    assert floors.with_every_lesson() == ()
    floors.learn(0, 0, _reply(50))
    assert [floors.of(0, missing) for missing in (0, 1)] == [50, 30]
    assert floors.with_every_lesson() == (0,)


def test_a_later_reply_never_lowers_a_bound() -> None:
    """Of two replies to one question the higher bound counts."""
    floors = Floors()
    floors.learn(0, 0, _reply(50))
    floors.learn(0, 0, _reply(45))
    assert floors.of(0, 0) == 50


@given(
    st.lists(st.lists(st.integers(0, 20), min_size=4, max_size=4), min_size=1, max_size=4),
    st.integers(0, 3),
)
def test_no_sharing_of_missing_lessons_is_cheaper(savings: list[list[int]], missing: int) -> None:
    """However the missing lessons fall on groups that get cheaper with each, the bound holds."""
    costs = [[100 - sum(group[:lack]) for lack in range(4)] for group in savings]
    floors = Floors()
    for number, cost in enumerate(costs):
        for lack in range(4):
            floors.learn(number, lack, _reply(cost[lack]))
    cheapest = min(
        sum(cost[lack] for cost, lack in zip(costs, lacking, strict=True))
        for lacking in product(range(4), repeat=len(costs))
        if sum(lacking) <= missing
    )
    assert together(floors.all(missing), missing) <= cheapest
