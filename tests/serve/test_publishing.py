"""Publishing: addresses for whoever is new, told before they count, and nothing half done."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from scheduler.serve.addresses import Addresses
from scheduler.serve.errors import BadSite
from scheduler.serve.giving import Given
from scheduler.serve.publication import read_publication
from scheduler.serve.publishing import publish
from scheduler.serve.revisions import shown_name
from scheduler.serve.site import Mode, prepared_site
from scheduler.serve.turning import revoke
from tests.serve.sites import FEEDS, LATER, NOW, Office, exported


def test_everybody_new_gets_an_address_once(tmp_path: Path) -> None:
    """Two at first, one for a teacher who comes later, none again."""
    office = Office(tmp_path)
    assert office.publish().given == 2
    assert office.publish({**FEEDS, "T3": b"new"}).given == 1
    assert office.publish({**FEEDS, "T3": b"new"}).given == 0
    assert [given.feed.id for given in office.told] == ["T1", "T2", "T3"]
    assert len({given.url for given in office.told}) == 3


def test_who_was_revoked_gets_no_other(tmp_path: Path) -> None:
    """Publishing does not undo a revocation."""
    office = Office(tmp_path)
    office.publish()
    revoke(office.site, "teacher/T1", NOW)
    assert office.publish({**FEEDS, "T1": b"changed"}).given == 0


def test_who_is_not_published_any_more_is_told(tmp_path: Path) -> None:
    """A valid address whose feed is gone is named, and works again when the feed comes back."""
    office = Office(tmp_path)
    office.publish()
    assert office.publish({"T1": FEEDS["T1"]}).unlisted == ("teacher/T2",)
    assert office.publish().unlisted == ()


def test_slips_that_cannot_be_written(tmp_path: Path) -> None:
    """Then there is no address and no revision; the next time all is made."""
    site = prepared_site(tmp_path / "site", Mode.SERVED, "两河片区", "https://kb.example.org")
    publication = read_publication(exported(tmp_path / "out"))

    def refuse(_: Sequence[Given]) -> None:
        raise OSError(28, "full")

    with pytest.raises(OSError, match="full"):
        publish(site, publication, NOW, 3, refuse)
    assert shown_name(site) is None
    with Addresses(site.addresses) as addresses:
        assert addresses.every() == []
    assert publish(site, publication, LATER, 3, lambda _: None).given == 2


def test_slips_need_the_sites_address(tmp_path: Path) -> None:
    """Without --url it is refused, and nothing published."""
    site = prepared_site(tmp_path / "site", Mode.SERVED, "两河片区", None)
    with pytest.raises(BadSite) as refused:
        publish(site, read_publication(exported(tmp_path / "out")), NOW, 3, lambda _: None)
    assert refused.value.code == "no_url"
    assert shown_name(site) is None
