"""`schedule serve`: a site shown by this machine, until Ctrl-C."""

import socket
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import click

from scheduler.commands.exits import Exit
from scheduler.commands.help import Command
from scheduler.commands.options import folder_named, language, option
from scheduler.commands.site_words import told_site
from scheduler.commands.values import whole
from scheduler.locale import Catalogue
from scheduler.serve.errors import BadSite
from scheduler.serve.quiet import log_quietly
from scheduler.serve.reading import Reader
from scheduler.serve.site import Mode, Site, open_site

HOST, PORT = "127.0.0.1", 8000
"""Where it listens, if it is not asked for something else: only this machine reaches it there."""


@dataclass(frozen=True)
class Wish:
    """The arguments and options."""

    site: Path
    host: str | None
    port: int | None
    behind_proxy: bool


def command(words: Catalogue) -> Command:
    """The command in a language."""
    params = [
        folder_named(words, "site", "help.site"),
        option(words, "--host", words.text("help.address")),
        option(words, "--port", words.text("help.number"), callback=whole(words, 0, 65535)),
        option(words, "--behind-proxy", is_flag=True),
        language(words),
    ]
    return Command(words, "serve", params, lambda **given: _serve(words, Wish(**given)))


def _serve(words: Catalogue, wish: Wish) -> None:
    try:  # only now: they are an extra
        from scheduler.serve.app import create_app
        from scheduler.serve.running import bind, run
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] in {"flask", "waitress", "werkzeug"}:
            click.echo(words.text("input.error", text=words.text("serve.no_flask")), err=True)
            raise click.exceptions.Exit(Exit.BAD_INPUT) from error
        raise
    with told_site(words, wish.site):
        site = open_site(wish.site)
        if site.settings.mode is Mode.STATIC:
            raise BadSite("is_static", path=str(wish.site))
        reader = Reader(site)
    host, port = wish.host or HOST, PORT if wish.port is None else wish.port
    try:
        listening = bind(host, port)
    except OSError as error:
        problem = error.strerror or str(error)
        text = words.text("serve.cannot_listen", host=host, port=port, problem=problem)
        click.echo(words.text("input.error", text=text), err=True)
        raise click.exceptions.Exit(Exit.BAD_INPUT) from error
    log_quietly()
    app = create_app(reader, lambda: datetime.now(UTC))
    prefix = urlsplit(site.settings.url).path
    run(app, listening, prefix, wish.behind_proxy, lambda: click.echo(_begins(words, site, listening)))
    click.echo(words.text("serve.stopped"))


def _begins(words: Catalogue, site: Site, listening: socket.socket) -> str:
    """Where it listens, and under which address readers come."""
    host, port, *_ = listening.getsockname()
    at = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    return words.text("serve.serving", at=at, url=site.settings.url)
