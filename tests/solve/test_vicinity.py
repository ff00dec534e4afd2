"""Neighbourhoods: a few teachers of a piece with all that they give."""

from random import Random

from scheduler.solve.vicinity import Vicinity

TEACHERS = 20
HERE = frozenset(f"here/{n}" for n in range(TEACHERS))
THERE = frozenset(f"there/{n}" for n in range(TEACHERS))
GIVEN_BY = {f"{place}/{n}": f"teacher {n}" for place in ("here", "there") for n in range(TEACHERS)}
"""Every teacher gives one course here and one there."""


def _sizes(vicinity: Vicinity, turns: int = 50) -> set[int]:
    """How many teachers are chosen, of one piece."""
    return {len({GIVEN_BY[c] for c in vicinity.choose(GIVEN_BY)[1]}) for _ in range(turns)}


def test_all_courses() -> None:
    """Whoever is chosen is chosen with all courses, those of other pieces too."""
    vicinity = Vicinity([HERE], Random(0))
    for _ in range(50):
        some = vicinity.choose(GIVEN_BY)[1]
        teachers = {GIVEN_BY[c] for c in some}
        assert some == {c for c, teacher in GIVEN_BY.items() if teacher in teachers}


def test_turns() -> None:
    """The pieces take turns."""
    vicinity = Vicinity([HERE, THERE, HERE], Random(0))
    turns = [vicinity.choose(GIVEN_BY)[0] for _ in range(6)]
    assert sorted(turns[:3]) == [0, 1, 2]
    assert turns[3:] == turns[:3]


def test_grows() -> None:
    """It begins with 3 teachers; solved 20 times, it takes 3 + 20 / 4 = 8."""
    vicinity = Vicinity([HERE], Random(0))
    assert _sizes(vicinity) == {3}
    for _ in range(20):
        vicinity.learn(0, solved=True)
    assert _sizes(vicinity) == {8}


def test_between() -> None:
    """After one more success the size is 3 + 1 / 4: the dice make it 3 or 4."""
    vicinity = Vicinity([HERE], Random(0))
    vicinity.learn(0, solved=True)
    assert _sizes(vicinity) == {3, 4}


def test_shrinks() -> None:
    """Never solved, it shrinks to 2 teachers and no further; one success is felt at once."""
    vicinity = Vicinity([HERE], Random(0))
    for _ in range(20):
        vicinity.learn(0, solved=False)
    assert _sizes(vicinity) == {2}
    vicinity.learn(0, solved=True)
    assert _sizes(vicinity) == {2, 3}


def test_learns_apart() -> None:
    """What was learnt of one piece says nothing about another."""
    vicinity = Vicinity([HERE, THERE], Random(0))
    for _ in range(20):
        vicinity.learn(0, solved=True)
    sizes: dict[int, set[int]] = {0: set(), 1: set()}
    for _ in range(20):
        number, some = vicinity.choose(GIVEN_BY)
        sizes[number].add(len({GIVEN_BY[c] for c in some}))
    assert sizes == {0: {8}, 1: {3}}


def test_few_teachers() -> None:
    """A piece with no more teachers than are wanted, or none yet, is planned anew as a whole."""
    small = frozenset({"here/0", "here/1", "new"})
    assert Vicinity([small], Random(0)).choose(GIVEN_BY) == (0, small)
    assert Vicinity([HERE], Random(0)).choose({}) == (0, HERE)
