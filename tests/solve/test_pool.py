"""Tasks run here when their answer is asked for, and once."""

import time

from scheduler.solve.pool import InlinePool
from scheduler.solve.relaxation.task import run_task
from tests.solve.relaxation.easy import easy_tasks
from tests.solve.relaxation.hard import endless_task
from tests.solve.small import NO_LIMIT


def test_inline_waits_for_the_question() -> None:
    """Submitting an endless task costs nothing, as long as nobody asks for its answer."""
    began = time.monotonic()
    pool = InlinePool()
    assert pool.submit(run_task, endless_task(), NO_LIMIT).ready()
    pool.close()
    assert time.monotonic() - began < 5


def test_inline_answers_once() -> None:
    """Asked twice, the task is solved once."""
    pending = InlinePool().submit(run_task, easy_tasks()[0], NO_LIMIT)
    assert pending.get() is pending.get()
