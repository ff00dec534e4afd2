"""`schedule serve`: what it refuses before it begins; that it serves is shown in tests/serve."""

import builtins
import socket
from pathlib import Path
from typing import Any

import pytest

from scheduler.commands.exits import Exit
from tests.commands.saying import Say
from tests.serve.sites import URL, exported


def test_refusals(say: Say, tmp_path: Path) -> None:
    """No site, a static one, a port that is taken, a host of elsewhere."""
    out = exported(tmp_path / "out")
    assert say("serve", tmp_path).code == Exit.BAD_INPUT
    say("publish", out, tmp_path / "static", "--static", "--url", URL)
    static = say("serve", tmp_path / "static")
    assert (static.code, "--static" in static.err) == (Exit.BAD_INPUT, True)
    say("publish", out, tmp_path / "site", "--url", URL)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = say("serve", tmp_path / "site", "--port", port)
        assert (said.code, f"{port} 端口" in said.err) == (Exit.BAD_INPUT, True)
    assert say("serve", tmp_path / "site", "--host", "192.0.2.1").code == Exit.BAD_INPUT


def test_without_the_extra(say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says what to install."""
    real = builtins.__import__

    def missing(name: str, *rest: Any) -> Any:
        if name.startswith("scheduler.serve.app"):
            raise ModuleNotFoundError(name="flask")
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    said = say("serve", tmp_path, "--lang", "en")
    assert (said.code, "zoujiao[serve]" in said.err) == (Exit.BAD_INPUT, True)
