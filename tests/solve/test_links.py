"""Things that hang together, against sets that are merged one by one."""

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from scheduler.solve.links import Links


def _merged(things: list[int], joined: list[list[int]]) -> set[frozenset[int]]:
    """Connected components by brute force: every list that is joined swallows the groups it touches."""
    groups = {frozenset([thing]) for thing in chain(things, *joined)}
    for some in joined:
        touched = {group for group in groups if group & set(some)}
        groups = (groups - touched) | ({frozenset(chain(*touched))} if touched else set())
    return groups


@given(st.lists(st.integers(0, 12)), st.lists(st.lists(st.integers(0, 12), max_size=4)))
def test_connected(things: list[int], joined: list[list[int]]) -> None:
    """The groups are the connected components; those of a group, and no others, have one leader."""
    links = Links(things)
    for some in joined:
        links.join(some)
    groups = [frozenset(group) for group in links.groups()]
    assert len(groups) == len(set(groups))
    assert set(groups) == _merged(things, joined)
    assert all(len({links.leader(thing) for thing in group}) == 1 for group in groups)
    assert len({links.leader(thing) for group in groups for thing in group}) == len(groups)


def test_order() -> None:
    """Groups come in the order of their first thing, and so do the things in them, whoever leads."""
    links = Links("abcde")
    links.join("eb")
    links.join("dc")
    links.join("ce")
    assert list(links.groups()) == [["a"], ["b", "c", "d", "e"]]


def test_new_thing() -> None:
    """A thing that is asked for first is a group of its own; nothing joined is no group."""
    links: Links[str] = Links()
    links.join([])
    assert list(links.groups()) == []
    assert links.leader("a") == "a"
    assert list(links.groups()) == [["a"]]
