"""Processes answer as this one does, hand errors back, and end when they are told."""

import time
from collections.abc import Iterator

import pytest

from scheduler.solve.pool import InlinePool, TaskPool
from scheduler.solve.process_pool import ProcessPool
from scheduler.solve.relaxation.task import Answer, Task, run_task
from tests.solve.relaxation.easy import easy_tasks
from tests.solve.relaxation.hard import endless_task
from tests.solve.small import NO_LIMIT


@pytest.fixture(scope="module")
def processes() -> Iterator[ProcessPool]:
    """Two processes, started once for all tests of this file."""
    pool = ProcessPool(2)
    yield pool
    pool.close()


def _answers(pool: TaskPool) -> list[Answer]:
    return [pending.get() for pending in [pool.submit(run_task, task, NO_LIMIT) for task in easy_tasks()]]


def test_processes_answer_like_this_one(processes: ProcessPool) -> None:
    """The same bounds, in the order asked, and the same teachers."""
    answers = _answers(processes)
    assert answers == _answers(InlinePool())
    assert [round(answer.bound) for answer in answers] == [40, 90, 80]


def test_an_answer_is_ready_in_the_end(processes: ProcessPool) -> None:
    """After `get` an answer is ready, and `get` gives it again."""
    pending = processes.submit(run_task, easy_tasks()[0], NO_LIMIT)
    answer = pending.get()
    assert pending.ready()
    assert pending.get() == answer


def test_errors_come_back(processes: ProcessPool) -> None:
    """A task that is no model fails where its answer is asked for, in both pools."""
    broken = Task(b"no model", ())
    for pool in (InlinePool(), processes):
        pending = pool.submit(run_task, broken, NO_LIMIT)
        with pytest.raises(Exception, match="parsing message"):
            pending.get()


def test_close_ends_running_tasks() -> None:
    """A process that would compute for ever is gone within seconds of closing; closing again does no harm."""
    pool = ProcessPool(1)
    pool.submit(run_task, easy_tasks()[0], NO_LIMIT).get()  # the process is up
    pending = [pool.submit(run_task, endless_task(), NO_LIMIT) for _ in range(2)]
    time.sleep(0.2)  # so that the first is at work
    assert not any(p.ready() for p in pending)
    began = time.monotonic()
    pool.close()
    assert time.monotonic() - began < 10
    pool.close()
