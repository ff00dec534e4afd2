"""Running the solver: progress while it works, processes beside it, and Ctrl-C."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import click

from models.district import District
from scheduler.commands.executor import cluster
from scheduler.commands.interrupt import interruptible, uninterrupted
from scheduler.commands.progress_lines import progress_lines
from scheduler.locale import Catalogue
from scheduler.solve.answer import Outcome, Request
from scheduler.solve.pool import TaskPool
from scheduler.solve.process_pool import ProcessPool
from scheduler.solve.run import solve


def searched(words: Catalogue, district: District, request: Request, executor: str | None) -> Outcome:
    """The solver's answer, with lines of progress; Ctrl-C ends it with the best so far.

    Tasks run on the cluster at the address `executor`, or in processes of this machine.
    """
    with (
        _processes(request.workers) if executor is None else cluster(words, executor) as pool,
        progress_lines(words, district, request.fixed) as listener,
        interruptible(lambda: click.echo(words.text("interrupt.stopping"), err=True)) as stop,
    ):
        click.echo(_beginning(words, district, request), err=True)
        return solve(district, request, listener, stop, pool)


def _beginning(words: Catalogue, district: District, request: Request) -> str:
    """What is about to happen, as the first result may take a while."""
    courses = len(district.courses)
    if request.seconds is None:
        return words.text("solve.begins_repeatable", courses=courses, limit=f"{request.deterministic:g}")
    return words.text("solve.begins", courses=courses, seconds=f"{request.seconds:g}")


@contextmanager
def _processes(workers: int) -> Iterator[TaskPool]:
    """Processes beside the search, ended with it."""
    with uninterrupted():
        pool = ProcessPool(min(workers, os.cpu_count() or 1))
    try:
        yield pool
    finally:
        pool.close()
