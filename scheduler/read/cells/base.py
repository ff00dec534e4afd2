"""What a kind of cell is: a name for the handbook and a parser."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from scheduler.read.hints import Hint

T_co = TypeVar("T_co", covariant=True)


class BadCell(Exception):  # noqa: N818 - raised and caught within the reader only
    """A cell cannot be read; `code` names the message, `params` what it says besides the place."""

    def __init__(self, code: str, hint: Hint | None = None, /, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.hint = hint
        self.params = params


@dataclass(frozen=True)
class Cell(Generic[T_co]):
    """A kind of cell."""

    kind: str
    """Its name is `cell.<kind>` of the catalogue."""
    parse: Callable[[str], T_co]
    """Text without blanks at its ends, never empty, to value. Raises BadCell."""
    bounds: str = ""
    """Allowed range as printed in docs/tables.md, such as "0-600"."""
    words: tuple[str, ...] = ()
    """Every word that may stand there, if there are only some, in both languages."""
    verbatim: bool = False
    """Prose is left as written; elsewhere full-width characters are made plain."""
