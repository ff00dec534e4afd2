"""A feed read by a JavaScript calendar engine: most calendars in browsers are built on one.

It needs Node.js with npm, and fetches the one package in `package-lock.json`. Without Node.js the test is
skipped, except where CI=true: there it fails.
"""

import json
import os
import shutil
import subprocess
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from scheduler.export import export_files
from scheduler.term.roll_out import dated_lessons
from tests.export import small

HERE = Path(__file__).parent


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
def engine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the script and the package that it needs, exactly as locked."""
    npm, folder = _program("npm"), tmp_path_factory.mktemp("engine")
    for name in ("package.json", "package-lock.json", "read_ics.mjs"):
        shutil.copy(HERE / name, folder)
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=300)
    return folder


def _read(engine: Path, feed: bytes, zone: str) -> list[list[str]]:
    """The feed's events, read on a machine whose own clock is set to `zone`."""
    (engine / "feed.ics").write_bytes(feed)
    run = subprocess.run(
        [_program("node"), "read_ics.mjs", "feed.ics"],
        cwd=engine,
        env={**os.environ, "TZ": zone},
        check=True,
        capture_output=True,
        timeout=60,
    )
    events: list[list[str]] = json.loads(run.stdout.decode("utf-8"))
    return events


def _expected(teacher: str) -> list[list[str]]:
    """The teacher's dated lessons, from the timetable."""
    district = small.district()
    courses = {course.id: course for course in district.courses}
    groups: dict[str, str] = {g.id: g.name for g in district.classes} | {
        g.id: g.name for g in district.joint_classes
    }
    schools = {school.id: school.name for school in district.schools}
    rooms: dict[str | None, str] = {room.id: f" {room.name}" for room in district.rooms} | {None: ""}
    found = []
    for lesson in dated_lessons(district, small.timetable()):
        if lesson.teacher == teacher:
            assert lesson.school is not None
            course, school = courses[lesson.course], schools[lesson.school]
            summary = f"{course.subject} {groups[course.group]} · {school}"
            times = (_instant(lesson.day, minutes) for minutes in (lesson.start, lesson.end))
            found.append([*times, summary, school + rooms[course.room]])
    return sorted(found)


def _instant(day: Any, minutes: int) -> str:
    """A clock time in China as JavaScript writes it."""
    moment = datetime.combine(day, time(), ZoneInfo("Asia/Shanghai")) + timedelta(minutes=minutes)
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


@pytest.mark.slow
@pytest.mark.parametrize("zone", ["Asia/Shanghai", "UTC", "America/New_York"])
def test_feeds_read_back_in_javascript(engine: Path, zone: str) -> None:
    """Exactly the dated placements, whatever zone the reading machine is in."""
    files = export_files(small.district(), small.timetable(), small.RUN, "zh", small.AS_OF, None)
    for teacher, name in (("T1", "音乐教师甲-T1"), ("T2", "英语教师甲-T2"), ("T3", "英语教师甲-T3")):
        assert _read(engine, files[f"ics/{name}.ics"], zone) == _expected(teacher)
