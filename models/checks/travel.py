"""Links lead from one place to another, each once."""

from collections.abc import Iterator, Sequence

from models.checks.facts import Facts
from models.checks.law import needing
from models.flaws import Flaw
from models.travel import Link


@needing()
def bad_links(facts: Facts) -> Iterator[Flaw]:
    """No link leads nowhere and none is given twice."""
    yield from link_flaws(facts.district.travel)


def link_flaws(links: Sequence[Link]) -> Iterator[Flaw]:
    """The same of links that are not yet completed."""
    seen: dict[tuple[str, str], int] = {}
    for index, link in enumerate(links):
        pair = (link.origin, link.destination)
        params: dict[str, str | int] = {"place": link.origin, "other_place": link.destination}
        if link.origin == link.destination:
            yield Flaw("travel_to_itself", "travel", index, "destination", params)
        elif pair in seen:
            yield Flaw("duplicate_link", "travel", index, "origin", params, ("travel", seen[pair], ""))
        seen.setdefault(pair, index)
