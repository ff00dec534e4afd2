"""The known word most like a mistyped one."""

import difflib
from collections.abc import Iterable


def closest(word: str, known: Iterable[str]) -> str:
    """The most similar of the known words, however unlike; a dash if none is known.

    >>> closest("techers", ["teachers", "schools"])
    'teachers'
    """
    words = list(dict.fromkeys(known))
    by_folded = {w.casefold(): w for w in reversed(words)}
    match = difflib.get_close_matches(word.casefold()[:60], list(by_folded), n=1, cutoff=0.0)
    return by_folded[match[0]] if match else "—"
