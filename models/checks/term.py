"""The term's zone is known."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from models.checks.facts import Facts
from models.checks.law import needing
from models.flaws import Flaw


@needing("term")
def unknown_zone(facts: Facts) -> Iterator[Flaw]:
    """The zone has an IANA name."""
    try:
        ZoneInfo(facts.district.term.zone)
    except (KeyError, ValueError, OSError):  # unknown name, not a name, a folder of names such as "Asia"
        yield Flaw("unknown_zone", "term", 0, "zone", {"item": facts.district.term.zone})
