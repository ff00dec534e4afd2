"""`schedule solve --executor`: the same timetable from a cluster, and one message for whatever is wrong."""

import socket
import sys
from pathlib import Path

import pytest

from scheduler.commands import executor, searching
from scheduler.solve.cluster import ClusterError
from scheduler.solve.pool import InlinePool
from tests.clusters import local_cluster
from tests.commands.saying import Say, small

OPTIONS = ["--deterministic-limit", "2", "--as-of", "2026-08-01T00:00"]


def _solve(say: Say, tmp_path: Path, address: str, *options: str) -> list[str]:
    """What `schedule solve --executor` complains of; nothing is written."""
    folder = small(tmp_path / "district")
    said = say("solve", folder, "-o", tmp_path / "out", "--executor", address, *options)
    assert (said.code, said.out) == (2, "")
    assert not (tmp_path / "out").exists()
    return said.err.splitlines()


@pytest.mark.slow
def test_a_cluster_makes_the_same_timetable(say: Say, tmp_path: Path) -> None:
    """With a limit that repeats, the cluster's timetable is that of this machine, to the byte."""
    folder = small(tmp_path / "district")
    assert say("solve", folder, "-o", tmp_path / "here", *OPTIONS).code == 0
    with local_cluster(1) as cluster:
        address = cluster.scheduler_address
        said = say("solve", folder, "-o", tmp_path / "there", "--executor", address, *OPTIONS)
    assert said.code == 0, said.err
    here, there = ((tmp_path / name / "timetable.json").read_bytes() for name in ("here", "there"))
    assert here == there


@pytest.mark.parametrize(
    "address",
    [
        "10.0.0.5:8786",  # no tcp://
        "http://10.0.0.5:8786",
        "tcp://10.0.0.5",  # no port
        "tcp://10.0.0.5:0",
        "tcp://10.0.0.5:99999",
        "tcp://10.0.0.5:port",
        "tcp://:8786",  # no host
        "tcp://me@10.0.0.5:8786",
        "tcp://10.0.0.5:8786/",
        "tcp://[10.0.0.5:8786",
        "TCP://10.0.0.5:8786",
        "",
    ],
)
def test_no_address(say: Say, tmp_path: Path, address: str) -> None:
    """What is no address is refused before anything is read."""
    told, more = _solve(say, tmp_path, address, "--lang", "en")
    assert told == (
        f"Error: --executor: '{address}' is no address of a cluster. Write tcp://HOST:PORT, such as "
        "tcp://10.0.0.5:8786 (tls:// if its connections are encrypted)."
    )
    assert more == "For more: schedule solve --help"


def test_no_address_in_chinese(say: Say, tmp_path: Path) -> None:
    """The same in Chinese."""
    told = _solve(say, tmp_path, "本机", "--lang", "zh")[0]
    assert told.startswith("错误：--executor：“本机”不是集群的地址。请写 tcp://主机:端口")


def test_nobody_there(say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No scheduler at the address: what to start, and that nothing was written."""
    monkeypatch.setattr(executor, "CONNECT_SECONDS", 1.0)
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"tcp://127.0.0.1:{server.getsockname()[1]}"
    assert _solve(say, tmp_path, address, "--lang", "en") == [
        f"Error: no Dask scheduler answers at {address} within 1 second. Start one (dask scheduler) and give "
        "the address that it prints.",
        "Nothing was written.",
    ]


def test_dask_is_an_extra(say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Dask: how to install it."""
    monkeypatch.delitem(sys.modules, "scheduler.solve.dask_pool", raising=False)
    monkeypatch.setitem(sys.modules, "dask", None)
    assert _solve(say, tmp_path, "tcp://10.0.0.5:8786", "--lang", "zh") == [
        "错误：--executor 要用 Dask，这里没有安装。请先安装：python -m pip install 'zoujiao[cluster]'",
        "没有写入任何文件。",
    ]


def test_lost_on_the_way(say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cluster goes while it is worked on: exit code 5, nothing written, no traceback."""

    def lose(*_: object) -> None:
        raise ClusterError("lost", address="tcp://10.0.0.5:8786")

    monkeypatch.setattr(executor, "_connected", lambda _: InlinePool())
    monkeypatch.setattr(searching, "solve", lose)
    folder = small(tmp_path / "district")
    said = say("solve", folder, "-o", tmp_path / "out", "--executor", "tcp://10.0.0.5:8786", "--lang", "en")
    assert (said.code, said.out) == (5, "")
    assert said.err.splitlines()[1:] == [
        "Error: the connection to the Dask scheduler at tcp://10.0.0.5:8786 was lost, and what its workers "
        "had not yet answered is gone. Look whether it still runs, and start again.",
        "Nothing was written.",
    ]
    assert not (tmp_path / "out").exists()
