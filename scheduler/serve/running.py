"""Running the application until it is told to stop, and then ending without breaking off an answer."""

import select
import signal
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from flask import Flask
from waitress import create_server, wasyncore

_SIGNALS: Final = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGBREAK") if hasattr(signal, name)
)
"""Ctrl-C, the system's wish to end, and on Windows Ctrl-Break."""

_LOOK_SECONDS: Final = 0.25
"""How long it may take until a signal is seen."""

_LAST_SECONDS: Final = 5.0
"""How long answers that were begun may take after that."""

_POLL: Final = hasattr(select, "poll")
"""Where there is poll, there may be more than 1024 connections."""


def bind(host: str, port: int) -> socket.socket:
    """A socket for an address; port 0 is any free one.

    Raises
    ------
    OSError
        If the port is taken, or the host is not one of this machine.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=1024)


def run(
    app: Flask, listening: socket.socket, prefix: str, behind_proxy: bool, ready: Callable[[], None]
) -> None:
    """Answer until Ctrl-C or SIGTERM; a second one ends at once.

    Parameters
    ----------
    app, listening
        What answers, and where.
    prefix
        The path under which a reverse proxy shows the site; requests with and without it are understood.
    behind_proxy
        Whether the last proxy's word is taken for who is asking.
    ready
        Called when requests are answered.
    """
    proxy: dict[str, Any] = {}
    if behind_proxy:
        proxy = {"trusted_proxy": "*", "trusted_proxy_count": 1, "trusted_proxy_headers": "x-forwarded-for"}
    sockets: dict[int, Any] = {}
    server = create_server(
        app,
        map=sockets,
        sockets=[listening],
        url_prefix=prefix,
        ident=None,
        threads=8,
        connection_limit=1000 if _POLL else 400,
        channel_timeout=30,
        cleanup_interval=10,
        backlog=1024,
        max_request_body_size=1024,
        log_socket_errors=False,
        **proxy,
    )
    with _signals() as stop:
        ready()
        while not stop:
            wasyncore.loop(_LOOK_SECONDS, _POLL, sockets, 1)
        _end(server, sockets)


def _end(server: Any, sockets: dict[int, Any]) -> None:
    """Take no more connections, send what was begun, and close."""
    server.del_channel(sockets)
    server.socket.close()
    last = time.monotonic() + _LAST_SECONDS
    while time.monotonic() < last and any(
        channel.requests or channel.total_outbufs_len for channel in list(server.active_channels.values())
    ):
        wasyncore.loop(0.05, _POLL, sockets, 1)
    server.task_dispatcher.shutdown()
    wasyncore.close_all(sockets)


@contextmanager
def _signals() -> Iterator[list[int]]:
    """A list that gets the first signal; the second raises KeyboardInterrupt."""
    came: list[int] = []

    def handle(number: int, _: object) -> None:
        came.append(number)
        if len(came) > 1:
            raise KeyboardInterrupt

    before = {number: signal.signal(number, handle) for number in _SIGNALS}
    try:
        yield came
    finally:
        for number, old in before.items():
            signal.signal(number, old)
