"""Our feeds read by eleven calendar programs of ten engines: all of them have to show the same.

    python -m benchmarks.shown.feeds_read --output feeds_read.csv

The feeds of two small districts, with broadcasts, joined classes, meetings, a van, cancelled lessons and
reminders, for teachers, schools, classes and vehicles, are read by each program on a machine set to China,
UTC and New York: start, end, summary, place and description of every event are compared with the timetable.
Then a site is served, and vdirsyncer subscribes to a feed over HTTP, twice, with a change between; khal
lists it. A row a program and zone; begun again, it goes on where it stopped.

It needs npm, and from Debian: php-cli php-sabre-vobject ruby-icalendar libdata-ical-perl gir1.2-ical-3.0
python3-gi. Its Python programs go into an environment of their own under --work.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from benchmarks.shown.rows import ROOT, Rows, commit, dated
from models.district import District
from models.plan import Lost, Standing, TermPlan
from models.timetable import Timetable
from scheduler.export.calendar import Shown
from scheduler.export.feed_files import everything_shown, feed_files
from scheduler.export.feed_index import read_index
from scheduler.export.ledger import read_ledger
from scheduler.term.dated import on_dates
from tests.export import rich, small
from tests.serve.served import serving
from tests.serve.sites import TOKEN

HERE = Path(__file__).parent / "readers"
PACKAGES = ("ics==0.7.3", "vobject==0.9.9", "vdirsyncer==0.21.0", "khal==0.14.1")
ZONES = ("Asia/Shanghai", "UTC", "America/New_York")

Event = tuple[str, str, str, str, str]
"""Start and end as instants, summary, place, description."""

Files = dict[str, bytes]


def readers(work: Path) -> dict[str, list[str]]:
    """Program -> the command that prints a feed's events as JSON."""
    own = str(_bin(work) / "python")
    return {
        "icalendar": [sys.executable, str(HERE / "icalendar_py.py")],
        "ics.py": [own, str(HERE / "ics_py.py")],
        "vobject": [own, str(HERE / "vobject_py.py")],
        "ical.js": ["node", str(work / "js" / "ical_js.mjs")],
        "node-ical": ["node", str(work / "js" / "node_ical.mjs")],
        "ts-ics": ["node", str(work / "js" / "ts_ics.mjs")],
        "libical": ["/usr/bin/python3", str(HERE / "libical_gi.py")],
        "sabre/vobject": ["php", str(HERE / "sabre.php")],
        "icalendar (Ruby)": ["ruby", str(HERE / "icalendar_rb.rb")],
        "Data::ICal": ["perl", str(HERE / "data_ical.pl")],
    }


def prepare(work: Path) -> None:
    """Install what comes from PyPI and npm."""
    if not _bin(work).exists():
        venv.create(work / "venv", with_pip=True)
        _run([str(_bin(work) / "python"), "-m", "pip", "install", "--quiet", *PACKAGES])
    shutil.copytree(HERE, work / "js", dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is not installed")
    _run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=work / "js")


def _bin(work: Path) -> Path:
    return work / "venv" / ("Scripts" if os.name == "nt" else "bin")


def _run(command: list[str], cwd: Path | None = None, zone: str = "UTC") -> str:
    environment = {**os.environ, "TZ": zone, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, check=True, timeout=600)
    return done.stdout.decode("utf-8")


def _plan(district: District, week: Timetable) -> TermPlan:
    """The term without the lessons of its fourth date."""
    every = on_dates(district, week)
    day = sorted({one.day for one in every})[3]
    return TermPlan(
        district=district.name,
        term=district.term.name,
        input_hash="0" * 64,
        calendar=district.calendar,
        standing=(
            Standing(
                since=district.term.first_day,
                placements=week.placements,
                meetings=week.meetings,
                rides=week.rides,
            ),
        ),
        dated=tuple(one for one in every if one.day != day),
        lost=tuple(Lost(dated=one) for one in every if one.day == day and one.decision in _lessons(one)),
    )


def _lessons(one: object) -> tuple[object, ...]:
    """The decision, if its kind can be lost: rides cannot."""
    decision = getattr(one, "decision", None)
    return () if hasattr(decision, "run") else (decision,)


def cases() -> tuple[list[Files], dict[str, list[Event]]]:
    """The files of two districts before and after a cancellation, and every feed's events after it."""
    found: list[Files] = []
    expected: dict[str, list[Event]] = {}
    for case in (small, rich):
        district, week = case.district(), case.timetable()
        plan = _plan(district, week)
        before = feed_files(district, week, None, "zh", small.AS_OF, None)
        ledger, later = before["ledger.json"], small.AS_OF + timedelta(days=1)
        after = feed_files(district, week, plan, "zh", later, ledger, 45)
        published = read_ledger(ledger).lessons
        shown = everything_shown(district, week, plan, "zh", published, 45)
        for feed in read_index(after["feeds.json"]).feeds:
            own = [one for one in shown if (one.kind, one.owner) == (feed.kind, feed.id)]
            expected[f"{case.__name__.rsplit('.', 1)[-1]}/{feed.file}"] = _events(own)
        found += [before, after]
    return found, expected


