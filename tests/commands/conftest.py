"""Calling the program in this process, and one timetable that many tests look at."""

import pytest

from scheduler.commands.program import run
from tests.commands.saying import Said, Say, Solved, small


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Calls `schedule` with some arguments."""

    def call(*arguments: object) -> Said:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        told = capsys.readouterr()
        return Said(code, told.out, told.err)

    return call


@pytest.fixture(scope="session")
def solved(tmp_path_factory: pytest.TempPathFactory) -> Solved:
    """The small district, solved once: two teachers, two schools, eight lessons, 472 minutes."""
    base = tmp_path_factory.mktemp("solved")
    folder, out = small(base / "district"), base / "out"
    as_of = "2026-08-01T00:00"
    assert (
        run(["--lang", "zh", "solve", str(folder), "-o", str(out), "--workers", "1", "--as-of", as_of]) == 0
    )
    return Solved(folder, out)
