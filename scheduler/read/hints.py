"""What would have been right in place of a word that nothing is called."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from scheduler.locale import LANGUAGES, Catalogue, Language
from scheduler.read.closest import closest

MOST_LISTED = 12
"""If more names than these are known, a list of them helps nobody."""


@dataclass(frozen=True)
class Hint:
    """The word that is probably meant, else all that might be; in words only when it is told."""

    closest: str | None
    known: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    """What to list, if no word is close."""

    def text(self, words: Catalogue) -> str:
        """A sentence to put after the one that says what is wrong; empty if nothing helps."""
        if self.closest is not None:
            return words.text("hint.closest", closest=self.closest)
        known = self.known.get(words.language, ())
        return words.text("hint.known", known=words.join(known)) if known else ""


def name_hint(written: str, names: Iterable[str], also: Iterable[str] = ()) -> Hint:
    """For a name that somebody chose; `also` are words that may be meant and are not worth listing."""
    listed = tuple(dict.fromkeys(names))
    near = closest(written, (*listed, *also))
    return Hint(near, dict.fromkeys(LANGUAGES, listed) if len(listed) <= MOST_LISTED else {})


def vocabulary_hint(written: str, vocabulary: Iterable[str]) -> Hint:
    """For a word of a fixed list in both languages: the session's language is listed."""
    listed = tuple(dict.fromkeys(vocabulary))
    english = tuple(word for word in listed if word.isascii())
    chinese = tuple(word for word in listed if not word.isascii())
    return Hint(closest(written, listed), {"zh": chinese, "en": english})
