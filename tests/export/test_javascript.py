"""Feeds read by three JavaScript calendar engines: most calendars in browsers are built on such.

It needs Node.js with npm, and fetches the packages of `package-lock.json` beside the scripts. Without Node.js
the test is skipped, except where CI=true: there it fails.
"""

import json
import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest

from scheduler.export.feed_files import everything_shown, feed_files
from scheduler.export.feed_index import read_index
from tests.export import rich, small

READERS = Path(__file__).parent.parent.parent / "benchmarks" / "shown" / "readers"


def _program(name: str) -> str:
    """The path of a program, with which Windows finds npm.cmd too."""
    found = shutil.which(name)
    if found is None:
        message = f"{name} is not installed"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return found


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the scripts and the packages that they need, exactly as locked."""
    npm, folder = _program("npm"), tmp_path_factory.mktemp("engines")
    for path in [*READERS.glob("*.mjs"), *READERS.glob("package*.json")]:
        shutil.copy(path, folder)
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=300)
    return folder


def _read(engines: Path, script: str, feed: bytes, zone: str) -> list[list[str]]:
    """The feed's events, read on a machine whose own clock is set to `zone`."""
    (engines / "feed.ics").write_bytes(feed)
    run = subprocess.run(
        [_program("node"), script, "feed.ics"],
        cwd=engines,
        env={**os.environ, "TZ": zone},
        check=True,
        capture_output=True,
        timeout=60,
    )
    events: list[list[str]] = json.loads(run.stdout.decode("utf-8"))
    return sorted(events)


def _instant(moment: datetime) -> str:
    """As JavaScript writes it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


@pytest.mark.slow
@pytest.mark.parametrize("zone", ["Asia/Shanghai", "UTC", "America/New_York"])
@pytest.mark.parametrize("script", ["ical_js.mjs", "node_ical.mjs", "ts_ics.mjs"])
@pytest.mark.parametrize("case", [small, rich])
def test_feeds_read_back_in_javascript(engines: Path, case: ModuleType, script: str, zone: str) -> None:
    """Exactly what is shown to everybody, whatever zone the reading machine is in."""
    district, week = case.district(), case.timetable()
    files = feed_files(district, week, None, "zh", small.AS_OF, None, 30)
    shown = everything_shown(district, week, None, "zh", (), 30)
    for feed in read_index(files["feeds.json"]).feeds:
        assert _read(engines, script, files[feed.file], zone) == sorted(
            [_instant(one.start), _instant(one.end), one.summary, one.location, one.description]
            for one in shown
            if (one.kind, one.owner) == (feed.kind, feed.id)
        )
