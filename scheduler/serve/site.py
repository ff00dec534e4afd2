"""The folder of a site: what it is set to, and where everything in it lies.

site.json          how it is published, for which district, under which address
addresses.sqlite3  the secret addresses: of a served site their SHA-256 only
revisions/000003/  everything that was published the third time, and index.json
current            the name of the revision that is shown now
public/            of a static site: the only folder to be put on a web host
"""

import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, Literal

from pydantic import ValidationError

from models.base import Model
from scheduler.export.timetable_json import spelled
from scheduler.serve.errors import BadSite
from scheduler.serve.whole_file import read_file, replace_file

FORMAT: Final = 1

FEEDS: Final = "f"
"""The part of every feed's address before its secret name."""

PAGES: Final = "pages"
"""The part of the address of every page."""


class Mode(StrEnum):
    """How a site reaches its readers."""

    SERVED = "served"
    """By `schedule serve`."""
    STATIC = "static"
    """As a folder of files on any web host."""


class Settings(Model):
    """What a site is set to."""

    format: Literal[1] = 1
    mode: Mode
    district: str
    """Name of the only district that may be published here."""
    url: str
    """The address of the site, without a slash at its end; empty while nobody has said it."""


@dataclass(frozen=True)
class Site:
    """A site's folder."""

    root: Path
    settings: Settings

    @property
    def addresses(self) -> Path:
        """The store of the secret addresses."""
        return self.root / "addresses.sqlite3"

    @property
    def revisions(self) -> Path:
        """The folder of the revisions."""
        return self.root / "revisions"

    @property
    def pointer(self) -> Path:
        """The file that says which revision is shown."""
        return self.root / "current"

    @property
    def public(self) -> Path:
        """The published folder of a static site."""
        return self.root / "public"

    def feed_url(self, token: str) -> str:
        """The address of a feed."""
        return f"{self.settings.url}/{FEEDS}/{token}.ics"


def open_site(root: Path) -> Site:
    """The site in a folder.

    Raises
    ------
    BadSite
        If there is none, or one of a newer program.
    """
    try:
        raw = json.loads(read_file(root / "site.json"))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise BadSite("none", path=str(root)) from error
    except (OSError, ValueError, RecursionError) as error:
        raise BadSite("unreadable", path=str(root), problem=str(error)) from error
    if _is_newer(raw):
        raise BadSite("newer", path=str(root), found=raw["format"], known=FORMAT)
    try:
        return Site(root, Settings.model_validate(raw))
    except ValidationError as error:
        detail = error.errors()[0]
        problem = f"{'.'.join(map(str, detail['loc']))}: {detail['msg']}"
        raise BadSite("unreadable", path=str(root), problem=problem) from error


def prepared_site(root: Path, mode: Mode, district: str, url: str | None) -> Site:
    """The site in a folder, made if there is nothing yet; `url` becomes its address from now on.

    Raises
    ------
    BadSite
        If the folder holds something else, or a site of the other mode or of another district.
    OSError
        If it cannot be written.
    """
    if not (root / "site.json").exists():
        if root.exists() and (not root.is_dir() or any(root.iterdir())):
            raise BadSite("not_a_site", path=str(root))
        return _saved(root, Settings(mode=mode, district=district, url=url or ""))
    site = open_site(root)
    if site.settings.mode is not mode:
        raise BadSite("is_static" if site.settings.mode is Mode.STATIC else "is_served", path=str(root))
    if site.settings.district != district:
        raise BadSite("other_district", path=str(root), found=site.settings.district, district=district)
    if url is None or url == site.settings.url:
        return site
    return _saved(root, site.settings.model_copy(update={"url": url}))


def _saved(root: Path, settings: Settings) -> Site:
    replace_file(root / "site.json", spelled(settings.model_dump(mode="json")))
    return Site(root, settings)


def _is_newer(raw: Any) -> bool:
    return isinstance(raw, dict) and isinstance(raw.get("format"), int) and raw["format"] > FORMAT
