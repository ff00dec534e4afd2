"""A thousand subscribers ask for their feeds again and again, of our server and of nginx, in one run.

    python -m benchmarks.shown.polling --output polling.csv

Each of the 1,000 has a feed of a term (about 100 kB) under a secret address, and asks for it once without
and then in rounds with the tag that he was given, each time over a new connection, 40 at a time, packed as
phones ask. The subscribers are a process of their own on the same machine. nginx (Debian's, one worker a
core, nothing logged) serves the folder of the same export published with --static. The two take turns; a
row a server, phase and turn, with requests a second and latencies; begun again, it goes on where it
stopped.
"""

import argparse
import asyncio
import json
import shutil
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.shown.rows import ROOT, Rows, commit, dated
from scheduler.export.feed_index import Feed, FeedIndex, Kind, index_bytes
from scheduler.serve.giving import Given
from scheduler.serve.publication import read_publication
from scheduler.serve.publishing import publish
from scheduler.serve.site import Mode, prepared_site
from tests.serve.served import serving

SUBSCRIBERS, LESSONS, ROUNDS, TURNS, AT_ONCE = 1000, 360, 5, 3, 40


@dataclass(frozen=True)
class Phase:
    """What a phase of a turn came to."""

    requests: int
    wrong: int
    per_second: float
    p50_ms: float
    p95_ms: float
    p99_ms: float


def prepare(work: Path, subscribers: int) -> dict[Mode, list[str]]:
    """Publish the same export in both modes; the secrets of each."""
    kept = work / "tokens.json"
    if kept.exists():
        return {Mode(mode): tokens for mode, tokens in json.loads(kept.read_text()).items()}
    out = work / "out"
    feeds = [
        Feed(kind=Kind.TEACHER, id=f"T{n}", name=f"T{n}", file=f"ics/T{n}.ics") for n in range(subscribers)
    ]
    (out / "ics").mkdir(parents=True, exist_ok=True)
    for number, feed in enumerate(feeds):
        (out / feed.file).write_bytes(_feed(number))
    index = FeedIndex(district="polling", term="t", language="en", feeds=tuple(feeds))
    (out / "feeds.json").write_bytes(index_bytes(index))
    found: dict[Mode, list[str]] = {}
    for mode in Mode:
        given: list[Given] = []
        site = prepared_site(work / mode.value, mode, "polling", "http://127.0.0.1")
        publish(site, read_publication(out), datetime.now(UTC), 3, given.extend)
        found[mode] = [one.url.rsplit("/", 1)[1].removesuffix(".ics") for one in given]
    kept.write_text(json.dumps(found))
    return found


def _feed(number: int) -> bytes:
    """A calendar of a term, as long as ours are."""
    events = "".join(
        f"BEGIN:VEVENT\r\nSUMMARY:音乐 三年级 · 第{number}小学\r\n"
        f"DTSTART;TZID=Asia/Shanghai:202609{1 + n % 30:02}T082000\r\n"
        f"DTEND;TZID=Asia/Shanghai:202609{1 + n % 30:02}T090000\r\nDTSTAMP:20260828T063000Z\r\n"
        f"UID:{number:08}{n:024}@zoujiao\r\nSEQUENCE:0\r\nLAST-MODIFIED:20260828T063000Z\r\n"
        f"LOCATION:第{number}小学 音乐教室\r\nEND:VEVENT\r\n"
        for n in range(LESSONS)
    )
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n{events}END:VCALENDAR\r\n".encode()


