"""`schedule feeds`: the addresses of a site listed, replaced and revoked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from scheduler.commands.cells import padded, width
from scheduler.commands.help import Command
from scheduler.commands.options import folder_named, language, option
from scheduler.commands.site_words import slips_folder, tell_slips, told_site
from scheduler.commands.values import PATH, choice, whole
from scheduler.locale import Catalogue
from scheduler.read.hints import name_hint
from scheduler.serve.addresses import Address, Addresses, State
from scheduler.serve.revisions import Revision
from scheduler.serve.site import Mode, Site, open_site
from scheduler.serve.turning import feeds_called, revoke, rotate, shown_revision

ACTIONS = ("list", "rotate", "revoke")

GRACE_DAYS = 14
"""How long a replaced address asks to subscribe again, if it is not asked for another time."""


@dataclass(frozen=True)
class Wish:
    """The arguments and options."""

    site: Path
    action: str
    name: str | None
    grace: int | None
    slips: Path | None


def command(words: Catalogue) -> Command:
    """The command in a language."""
    params = [
        folder_named(words, "site", "help.site"),
        click.Argument(["action"], metavar="|".join(ACTIONS), callback=choice(words, ACTIONS)),
        click.Argument(["name"], required=False, metavar=f"[{words.text('help.name')}]"),
        option(words, "--grace", words.text("help.days"), callback=whole(words, 0, 365)),
        option(words, "--slips", words.text("help.out"), type=PATH),
        language(words),
    ]
    return Command(words, "feeds", params, lambda **given: _feeds(words, Wish(**given)))


def _feeds(words: Catalogue, wish: Wish) -> None:
    if wish.action != "rotate" and (wish.grace is not None or wish.slips is not None):
        raise click.UsageError(words.text("serve.only_rotate"))
    with told_site(words, wish.site):
        site = open_site(wish.site)
        _, revision = shown_revision(site)
        if wish.action == "list":
            with Addresses(site.addresses) as addresses:
                _list(words, revision, addresses.every(), wish.name)
            return
        key = _key(words, revision, wish.name)
        if wish.action == "rotate":
            _rotate(words, site, revision, key, wish)
        else:
            revoke(site, key, datetime.now(UTC))
            click.echo(words.text(f"serve.revoked.{site.settings.mode.value}", name=revision.feeds[key].name))
    if site.settings.mode is Mode.STATIC:
        click.echo(words.text("serve.put", path=str(site.public), root=str(site.root)))


def _rotate(words: Catalogue, site: Site, revision: Revision, key: str, wish: Wish) -> None:
    days = GRACE_DAYS if wish.grace is None else wish.grace
    now = datetime.now(UTC)
    slips = slips_folder(site, wish.slips)
    rotate(site, key, now, now + timedelta(days=days), tell_slips(words, slips))
    click.echo(words.text("serve.rotated", name=revision.feeds[key].name, days=days))
    click.echo(words.text("serve.slips", count=1, path=str(slips)))


def _key(words: Catalogue, revision: Revision, name: str | None) -> str:
    """The only feed that is called so."""
    if name is None:
        raise click.UsageError(words.text("usage.missing", what=words.text("help.name")))
    found = feeds_called(revision, name)
    if len(found) == 1:
        return found[0]
    if found:
        raise click.UsageError(words.text("serve.several", name=name, keys=words.join(found)))
    hint = name_hint(name, [feed.name for feed in revision.feeds.values()]).text(words)
    raise click.UsageError(words.text("usage.no_such", value=name, hint=hint))


def _list(words: Catalogue, revision: Revision, every: Iterable[Address], name: str | None) -> None:
    """A line an address: whose, of which kind, since when and until when; never the address itself."""
    wanted = None if name is None else {_key(words, revision, name)}
    rows = [_row(words, revision, one) for one in every if wanted is None or one.feed in wanted]
    heads = [words.text(f"serve.head.{key}") for key in ("key", "name", "state", "made", "ends")]
    for line in _aligned([heads, *rows]):
        click.echo(line)


def _row(words: Catalogue, revision: Revision, one: Address) -> list[str]:
    state = one.state(datetime.now(UTC))
    feed = revision.feeds.get(one.feed)
    return [
        one.feed,
        words.text("serve.not_published") if feed is None else feed.name,
        words.text(f"serve.state.{state.value}"),
        one.made.date().isoformat(),
        one.ends.date().isoformat() if one.ends is not None and state is not State.VALID else "",
    ]


def _aligned(rows: list[list[str]]) -> Iterator[str]:
    widths = [max(width(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(padded(cell, most) for cell, most in zip(row, widths, strict=True)).rstrip()
