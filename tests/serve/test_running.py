"""The server as a process: it ends when told, finishes what it began, and its log has no secrets."""

import os
import signal
import socket
import time
from pathlib import Path

import pytest

from tests.serve.served import serving
from tests.serve.sites import FEEDS, Office

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signals to a process"),
]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """A published site."""
    made = Office(tmp_path)
    made.publish()
    return made


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly(office: Office, number: signal.Signals) -> None:
    """Ctrl-C and the system's wish: an idle connection is closed, the exit code is 0, nobody is reminded."""
    path = f"/f/{office.token('T1')}.ics"
    with serving(office.site.root) as served:
        assert served.get(path)[::2] == (200, FEEDS["T1"])
        assert served.get("/zoujiao" + path)[::2] == (200, FEEDS["T1"])
        with socket.create_connection(("127.0.0.1", served.port), timeout=10) as idle:
            idle.sendall(b"GET /x")
            time.sleep(0.2)
            served.process.send_signal(number)
            assert served.process.wait(20) == 0
            assert idle.recv(100) == b""
        assert served.told() == "Stopped.\n"


def test_a_large_answer_is_finished(tmp_path: Path) -> None:
    """Told to end while somebody slowly reads, it sends the rest first."""
    office = Office(tmp_path)
    data = os.urandom(4_000_000)
    office.publish({"T1": data})
    with serving(office.site.root) as served:
        with socket.create_connection(("127.0.0.1", served.port), timeout=10) as slow:
            slow.sendall(f"GET /f/{office.token('T1')}.ics HTTP/1.0\r\n\r\n".encode())
            got = slow.recv(1000)
            served.process.send_signal(signal.SIGTERM)
            time.sleep(0.5)
            while part := slow.recv(100_000):
                got += part
        assert got.endswith(data)
        assert served.process.wait(20) == 0


def test_the_log_has_no_secrets(office: Office) -> None:
    """A defect of ours is logged with its trace, and without the address."""
    (office.site.revisions / "000001" / "ics" / "T1.ics").unlink()
    with serving(office.site.root) as served:
        assert served.get(f"/f/{office.token('T1')}.ics")[0] == 500
        served.process.send_signal(signal.SIGTERM)
        served.process.wait(20)
        log = served.told()
    assert "FileNotFoundError" in log
    assert office.token("T1") not in log


def test_behind_a_proxy_askers_are_told_apart(office: Office) -> None:
    """With --behind-proxy the proxy's word counts for who guesses; without it nobody's does."""
    for options, codes in (((), {404, 429}), (("--behind-proxy",), {404})):
        with serving(office.site.root, *options) as served:
            found = {served.get("/x", X_Forwarded_For=f"10.0.0.{n}")[0] for n in range(40)}
        assert found == codes
