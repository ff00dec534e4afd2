"""Messages of the reader in words."""

from scheduler.locale import Catalogue
from scheduler.read.cells.lists import SEPARATOR
from scheduler.read.messages import Message, Value
from scheduler.read.normalise import plain
from scheduler.read.sheet import shown


def text_of(message: Message, words: Catalogue) -> str:
    """The message in a language: where it is, what is written there, and what would be right.

    `{within}` of a text names the cell where the item that is wrong is only a part of it; `{hint}` says what
    may be meant.
    """
    params = {key: _joined(key, value, words) for key, value in message.params.items()}
    written, item = str(params.get("value", "")), params.get("item")
    if item is not None and plain(shown(str(item))) == plain(written):
        params["item"] = written
        within = ""
    else:
        within = words.text("hint.within", value=written) if item or SEPARATOR.search(written) else ""
    hint = "" if message.hint is None else message.hint.text(words)
    return words.text(f"flaw.{message.code}", **{"within": within, "hint": hint, **params})


def _joined(key: str, value: Value, words: Catalogue) -> str | int:
    """A list as people write it; grades by their names."""
    if not isinstance(value, tuple):
        return value
    return words.grades(map(int, value)) if key == "grades" else words.join(value)
