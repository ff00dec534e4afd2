"""The store of addresses: only digests, one change at a time, nothing forgotten."""

from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from scheduler.serve import addresses as module
from scheduler.serve.addresses import Addresses, State
from scheduler.serve.errors import BadSite
from scheduler.serve.tokens import new_token
from tests.serve.sites import LATER, NOW


def _store(tmp_path: Path) -> Addresses:
    return Addresses(tmp_path / "a.sqlite3", make=True)


def test_the_secret_is_not_in_the_file(tmp_path: Path) -> None:
    """Only its digest is kept, unless the site is static; it is found by the secret all the same."""
    token, kept = new_token(), new_token()
    with _store(tmp_path) as store:
        with store.changing():
            store.add("teacher/T1", token, False, NOW)
            store.add("teacher/T2", kept, True, NOW)
        found, other = store.find(token), store.find(kept)
        assert store.find(new_token()) is None
    assert found is not None
    assert (found.feed, found.token, found.made, found.state(LATER)) == ("teacher/T1", None, NOW, State.VALID)
    assert other is not None
    assert other.token == kept
    data = (tmp_path / "a.sqlite3").read_bytes()
    assert token.encode() not in data
    assert kept.encode() in data


def test_turned_and_ended(tmp_path: Path) -> None:
    """Valid, then in grace, then revoked for ever; revoking ends the grace of older ones too."""
    one, two = new_token(), new_token()
    with _store(tmp_path) as store:
        with store.changing():
            store.add("teacher/T1", one, False, NOW)
            store.turn("teacher/T1", NOW, NOW + timedelta(days=14))
            store.add("teacher/T1", two, False, NOW)
        address = store.find(one)
        assert address is not None
        assert [address.state(NOW + timedelta(days=days)) for days in (0, 13, 14)] == [
            State.GRACE, State.GRACE, State.REVOKED,
        ]  # fmt: skip
        with store.changing():
            store.turn("teacher/T1", LATER, LATER)
        assert {some.state(LATER) for some in store.every()} == {State.REVOKED}
        assert [some.turned for some in store.every() if some.digest == address.digest] == [NOW]


def test_all_or_nothing(tmp_path: Path) -> None:
    """What fails in the middle leaves the store as it was."""
    with _store(tmp_path) as store:
        with suppress(KeyError), store.changing():
            store.add("teacher/T1", new_token(), False, NOW)
            raise KeyError
        assert store.every() == []


def test_one_change_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While one command changes a site another one is told to wait; readers go on."""
    monkeypatch.setattr(module, "_WAIT_SECONDS", 0.05)
    with _store(tmp_path) as store, _store(tmp_path) as other, store.changing():
        store.add("teacher/T1", new_token(), False, NOW)
        assert other.every() == []
        with pytest.raises(BadSite) as refused, other.changing():
            pass
        assert refused.value.code == "busy"


@pytest.mark.parametrize(("data", "code"), [(None, "store"), (b"no database" * 100, "store")])
def test_no_store(tmp_path: Path, data: bytes | None, code: str) -> None:
    """A missing or broken store is told, and a missing one not made by readers."""
    path = tmp_path / "a.sqlite3"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(BadSite) as refused:
        Addresses(path)
    assert refused.value.code == code
    assert path.exists() == (data is not None)


def test_a_newer_store(tmp_path: Path) -> None:
    """Of a newer program it is refused."""
    with _store(tmp_path) as store:
        store._connection.execute("PRAGMA user_version = 2")
    with pytest.raises(BadSite) as refused:
        Addresses(tmp_path / "a.sqlite3", make=True)
    assert (refused.value.code, refused.value.params["found"]) == ("newer", 2)
