"""Writing one new file, whole or not at all; an existing one is replaced only if that is asked for."""

import os
import secrets
from pathlib import Path

import click

from scheduler.commands.exits import Exit
from scheduler.locale import Catalogue


def write_new(words: Catalogue, path: Path, data: bytes, replace: bool = False) -> None:
    """Write it; every refusal is told, and ends the command."""
    fresh = path.with_name(f".zoujiao-new-{secrets.token_hex(6)}") if replace else path
    try:
        with fresh.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if replace:
            fresh.replace(path)
    except FileExistsError as error:
        click.echo(words.text("new_file.exists", path=str(path)), err=True)
        raise click.exceptions.Exit(Exit.CANNOT_WRITE) from error
    except OSError as error:
        fresh.unlink(missing_ok=True)
        problem = error.strerror or str(error)
        click.echo(words.text("new_file.not_written", path=str(path), problem=problem), err=True)
        raise click.exceptions.Exit(Exit.CANNOT_WRITE) from error
