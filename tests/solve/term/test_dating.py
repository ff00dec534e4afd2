"""When events take place: all of them, at the least loss, evenly spread; compared with every combination."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.solve.search import Effort
from scheduler.solve.term.dating import Choice, Occurrence, date_events

EFFORT = Effort(None, 2.0, 0, 1)


def _choice(
    day: int, start: int = 540, lost: int = 0, people: tuple[str, ...] = ("ann",), last: int = 0
) -> Choice:
    return Choice(day, last or day, start, start + 60, lost, people)


def _one(event: str, number: int, *choices: Choice, apart: int = 1, ideal: int = 5) -> Occurrence:
    return Occurrence(event, number, apart, ideal, choices)


def test_the_least_loss_then_the_nearest_date() -> None:
    """Day 5 would be even and costs a lesson; of days 2 and 7, which cost none, 7 is nearer."""
    found = date_events([_one("a", 1, _choice(2), _choice(5, lost=1), _choice(7))], EFFORT)
    assert (found.chosen["a", 1].day, found.lost, found.lost_bound, found.undated_bound) == (7, 0, 0, 0)


def test_two_times_are_apart_and_in_order() -> None:
    """At least three days apart: days 2 and 4 are not, 2 and 5 are."""
    days = (_choice(2), _choice(4), _choice(5))
    found = date_events([_one("a", 1, *days, apart=3), _one("a", 2, *days, apart=3)], EFFORT)
    assert [found.chosen["a", n].day for n in (1, 2)] == [2, 5]


def test_nobody_is_at_two_events() -> None:
    """Ann is wanted twice at nine on one day: one event goes to ten and costs a lesson; bob's stays."""
    choices = (_choice(3), _choice(3, start=600, lost=1))
    found = date_events(
        [_one("a", 1, *choices), _one("b", 1, *choices), _one("c", 1, _choice(3, people=("bob",)))], EFFORT
    )
    assert sorted(found.chosen[e, 1].start for e in "ab") == [540, 600]
    assert (found.lost, found.lost_bound) == (1, 1)


def test_what_finds_no_date() -> None:
    """Without a choice there is none; a second time without a first is none either."""
    found = date_events([_one("a", 1), _one("a", 2, _choice(4))], EFFORT)
    assert (found.chosen, found.undated_bound) == ({}, 2)
    assert date_events([], EFFORT).chosen == {}


def test_several_days_block_each() -> None:
    """Two days at a school: nothing else for ann on the second one at that time."""
    long = Occurrence("stay", 1, 1, 3, (Choice(3, 4, 480, 1000, 0, ("ann",)),))
    found = date_events([long, _one("a", 1, _choice(4), _choice(6, lost=1))], EFFORT)
    assert found.chosen["a", 1].day == 6


choices = st.builds(
    lambda day, start, lost, who: Choice(day, day, start, start + 60, lost, (who,)),
    st.integers(1, 4), st.sampled_from([540, 580, 620]), st.integers(0, 2), st.sampled_from(["ann", "bob"]),
)  # fmt: skip


@settings(max_examples=30, deadline=None)
@given(
    st.lists(choices, min_size=1, max_size=3), st.lists(choices, min_size=1, max_size=3), st.integers(1, 2)
)
def test_as_good_as_every_combination(one: list[Choice], other: list[Choice], apart: int) -> None:
    """Undated, lost and unevenness are the least of all combinations that are allowed."""
    occurrences = [_one("a", 1, *one, ideal=2), _one("a", 2, *other, apart=apart, ideal=3)]
    found = date_events(occurrences, EFFORT)
    values = []
    for first, second in product([None, *one], [None, *other]):
        if second is not None and (first is None or second.day < first.day + apart):
            continue
        some = [(c, o.ideal) for c, o in zip((first, second), occurrences, strict=True) if c is not None]
        values.append((2 - len(some), sum(c.lost for c, _ in some), sum(abs(c.day - i) for c, i in some)))
    mine = [(found.chosen.get(("a", o.number)), o.ideal) for o in occurrences]
    worth = (
        sum(c is None for c, _ in mine),
        sum(c.lost for c, _ in mine if c is not None),
        sum(abs(c.day - i) for c, i in mine if c is not None),
    )
    assert worth == min(values)
