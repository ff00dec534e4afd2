"""The cluster that `--executor` names; whatever is wrong with it is told, and ends the command."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from scheduler.commands.exits import Exit
from scheduler.locale import Catalogue
from scheduler.solve.cluster import ClusterError
from scheduler.solve.pool import TaskPool

CONNECT_SECONDS = 10.0
"""How long a scheduler may take to answer."""

_ON_THE_WAY = frozenset({"killed", "lost"})
"""What goes wrong while it is searched, not because of what was asked."""


@contextmanager
def cluster(words: Catalogue, address: str) -> Iterator[TaskPool]:
    """The workers of the cluster at an address, let go at the end."""
    try:
        pool = _connected(address)
        try:
            yield pool
        finally:
            pool.close()
    except ClusterError as error:
        told = words.text(f"cluster.{error.problem}", **error.facts)
        click.echo(words.text("input.error", text=told), err=True)
        click.echo(words.text("input.nothing_written"), err=True)
        code = Exit.NO_ANSWER if error.problem in _ON_THE_WAY else Exit.BAD_INPUT
        raise click.exceptions.Exit(code) from error


def _connected(address: str) -> TaskPool:
    """Dask is imported only now: it is an extra, and takes a second to load."""
    try:
        from scheduler.solve.dask_pool import DaskPool
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] in {"dask", "distributed"}:
            raise ClusterError("no_dask") from error
        raise
    return DaskPool(address, CONNECT_SECONDS)
