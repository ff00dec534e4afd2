"""Links lead from one place to another, each once."""

from collections.abc import Iterator, Sequence

from models.checks.facts import Facts
from models.checks.law import needing
from models.flaws import Flaw
from models.travel import Link


@needing("rules")
def bad_links(facts: Facts) -> Iterator[Flaw]:
    """No link leads nowhere, none is given twice, and those of winter are used some day."""
    rules = facts.district.rules
    yield from link_flaws(facts.district.travel, bool(rules.winter_from or rules.winter_to))


def link_flaws(links: Sequence[Link], winter: bool) -> Iterator[Flaw]:
    """The same of links that are not yet completed; `winter` tells whether there is one."""
    snowy = [index for index, link in enumerate(links) if link.winter_minutes is not None]
    if snowy and not winter:
        yield Flaw("winter_without_dates", "travel", snowy[0], "winter_minutes")
    seen: dict[tuple[str, str], int] = {}
    for index, link in enumerate(links):
        pair = (link.origin, link.destination)
        params: dict[str, str | int] = {"place": link.origin, "other_place": link.destination}
        if link.origin == link.destination:
            yield Flaw("travel_to_itself", "travel", index, "destination", params)
        elif pair in seen:
            yield Flaw("duplicate_link", "travel", index, "origin", params, ("travel", seen[pair], ""))
        seen.setdefault(pair, index)
