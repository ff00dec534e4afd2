"""Travel completed by shortest paths."""

from hypothesis import given
from hypothesis import strategies as st

from models.travel import Link, LinkSource
from scheduler.read.travel import complete, shortened

PLACES = "ABCDE"

pairs = st.tuples(st.sampled_from(PLACES), st.sampled_from(PLACES)).filter(lambda pair: pair[0] != pair[1])
links = st.builds(
    lambda pair, minutes, metres: Link(origin=pair[0], destination=pair[1], minutes=minutes, metres=metres),
    pairs,
    st.integers(0, 600),
    st.none() | st.integers(0, 90_000),
)
networks = st.lists(links, max_size=12, unique_by=lambda link: (link.origin, link.destination))
neighbours = st.lists(links, max_size=8, unique_by=lambda link: frozenset((link.origin, link.destination)))


def _minutes(network: list[Link]) -> dict[tuple[str, str], int]:
    return {(link.origin, link.destination): link.minutes for link in complete(network)}


@given(networks)
def test_triangle_inequality(network: list[Link]) -> None:
    """No way over a third place is shorter than the direct one."""
    minutes = _minutes(network)
    for (a, b), first in minutes.items():
        for c in PLACES:
            if c != a and (b, c) in minutes:
                there, back = first + minutes[b, c], minutes[c, b] + minutes[b, a]
                assert minutes.get((a, c), 0) <= there
                assert (a, c) in minutes or max(there, back) > 1440


@given(networks)
def test_never_above_a_given_link(network: list[Link]) -> None:
    """A given link is an upper bound, one way and, unless the other way is given too, back."""
    minutes = _minutes(network)
    given_pairs = {(link.origin, link.destination) for link in network}
    for link in network:
        assert minutes[link.origin, link.destination] <= link.minutes
        if (link.destination, link.origin) not in given_pairs:
            assert minutes[link.destination, link.origin] <= link.minutes


@given(neighbours)
def test_symmetric(network: list[Link]) -> None:
    """Where no link has its own way back, everything is equally far there and back, in metres too."""
    found = {(link.origin, link.destination): (link.minutes, link.metres) for link in complete(network)}
    assert all(found[b, a] == there for (a, b), there in found.items())


@given(networks)
def test_completing_again_changes_nothing(network: list[Link]) -> None:
    """Completed travel is complete, and none of its links is beaten; the order of links leaves no trace."""
    once = complete(network)
    assert complete(once) == once
    assert list(shortened(once, once)) == []
    assert complete(reversed(network)) == once


def _link(origin: str, destination: str, minutes: int, metres: int | None = None) -> Link:
    return Link(
        origin=origin,
        destination=destination,
        minutes=minutes,
        metres=metres,
        source=LinkSource.MEASURED,
    )


def test_worked_example() -> None:
    """A-B 20, B-C 30 and A-C 60: A to C takes 50 over B, with B's metres, and says it is computed."""
    network = [_link("A", "B", 20, 9000), _link("B", "C", 30, 14000), _link("A", "C", 60, 20000)]
    found = {(link.origin, link.destination): link for link in complete(network)}
    assert found["C", "A"] == Link(
        origin="C",
        destination="A",
        minutes=50,
        metres=23000,
        source=LinkSource.COMPUTED,
    )
    assert found["B", "A"] == _link("B", "A", 20, 9000)
    assert list(shortened(network, found.values())) == [(2, "minutes", 50)]


def test_equally_short_direct_link_stays() -> None:
    """A measured link that is as short as the way round stays as it is."""
    network = [_link("A", "B", 20, 1), _link("B", "C", 30, 1), _link("A", "C", 50, 99)]
    assert _link("A", "C", 50, 99) in complete(network)


def test_two_directions() -> None:
    """Downhill and uphill may differ: both ways given are both kept."""
    found = {
        (link.origin, link.destination): link.minutes
        for link in complete([_link("A", "B", 20), _link("B", "A", 35)])
    }
    assert found == {("A", "B"): 20, ("B", "A"): 35}


def test_no_way() -> None:
    """Places that are not connected, or more than a day apart, have no way."""
    assert ("A", "C") not in _minutes([_link("A", "B", 20), _link("C", "D", 20)])
    assert ("A", "D") not in _minutes([_link("A", "B", 600), _link("B", "C", 600), _link("C", "D", 600)])


def test_unmeasured_part() -> None:
    """A way has no metres if any part of it has none."""
    found = {
        (link.origin, link.destination): link
        for link in complete([_link("A", "B", 20, 9000), _link("B", "C", 5)])
    }
    assert found["A", "C"].metres is None


def test_winter_minutes() -> None:
    """A-B 20 (snow: 50), B-C 10, A-C 40 (snow: 70): in winter A to C takes 60 over B, else 30 over B."""
    snow = [
        _link("A", "B", 20).model_copy(update={"winter_minutes": 50}),
        _link("B", "C", 10),
        _link("A", "C", 40).model_copy(update={"winter_minutes": 70}),
    ]
    found = {(link.origin, link.destination): link for link in complete(snow)}
    assert (found["A", "C"].minutes, found["A", "C"].winter_minutes) == (30, 60)
    assert found["A", "C"].source is LinkSource.COMPUTED
    assert found["B", "A"].winter_minutes == 50
    assert found["C", "B"] == _link("C", "B", 10)
    assert list(shortened(snow, found.values())) == [(2, "minutes", 30), (2, "winter_minutes", 60)]


def test_shortest_in_winter_only() -> None:
    """A measured link that only snow makes longer than the way round keeps its minutes, and is computed."""
    snow = [
        _link("A", "B", 20),
        _link("B", "C", 20),
        _link("A", "C", 30).model_copy(update={"winter_minutes": 60}),
    ]
    found = {(link.origin, link.destination): link for link in complete(snow)}
    assert (found["A", "C"].minutes, found["A", "C"].winter_minutes) == (30, 40)
    assert found["A", "C"].source is LinkSource.COMPUTED
    assert list(shortened(snow, found.values())) == [(2, "winter_minutes", 40)]


def test_no_way_in_winter() -> None:
    """A way that takes longer than a day in winter is no way."""
    snow = [_link("A", "B", 600).model_copy(update={"winter_minutes": 1000}), _link("B", "C", 600)]
    assert ("A", "B") in _minutes(snow)
    assert ("A", "C") not in _minutes(snow)
