"""A publication killed at 200 moments: readers see the old revision whole or the new one, never a mixture.

    python -m benchmarks.shown.killed --output killed.csv

A site with 40 feeds and 20 pages is published again and again by a process of its own, each time with other
bytes in every file, and killed after a time that is spread over what a publication takes. After each kill a
new reader looks at the site: every file has to be of one revision, and everybody who had an address still has
it. A row a kill; begun again, it goes on where it stopped.
"""

import argparse
import subprocess
import sys
import time
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

FEEDS, PAGES, BYTES = 40, 20, 20_000

READY = "ready"
"""What the publishing process says when it begins to publish."""


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
    usual = _seconds(folder, 0)
    for kill in range(1, number + 1):
        known = rows.find(kill=str(kill)) if rows is not None else None
        after = usual * 1.1 * kill / number
        seen = known["seen"] if known else _killed(site, folder, kill, after)
        found[seen] += 1
        if rows is not None and known is None:
            row: dict[str, str | int | float] = {"commit": commit(), "kill": kill, "of": number}
            rows.append({**row, "after_ms": round(after * 1000, 1), "seen": seen})
    return Kills(**found)


def _begun(folder: Path) -> Site:
    """The site with its first revision."""
    if not (folder / "site" / "site.json").exists():
        _export(folder / "out", 0)
        site = prepared_site(folder / "site", Mode.SERVED, "killed", "https://kb.example.org")
        publish(site, read_publication(folder / "out"), datetime.now(UTC), 3, lambda _: None)
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


def _publisher(folder: Path) -> subprocess.Popen[str]:
    """A process that says when it begins, and publishes."""
    command = [sys.executable, "-m", "benchmarks.shown.killed", "--publish", str(folder)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline().strip() == READY
    return process


def _seconds(folder: Path, version: int) -> float:
    """How long a publication takes that is not killed."""
    _export(folder / "out", 10**5 + version)
    process = _publisher(folder)
    began = time.monotonic()
    assert process.wait(60) == 0
    _close(process)
    return time.monotonic() - began


def _killed(site: Site, folder: Path, kill: int, after: float) -> str:
    """Kill one publication; which revision readers see then."""
    before = _version(site)
    _export(folder / "out", kill)
    process = _publisher(folder)
    time.sleep(after)
    process.kill()
    process.wait(60)
    _close(process)
    seen = _version(site)
    _check_addresses(site)
    if seen == f"{kill:06}":
        return "new"
    return "old" if seen == before and seen is not None else "torn"


def _close(process: subprocess.Popen[str]) -> None:
    if process.stdout is not None:
        process.stdout.close()


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


def _publish(folder: Path) -> None:
    """What the other process does."""
    site, publication = open_site(folder / "site"), read_publication(folder / "out")
    print(READY, flush=True)
    publish(site, publication, datetime.now(UTC), 3, lambda _: None)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, or be the process that is killed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--publish", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--output", type=Path, default=dated("killed.csv"))
    parser.add_argument("--work", type=Path, default=ROOT / "out" / "killed", help="where the site is made")
    parser.add_argument("--number", type=int, default=200)
    given = parser.parse_args(arguments)
    if given.publish is not None:
        _publish(given.publish)
        return
    kills = kill_while_publishing(given.work, given.number, Rows(given.output))
    print(f"old {kills.old}, new {kills.new}, torn {kills.torn}")
    if kills.torn:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