def _events(shown: Sequence[Shown]) -> list[Event]:
    return sorted(
        (_instant(one.start), _instant(one.end), one.summary, one.location, one.description) for one in shown
    )


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _told(text: str) -> list[Event]:
    """What a program printed, times as instants."""
    return sorted(
        (_as_instant(start), _as_instant(end), str(summary), str(place), str(description or "").strip())
        for start, end, summary, place, description in json.loads(text)
    )


def _as_instant(text: str) -> str:
    """An ISO time with its offset, or with the name of its zone after a blank."""
    clock, _, zone = text.partition(" ")
    moment = datetime.fromisoformat(clock)
    return _instant(moment.replace(tzinfo=ZoneInfo(zone)) if zone else moment)


def read_all(
    work: Path, name: str, command: list[str], zone: str, expected: Mapping[str, list[Event]]
) -> dict[str, str | int]:
    """Let a program read every feed: how many events, how many feeds are not as they should be."""
    wrong = [
        file
        for file, events in expected.items()
        if _told(_run([*command, str(work / "feeds" / file)], zone=zone)) != events
    ]
    for file in wrong:
        print(f"{name}, {zone}: {file} is read differently", file=sys.stderr)
    events = sum(len(some) for some in expected.values())
    return {"feeds": len(expected), "events": events, "different": len(wrong)}


def subscribe(work: Path, found: list[Files], expected: Mapping[str, list[Event]], zone: str) -> int:
    """Subscribe to a feed that is served, before and after a change; 1 if what khal lists is wrong."""
    base = work / "subscription"
    shutil.rmtree(base, ignore_errors=True)
    before, after = found[:2]
    file = "ics/音乐教师甲-T1.ics"
    _write(base / "out", before)
    _run(
        [sys.executable, "-m", "cli", "publish", str(base / "out"), str(base / "site"), "--url", "http://x"],
        ROOT,
    )
    (slip,) = (base / "site-slips").glob("*T1.html")
    token = TOKEN.findall(slip.read_text(encoding="utf-8"))[0]
    with serving(base / "site") as served:
        config = _configured(base, f"http://127.0.0.1:{served.port}/f/{token}.ics")
        sync = [str(_bin(work) / "vdirsyncer"), "-c", str(config)]
        _run([*sync, "discover"], zone=zone)
        _run([*sync, "sync"], zone=zone)
        first = _listed(work, base, zone)
        _write(base / "out", after)
        _run([sys.executable, "-m", "cli", "publish", str(base / "out"), str(base / "site")], ROOT)
        _run([*sync, "sync"], zone=zone)
        second = _listed(work, base, zone)
    cancelled = [event for event in second if event[2].startswith("【停课】")]
    fine = second == expected[f"small/{file}"] and len(first) == len(second) and cancelled and first != second
    return 0 if fine else 1


def _configured(base: Path, url: str) -> Path:
    """Settings of vdirsyncer, and beside them those of khal."""
    (base / "calendar").mkdir()
    config = base / "vdirsyncer.conf"
    config.write_text(
        f'[general]\nstatus_path = "{base}/status/"\n'
        '[pair feed]\na = "here"\nb = "there"\ncollections = null\nconflict_resolution = "b wins"\n'
        f'[storage here]\ntype = "filesystem"\npath = "{base}/calendar/"\nfileext = ".ics"\n'
        f'[storage there]\ntype = "http"\nurl = "{url}"\n',
        encoding="utf-8",
    )
    (base / "khal.conf").write_text(
        f"[calendars]\n[[feed]]\npath = {base}/calendar\n"
        "[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        f"[sqlite]\npath = {base}/khal.db\n",
        encoding="utf-8",
    )
    return config


def _listed(work: Path, base: Path, zone: str) -> list[Event]:
    command = [str(_bin(work) / "python"), str(HERE / "khal_py.py"), str(base / "khal.conf")]
    return _told(_run(command, zone=zone))


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def main(arguments: Sequence[str] | None = None) -> None:
    """Let everybody read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--output", type=Path, default=dated("feeds_read.csv"))
    parser.add_argument("--work", type=Path, default=ROOT / "out" / "readers")
    given = parser.parse_args(arguments)
    work, rows = given.work.resolve(), Rows(given.output)
    prepare(work)
    found, expected = cases()
    _write(work / "feeds" / "small", found[1])
    _write(work / "feeds" / "rich", found[3])
    wrong = 0
    for zone in ZONES:
        for name, command in [*readers(work).items(), ("vdirsyncer + khal", [])]:
            row = rows.find(program=name, zone=zone)
            if row is None:
                if command:
                    figures = read_all(work, name, command, zone, expected)
                else:
                    events = len(expected["small/ics/音乐教师甲-T1.ics"])
                    different = subscribe(work, found, expected, zone)
                    figures = {"feeds": 1, "events": events, "different": different}
                rows.append({"commit": commit(), "program": name, "zone": zone, **figures})
                row = {"different": str(figures["different"])}
            wrong += int(row["different"])
    print(f"{len(readers(work)) + 1} programs, {len(ZONES)} zones: {wrong} readings differ")
    if wrong:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
