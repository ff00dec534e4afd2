"""A publication killed at 200 moments: readers see the old revision whole or the new one, never a mixture.

    python -m benchmarks.shown.killed --output killed.csv

A site with 40 feeds and 20 pages is published again and again by a process of its own, each time with other
bytes in every file, and killed at a step: whenever Python opens, links, renames or removes a file, makes a
folder or opens the store, is one, and the kills are spread over all of them. After each kill a new reader
looks at the site: every file has to be of one revision, and everybody who had an address still has it. A
row a kill; begun again, it goes on where it stopped.
"""

import argparse
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.shown.rows import ROOT, Rows, commit, dated
from scheduler.export.feed_index import Feed, FeedIndex, Kind, index_bytes
from scheduler.serve.addresses import Addresses, State
from scheduler.serve.publication import read_publication
from scheduler.serve.publishing import publish
from scheduler.serve.reading import Reader
from scheduler.serve.site import Mode, Site, open_site, prepared_site

FEEDS, PAGES, BYTES, KEPT = 40, 20, 20_000, 3

STEPS = frozenset({"open", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "sqlite3.connect"})
"""What the interpreter tells before it does it, and changes or reads the site."""

KILL = getattr(signal, "SIGKILL", signal.SIGTERM)  # on Windows both end a process at once


@dataclass(frozen=True)
class Kills:
    """How many kills left what."""

    old: int
    new: int
    torn: int


def kill_while_publishing(folder: Path, number: int, rows: Rows | None = None) -> Kills:
    """Publish and kill `number` times at a site in the folder; rows that are there already count."""
    folder.mkdir(parents=True, exist_ok=True)
    site, found = _begun(folder), {"old": 0, "new": 0, "torn": 0}
    steps = _steps(folder)
    for kill in range(1, number + 1):
        known = rows.find(kill=str(kill)) if rows is not None else None
        step = max(1, steps * kill // number)
        seen = known["seen"] if known else _killed(site, folder, kill, step)
        found[seen] += 1
        if rows is not None and known is None:
            row: dict[str, str | int | float] = {"commit": commit(), "kill": kill}
            rows.append({**row, "step": step, "steps": steps, "seen": seen})
    return Kills(**found)


def _begun(folder: Path) -> Site:
    """The site with its first revision."""
    if not (folder / "site" / "site.json").exists():
        _export(folder / "out", 0)
        site = prepared_site(folder / "site", Mode.SERVED, "killed", "https://kb.example.org")
        publish(site, read_publication(folder / "out"), datetime.now(UTC), KEPT, lambda _: None)
    return open_site(folder / "site")


def _export(out: Path, version: int) -> None:
    """Feeds and pages whose every byte says which version they are."""
    data = f"{version:06}".encode() * (BYTES // 6)
    feeds = tuple(
        Feed(kind=Kind.TEACHER, id=f"T{n}", name=f"T{n}", file=f"ics/T{n}.ics") for n in range(FEEDS)
    )
    pages = [f"pages/public/{n}.html" for n in range(PAGES)]
    for name in [*(feed.file for feed in feeds), *pages]:
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(data)
    index = FeedIndex(district="killed", term="t", language="en", feeds=feeds)
    (out / "feeds.json").write_bytes(index_bytes(index))


def _publisher(folder: Path, die_at: int) -> subprocess.CompletedProcess[str]:
    """A process that publishes, and kills itself at a step (0: never); it prints how many there were."""
    command = [sys.executable, "-m", "benchmarks.shown.killed", "--publish", str(folder)]
    return subprocess.run(
        [*command, "--die-at", str(die_at)], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False
    )


def _steps(folder: Path) -> int:
    """How many steps a publication has that is not killed, when there are old revisions to be removed."""
    count = 0
    for version in range(10**5, 10**5 + KEPT + 1):
        _export(folder / "out", version)
        done = _publisher(folder, 0)
        assert done.returncode == 0
        count = int(done.stdout)
    return count


def _killed(site: Site, folder: Path, kill: int, step: int) -> str:
    """Kill one publication; which revision readers see then."""
    for version in range(kill, 10**5, 1000):
        before = _version(site)
        _export(folder / "out", version)
        done = _publisher(folder, step)
        if not done.stdout:
            break
        step = int(done.stdout)  # it had fewer steps than the first one: once more, to its last one
    seen = _version(site)
    _check_addresses(site)
    if seen == f"{version:06}":
        return "new"
    return "old" if seen == before and seen is not None else "torn"


def _version(site: Site) -> str | None:
    """The version that all files of the shown revision are of; None if they are not of one."""
    reader = Reader(site)
    name, revision = reader.shown()
    files = list(revision.files.values())
    bodies = {reader.body(name, one).plain for one in files}
    whole = len(files) == FEEDS + PAGES and len(bodies) == 1
    text = bodies.pop().decode()
    return text[:6] if whole and text == text[:6] * (BYTES // 6) else None


def _check_addresses(site: Site) -> None:
    """Everybody's address is as it was."""
    with Addresses(site.addresses) as addresses:
        states = [address.state(datetime.now(UTC)) for address in addresses.every()]
    assert states == [State.VALID] * FEEDS


def _publish(folder: Path, die_at: int) -> None:
    """What the other process does."""
    site, publication = open_site(folder / "site"), read_publication(folder / "out")
    count = 0

    def step(event: str, _: object) -> None:
        nonlocal count
        count += event in STEPS
        if count == die_at:
            os.kill(os.getpid(), KILL)

    sys.addaudithook(step)
    publish(site, publication, datetime.now(UTC), KEPT, lambda _: None)
    print(count, flush=True)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, or be the process that is killed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--publish", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--die-at", type=int, default=0, help=argparse.SUPPRESS)
    parser.add_argument("--output", type=Path, default=dated("killed.csv"))
    parser.add_argument("--work", type=Path, default=ROOT / "out" / "killed", help="where the site is made")
    parser.add_argument("--number", type=int, default=200)
    given = parser.parse_args(arguments)
    if given.publish is not None:
        _publish(given.publish, given.die_at)
        return
    kills = kill_while_publishing(given.work, given.number, Rows(given.output))
    print(f"old {kills.old}, new {kills.new}, torn {kills.torn}")
    if kills.torn:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
