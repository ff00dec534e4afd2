"""Messages of the reader in words."""

from collections.abc import Mapping

from scheduler.locale import Catalogue, Text
from scheduler.read.cells.lists import SEPARATOR
from scheduler.read.messages import Message, Value
from scheduler.read.normalise import plain
from scheduler.read.sheet import shown


def text_of(message: Message, words: Catalogue) -> str:
    """The message in a language: where it is, what is written there, and what would be right.

    `{within}` of a text names the cell where the item that is wrong is only a part of it; `{hint}` says what
    may be meant; `{here}` is the cell and `{spot}` the row, as one finds them in a file or on a sheet.
    """
    params = {key: _joined(key, value, words) for key, value in message.params.items()}
    written, item = str(params.get("value", "")), params.get("item")
    if item is not None and plain(shown(str(item))) == plain(written):
        params["item"] = written
        within = ""
    else:
        within = words.text("hint.within", value=written) if item or SEPARATOR.search(written) else ""
    hint = "" if message.hint is None else message.hint.text(words)
    extra = {"within": within, "hint": hint, **_where(params, words)}
    return words.text(f"flaw.{message.code}", **{**extra, **params})


def _where(params: Mapping[str, Text], words: Catalogue) -> dict[str, str]:
    """The place of a message in words; a cell of a workbook has an address such as D7."""
    if "row" not in params:
        return {}
    place = {key: params[key] for key in ("file", "row", "column", "cell") if key in params}
    if "cell" in params:
        spot = words.text("place.sheet_spot", **place)
        return {"spot": spot, "here": words.text("place.sheet_cell", **{"column": "", **place})}
    spot = words.text("place.file_row", **place)
    return {"spot": spot, "here": words.text("place.file_cell", **{"column": "", **place})}


def _joined(key: str, value: Value, words: Catalogue) -> str | int:
    """A list as people write it; grades by their names."""
    if not isinstance(value, tuple):
        return value
    return words.grades(map(int, value)) if key == "grades" else words.join(value)
