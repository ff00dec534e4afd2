"""All clauses of a district, and the district without some of them."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping
from typing import Any

from models.district import District
from scheduler.explain.clause import Clause, Easing, Kind
from scheduler.explain.kinds import DEMANDS, OTHERS, SUPPLIES

_KINDS: dict[str, Kind] = {kind.name: kind for kind in (*DEMANDS, *SUPPLIES, *OTHERS)}


def demands(district: District) -> list[Clause]:
    """What must not be missing."""
    return [clause for kind in DEMANDS for clause in kind.clauses(district)]


def supplies(district: District) -> list[Clause]:
    """What restricts how it can be met."""
    return [clause for kind in SUPPLIES for clause in kind.clauses(district)]


def without(district: District, dropped: Collection[Clause]) -> District:
    """The district in which these clauses forbid and ask for nothing."""
    rows: dict[str, set[Hashable]] = defaultdict(set)
    for clause in dropped:
        rows[clause.kind].add(clause.of)
    for name, some in rows.items():
        district = _KINDS[name].without(district, some)
    return district


def eased(district: District, clause: Clause) -> Iterator[Easing]:
    """The district with one clause eased step by step, the least change first."""
    return _KINDS[clause.kind].eased(district, clause)


def holds(district: District, clause: Clause) -> bool:
    """Whether a clause still forbids or asks for anything."""
    return clause in _KINDS[clause.kind].clauses(district)


def told(district: District, clause: Clause) -> Mapping[str, Any]:
    """What the clause's sentence in the catalogue needs."""
    return _KINDS[clause.kind].told(district, clause)