async def poll(port: int, tokens: Sequence[str], rounds: int) -> dict[str, Phase]:
    """Ask for everybody's feed, then with the tags that were given."""
    gate, tags = asyncio.Semaphore(AT_ONCE), dict[str, str]()

    async def ask(token: str, code: int) -> tuple[float, bool]:
        condition = f"If-None-Match: {tags[token]}\r\n" if token in tags else ""
        async with gate:
            began = time.perf_counter()
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(
                f"GET /f/{token}.ics HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n{condition}"
                "Connection: close\r\n\r\n".encode()
            )
            answer = await reader.read(-1)
            writer.close()
            took = time.perf_counter() - began
        head = answer.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
        for line in head[1:]:
            name, _, value = line.partition(": ")
            if name.lower() == "etag":
                tags[token] = value
        return took, f" {code} " in head[0]

    async def phase(wanted: Sequence[str], code: int) -> Phase:
        began = time.perf_counter()
        answers = await asyncio.gather(*(ask(token, code) for token in wanted))
        seconds = time.perf_counter() - began
        cuts = statistics.quantiles((took for took, _ in answers), n=100)
        wrong = sum(not right for _, right in answers)
        times = (round(cuts[at] * 1000, 1) for at in (49, 94, 98))
        return Phase(len(answers), wrong, round(len(answers) / seconds, 1), *times)

    first = await phase(tokens, 200)
    return {"first": first, "unchanged": await phase(list(tokens) * rounds, 304)}


def _subscribers(work: Path, port: int, mode: Mode, rounds: int) -> dict[str, dict[str, float]]:
    """The polling process."""
    command = [sys.executable, "-m", "benchmarks.shown.polling", "--work", str(work)]
    command += ["--poll", str(port), "--mode", mode.value, "--rounds", str(rounds)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    found: dict[str, dict[str, float]] = json.loads(done.stdout)
    return found


@contextmanager
def nginx(work: Path) -> Iterator[int]:
    """Nginx with the static folder; its port."""
    program = shutil.which("nginx")
    if program is None:
        raise SystemExit("nginx is not installed (Debian: nginx-light)")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    folder = work / "nginx"
    folder.mkdir(exist_ok=True)
    paths = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"daemon off; worker_processes auto; pid {folder}/pid; error_log {folder}/error.log crit;\n"
        "events { worker_connections 1024; }\n"
        f"http {{ access_log off; {paths} types {{ text/calendar ics; }} gzip on; gzip_types text/calendar;\n"
        f"server {{ listen 127.0.0.1:{port}; root {work / 'static' / 'public'}; }} }}\n"
    )
    process = subprocess.Popen([program, "-c", str(folder / "nginx.conf"), "-p", str(folder)])
    try:
        time.sleep(1)
        yield port
    finally:
        process.terminate()
        process.wait(20)


def measure(work: Path, rows: Rows, rounds: int, turns: int) -> int:
    """All turns; how many answers were wrong."""
    wrong = 0
    for turn in range(1, turns + 1):
        for server in ("zoujiao", "nginx"):
            if rows.find(server=server, turn=str(turn), phase="unchanged"):
                continue
            if server == "nginx":
                with nginx(work) as port:
                    found = _subscribers(work, port, Mode.STATIC, rounds)
            else:
                with serving(work / Mode.SERVED.value) as served:
                    found = _subscribers(work, served.port, Mode.SERVED, rounds)
            for phase, figures in found.items():
                rows.append({"commit": commit(), "server": server, "turn": turn, "phase": phase, **figures})
                wrong += int(figures["wrong"])
                print(server, turn, phase, figures)
    return wrong


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, or be the subscribers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--output", type=Path, default=dated("polling.csv"))
    parser.add_argument("--work", type=Path, default=ROOT / "out" / "polling")
    parser.add_argument("--subscribers", type=int, default=SUBSCRIBERS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--turns", type=int, default=TURNS)
    parser.add_argument("--poll", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--mode", type=Mode, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    work: Path = given.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    tokens = prepare(work, given.subscribers)
    if given.poll is not None:
        found = asyncio.run(poll(given.poll, tokens[given.mode], given.rounds))
        print(json.dumps({name: phase.__dict__ for name, phase in found.items()}))
    elif measure(work, Rows(given.output), given.rounds, given.turns):
        raise SystemExit("some answers were wrong")


if __name__ == "__main__":
    main()
