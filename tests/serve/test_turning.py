"""Rotating and revoking one feed's address."""

from datetime import timedelta
from pathlib import Path

import pytest

from scheduler.serve.addresses import Addresses, State
from scheduler.serve.errors import BadSite
from scheduler.serve.site import Mode, prepared_site
from scheduler.serve.turning import feeds_called, revoke, rotate, shown_revision
from tests.serve.sites import LATER, NOW, URL, Office


def _states(office: Office) -> dict[str, list[State]]:
    """Feed -> the states of its addresses, as they are later."""
    with Addresses(office.site.addresses) as addresses:
        every = addresses.every()
    return {
        feed: sorted(one.state(LATER) for one in every if one.feed == feed)
        for feed in ("teacher/T1", "teacher/T2")
    }


def test_rotated_twice_and_revoked(tmp_path: Path) -> None:
    """One valid address at a time; revoking ends those in grace too; others are not concerned."""
    office = Office(tmp_path)
    office.publish()
    for days in (2, 30):
        rotate(office.site, "teacher/T1", NOW, NOW + timedelta(days=days), office.tell)
    assert _states(office)["teacher/T1"] == [State.GRACE, State.REVOKED, State.VALID]
    revoke(office.site, "teacher/T1", NOW)
    assert _states(office) == {"teacher/T1": [State.REVOKED] * 3, "teacher/T2": [State.VALID]}
    rotate(office.site, "teacher/T1", LATER, LATER, office.tell)
    assert _states(office)["teacher/T1"].count(State.VALID) == 1


def test_found_by_key_id_or_name(tmp_path: Path) -> None:
    """Whatever the office calls a teacher."""
    office = Office(tmp_path)
    office.publish()
    _, revision = shown_revision(office.site)
    for text in ("teacher/T1", "T1", "教师T1"):
        assert feeds_called(revision, text) == ["teacher/T1"]
    assert feeds_called(revision, "T9") == []


def test_nothing_published(tmp_path: Path) -> None:
    """Before the first publication there is nothing to turn."""
    site = prepared_site(tmp_path / "site", Mode.SERVED, "两河片区", URL)
    with pytest.raises(BadSite) as refused:
        shown_revision(site)
    assert refused.value.code == "nothing_published"
