"""`schedule serve` as a process of its own."""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent

_START_SECONDS = 60.0


@dataclass(frozen=True)
class Served:
    """A running server."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path
    """Everything that it prints."""

    def get(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Ask for a path: status, headers, bytes."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("GET", path, headers={n.replace("_", "-"): v for n, v in headers.items()})
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    def told(self) -> str:
        """What it printed after it began to listen."""
        return "".join(self.log.read_text(encoding="utf-8").splitlines(keepends=True)[1:])


@contextmanager
def serving(site: Path, *options: str) -> Iterator[Served]:
    """Serve a site on a free port of this machine."""
    command = [sys.executable, "-m", "cli", "serve", str(site), "--port", "0", "--lang", "en", *options]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"}
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"  # a pipe that nobody reads would stop it
        with log.open("wb") as file:
            process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=file, stderr=file)
        try:
            yield Served(process, _port(process, log), log)
        finally:
            if process.poll() is None:
                process.kill()
            process.wait(20)


def _port(process: subprocess.Popen[bytes], log: Path) -> int:
    """Where it listens, once it says so."""
    last = time.monotonic() + _START_SECONDS
    while time.monotonic() < last:
        found = re.search(r"127\.0\.0\.1:(\d+);", log.read_text(encoding="utf-8"))
        if found:
            return int(found[1])
        assert process.poll() is None, log.read_text(encoding="utf-8")
        time.sleep(0.05)
    raise TimeoutError(log.read_text(encoding="utf-8"))
