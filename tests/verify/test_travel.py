"""Minutes between places, with and without buffers."""

import pytest

from scheduler.verify.facts import Facts
from scheduler.verify.travel import UNREACHABLE, Ways, shown
from tests.villages import TUE, busy, links, village

WAYS = Ways(village())
TIMES = ("8:00-8:40", "14:00-14:40")


@pytest.mark.parametrize(
    ("origin", "destination", "minutes"),
    [
        ("hill", "lake", 20),
        ("hill", "hill", 0),  # nobody travels within a school
        ("town", "wood", 45),
        ("port", "hill", UNREACHABLE),  # no link
    ],
)
def test_minutes(origin: str, destination: str, minutes: int) -> None:
    """The link's minutes; nothing within a place; endless without a link."""
    assert WAYS.minutes(origin, destination) == minutes


def test_one_way_link_does_not_lead_back() -> None:
    """A link that is given in one direction only is no way back."""
    ways = Ways(village(roads={"port>hill": 30}))
    assert (ways.minutes("port", "hill"), ways.minutes("hill", "port")) == (30, UNREACHABLE)


@pytest.mark.parametrize(("schools", "tau"), [(("hill", "lake"), 35), (("hill", "hill"), 0)])
def test_tau_adds_both_buffers_between_schools_only(schools: tuple[str, str], tau: int) -> None:
    """Hill to lake is 5 + 20 + 10 = 35 minutes; at one school there is nothing to add."""
    rows = [busy(school, TUE, times, teacher="ann") for school, times in zip(schools, TIMES, strict=True)]
    one, other = Facts(village(commitments=tuple(rows))).commitments
    assert WAYS.tau(one, other) == tau


def test_to_work_adds_the_arrival_buffer() -> None:
    """From town to hill 15 + 10 = 25 minutes; from hill to hill none."""
    assert (WAYS.to_work("town", "hill"), WAYS.to_work("hill", "hill")) == (25, 0)


def test_from_work_adds_the_departure_buffer() -> None:
    """From hill to town 5 + 15 = 20 minutes; from hill to hill none."""
    assert (WAYS.from_work("hill", "town"), WAYS.from_work("hill", "hill")) == (20, 0)


def test_unreachable_is_shown_as_infinite() -> None:
    """A finding says infinity, not a large number, also with buffers added; real minutes stay numbers."""
    assert shown(WAYS.to_work("port", "hill")) == "∞"
    assert shown(UNREACHABLE) == "∞"
    assert shown(1440) == 1440


def test_no_journey_without_a_link() -> None:
    """There is a link to travel between hill and lake, none within hill, none from port."""
    found = {(link.origin, link.destination): link for link in links({})}
    assert WAYS.link("hill", "lake") == found["hill", "lake"]
    assert WAYS.link("hill", "hill") is None
    assert WAYS.link("port", "hill") is None
