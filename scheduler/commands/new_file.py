"""Writing one new file, whole or not at all; an existing one is left alone."""

import os
from pathlib import Path

import click

from scheduler.commands.exits import Exit
from scheduler.locale import Catalogue


def write_new(words: Catalogue, path: Path, data: bytes) -> None:
    """Write it; every refusal is told, and ends the command."""
    try:
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError as error:
        click.echo(words.text("new_file.exists", path=str(path)), err=True)
        raise click.exceptions.Exit(Exit.CANNOT_WRITE) from error
    except OSError as error:
        path.unlink(missing_ok=True)
        problem = error.strerror or str(error)
        click.echo(words.text("new_file.not_written", path=str(path), problem=problem), err=True)
        raise click.exceptions.Exit(Exit.CANNOT_WRITE) from error
