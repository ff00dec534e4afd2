"""Killed in the middle of a publication, whenever that is: the old revision whole, or the new one."""

from pathlib import Path

import pytest

from benchmarks.shown.killed import kill_while_publishing

pytestmark = pytest.mark.slow


def test_killed_while_publishing(tmp_path: Path) -> None:
    """A dozen kills spread over the steps of a publication: never a mixture, and no address is lost."""
    kills = kill_while_publishing(tmp_path, number=12)
    assert kills.torn == 0
    assert kills.old + kills.new == 12
