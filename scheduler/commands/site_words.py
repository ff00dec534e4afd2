"""What the commands of a site share: refusals that are told, and the folder of the slips."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from scheduler.commands.exits import Exit
from scheduler.export.errors import CannotWrite
from scheduler.export.target import told
from scheduler.locale import Catalogue
from scheduler.serve.errors import BadSite
from scheduler.serve.giving import Tell
from scheduler.serve.site import Site
from scheduler.serve.slips import write_slips


@contextmanager
def told_site(words: Catalogue, root: Path) -> Iterator[None]:
    """Tell why the site was left as it is, and end the command."""
    try:
        with told(root):
            yield
    except BadSite as refusal:
        _end(words.text("input.error", text=words.text(refusal.key, **refusal.params)), Exit.BAD_INPUT)
    except CannotWrite as refusal:
        _end(words.text(refusal.key, **refusal.params), Exit.CANNOT_WRITE)


def _end(text: str, code: Exit) -> None:
    click.echo(text, err=True)
    raise click.exceptions.Exit(code)


def slips_folder(site: Site, wished: Path | None) -> Path:
    """Where slips are written: beside the site, not in it, for they are to be handed out and removed."""
    root = site.root.absolute()
    return root.with_name(f"{root.name}-slips") if wished is None else wished


def tell_slips(words: Catalogue, folder: Path) -> Tell:
    """Writes the slips of new addresses into the folder."""
    return lambda given: write_slips(folder, words, given)
