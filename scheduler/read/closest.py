"""The known word most like a mistyped one."""

import difflib
from collections.abc import Iterable

SIMILAR = 0.6
"""Of all characters of two words, the share that they have in common where one may be meant by the other."""


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is probably meant: the most similar, or the only one that has it as a part.

    >>> closest("techers", ["teachers", "schools"])
    'teachers'
    >>> closest("zoo", ["teachers", "schools"]) is None
    True
    """
    words = list(dict.fromkeys(known))
    by_folded = {w.casefold(): w for w in reversed(words)}
    folded = word.casefold()[:60]
    near = difflib.get_close_matches(folded, list(by_folded), n=1, cutoff=SIMILAR)
    if near:
        return by_folded[near[0]]
    within = [w for w in by_folded if min(len(w), len(folded)) > 1 and (folded in w or w in folded)]
    return by_folded[within[0]] if len(within) == 1 else None
