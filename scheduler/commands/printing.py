"""Making PDF in a command; whatever is in the way of it is told, and ends the command."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scheduler.commands.exits import Exit
from scheduler.locale import Catalogue
from scheduler.print.errors import PrintError

if TYPE_CHECKING:
    from scheduler.print.typesetter import Typesetter


@contextmanager
def printing(words: Catalogue) -> Iterator[None]:
    """Tell why nothing can be printed, and end the command."""
    try:
        yield
    except PrintError as error:
        told = words.text(f"print.cannot.{error.problem}", **error.facts)
        click.echo(words.text("input.error", text=told), err=True)
        click.echo(words.text("input.nothing_written"), err=True)
        raise click.exceptions.Exit(Exit.BAD_INPUT) from error


def typesetter(folder: Path | None) -> "Typesetter":
    """The typesetter, with the fonts of the system or of a folder.

    Typst is imported only now: it is an extra.

    Raises
    ------
    PrintError
        If Typst is not installed, or the folder is none.
    """
    try:
        from scheduler.print.typesetter import typesetter as made
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] == "typst":
            raise PrintError("no_typst") from error
        raise
    return made(folder)
