"""What an export has to be published: its feeds, and its public pages if it has any."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from scheduler.export.feed_index import FeedIndex, read_index
from scheduler.export.ours import FEED_INDEX
from scheduler.serve.errors import BadSite

PUBLIC_PAGES: Final = "pages/public"
"""The folder of the pages that show nothing private."""


@dataclass(frozen=True)
class Publication:
    """Everything that readers may see, as bytes."""

    index: FeedIndex
    feeds: Mapping[str, bytes]
    """By the feed's key."""
    pages: Mapping[str, bytes]
    """By relative POSIX path within the pages."""


def read_publication(out: Path) -> Publication:
    """What is to be published of an export's folder.

    Raises
    ------
    BadSite
        If it is no such folder, or a file of it cannot be read.
    """
    try:
        index = read_index((out / FEED_INDEX).read_bytes())
        feeds = {feed.key: (out / feed.file).read_bytes() for feed in index.feeds}
        return Publication(index, feeds, dict(_pages(out / PUBLIC_PAGES)))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise BadSite("no_export", path=str(out), file=Path(error.filename or FEED_INDEX).name) from error
    except (OSError, ValueError) as error:
        raise BadSite("bad_export", path=str(out), problem=str(error)) from error


def _pages(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below the folder, if there is one; links lead elsewhere and are left out."""
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.is_file() and not path.is_symlink():
            yield path.relative_to(folder).as_posix(), path.read_bytes()
