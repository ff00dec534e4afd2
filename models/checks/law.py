"""What a check is, and the list of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from models.checks.facts import Facts
from models.flaws import Flaw

Law = Callable[[Facts], Iterator[Flaw]]


@dataclass(frozen=True)
class Check:
    """A law of the tables, and the fields of District it must know completely.

    Where rows of those could not be read it would blame others for their absence.
    """

    law: Law
    needs: frozenset[str]
    spoils: bool
    """Where it is broken, laws that need the table would find follow-up errors, and are skipped too."""


CHECKS: list[Check] = []
"""Every check, in the order of its module and of its definition."""


def needing(*tables: str, spoils: bool = False) -> Callable[[Law], Law]:
    """Register a law that needs these fields of District to be complete."""

    def register(law: Law) -> Law:
        CHECKS.append(Check(law, frozenset(tables), spoils))
        return law

    return register
