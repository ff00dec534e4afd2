"""Many subscribers at once: everybody gets his feed, and is told later that nothing has changed."""

import asyncio
from pathlib import Path

import pytest

from benchmarks.shown.polling import poll, prepare
from scheduler.serve.site import Mode
from tests.serve.served import serving


@pytest.mark.slow
def test_polled_by_many(tmp_path: Path) -> None:
    """Thirty over real connections, three rounds: 200 and then 304 each time, whole."""
    tokens = prepare(tmp_path, 30)
    with serving(tmp_path / Mode.SERVED.value) as served:
        found = asyncio.run(poll(served.port, tokens[Mode.SERVED], 3))
    assert (found["first"].requests, found["unchanged"].requests) == (30, 90)
    assert [phase.wrong for phase in found.values()] == [0, 0]
