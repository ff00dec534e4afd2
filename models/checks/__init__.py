"""Every way in which the tables of a district can contradict each other.

One module per subject, one function per law; each law registers itself.
"""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from models.checks import (  # noqa: F401 - importing them registers their laws
    bells,
    broadcasts,
    calendar,
    commitments,
    courses,
    cycle,
    fixed,
    groups,
    identity,
    joinings,
    meetings,
    modes,
    people,
    presence,
    references,
    staff,
    term,
    travel,
    vehicles,
    workload,
)
from models.checks.facts import Facts
from models.checks.law import CHECKS
from models.flaws import Flaw

if TYPE_CHECKING:
    from models.district import District


def flaws(district: "District", incomplete: Collection[str] = ()) -> Iterator[Flaw]:
    """Every contradiction in a district.

    `incomplete` names the fields of District of which rows are missing because they could not be read;
    laws that need them completely are skipped, so that no row is blamed for the absence of another.
    """
    facts, doubtful = Facts(district), set(incomplete)
    # Spoilers first, and among them those that depend on fewer tables.
    for check in sorted(CHECKS, key=lambda check: (not check.spoils, len(check.needs))):
        found = list(check.law(facts)) if check.needs.isdisjoint(doubtful) else []
        doubtful.update(flaw.table for flaw in found if check.spoils)
        yield from found
