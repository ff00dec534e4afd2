"""`schedule publish`: an export shown to its readers, under addresses that only they know."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import click

from scheduler.commands.help import Command
from scheduler.commands.options import folder_named, language, option
from scheduler.commands.site_words import slips_folder, tell_slips, told_site
from scheduler.commands.values import PATH, site_url, whole
from scheduler.locale import Catalogue
from scheduler.serve.publication import read_publication
from scheduler.serve.publishing import Published, publish
from scheduler.serve.site import Mode, Site, prepared_site

KEEP = 5
"""Revisions that stay, if it is not asked for another number."""


@dataclass(frozen=True)
class Wish:
    """The arguments and options."""

    exported: Path
    site: Path
    static: bool
    url: str | None
    slips: Path | None
    revisions: int | None


def command(words: Catalogue) -> Command:
    """The command in a language."""
    params = [
        folder_named(words, "exported", "help.exported"),
        folder_named(words, "site", "help.site"),
        option(words, "--static", is_flag=True),
        option(words, "--url", words.text("help.url"), callback=site_url(words)),
        option(words, "--slips", words.text("help.out"), type=PATH),
        option(words, "--revisions", words.text("help.number"), callback=whole(words, 1, 1000)),
        language(words),
    ]
    return Command(words, "publish", params, lambda **given: _publish(words, Wish(**given)))


def _publish(words: Catalogue, wish: Wish) -> None:
    with told_site(words, wish.site):
        publication = read_publication(wish.exported)
        mode = Mode.STATIC if wish.static else Mode.SERVED
        site = prepared_site(wish.site, mode, publication.index.district, wish.url)
        slips = slips_folder(site, wish.slips)
        keep = KEEP if wish.revisions is None else wish.revisions
        published = publish(site, publication, datetime.now(UTC), keep, tell_slips(words, slips))
    _tell(words, site, slips, published)


def _tell(words: Catalogue, site: Site, slips: Path, published: Published) -> None:
    """What was published, for whom there are slips, and what to do next."""
    changed, gone = len(published.changed), len(published.gone)
    if changed or gone:
        click.echo(words.text("serve.published", name=published.name, changed=changed, gone=gone))
    else:
        click.echo(words.text("serve.unchanged", name=published.name))
    if published.given:
        click.echo(words.text("serve.slips", count=published.given, path=str(slips)))
    for key in published.unlisted:
        click.echo(words.text("serve.unlisted", key=key), err=True)
    if published.pages:
        click.echo(words.text("serve.pages", url=site.settings.url))
    if site.settings.mode is Mode.STATIC:
        click.echo(words.text("serve.put", path=str(site.public), root=str(site.root)))
    else:
        click.echo(words.text("serve.start", path=str(site.root)))
