"""The least that still clashes."""

from collections.abc import Callable, Sequence

from scheduler.explain.clause import Clause

Clashes = Callable[[Sequence[Clause]], bool]
"""Whether these clauses, and what is always there, are proven to be impossible together."""


def irreducible(clauses: Sequence[Clause], clashes: Clashes) -> list[Clause]:
    """A part of the clauses that clashes, and without any one of which there is no proven clash.

    All of them together have to clash. The last ones are done without rather than the first. QuickXplain
    (Junker, AAAI 2004): at most about 2 k log2(n / k) + 2 k questions for k of n clauses.
    """
    if clashes(()):
        return []
    return _found((), (), list(clauses), clashes)


def _found(
    kept: Sequence[Clause], new: Sequence[Clause], clauses: list[Clause], clashes: Clashes
) -> list[Clause]:
    """Of the clauses those needed beside the kept ones, of which the new ones have not been asked about."""
    if new and clashes(kept):
        return []
    if len(clauses) <= 1:
        return clauses
    half = len(clauses) // 2
    first, last = clauses[:half], clauses[half:]
    needed_last = _found([*kept, *first], first, last, clashes)
    needed_first = _found([*kept, *needed_last], needed_last, first, clashes)
    return [*needed_first, *needed_last]
