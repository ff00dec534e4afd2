"""Reading a site: one revision at a time, while others publish."""

import threading
from pathlib import Path

from scheduler.serve.reading import Reader, packed
from scheduler.serve.tokens import new_token
from tests.serve.sites import Office


def test_the_newest_revision_each_time(tmp_path: Path) -> None:
    """Name, list and bytes belong together, before and after a publication."""
    office = Office(tmp_path)
    office.publish()
    reader = Reader(office.site)
    before = reader.shown()
    office.publish({"T1": b"changed"})
    after = reader.shown()
    assert (before[0], after[0]) == ("000001", "000002")
    assert reader.body(after[0], after[1].feeds["teacher/T1"]).plain == b"changed"
    assert reader.body(before[0], before[1].feeds["teacher/T1"]).plain != b"changed"
    assert reader.shown() is after


def test_addresses_in_threads(tmp_path: Path) -> None:
    """Every thread finds what was given, and nothing else."""
    office = Office(tmp_path)
    office.publish()
    reader, found = Reader(office.site), []

    def ask() -> None:
        address = reader.address(office.token("T1"))
        found.append((address and address.feed, reader.address(new_token()), reader.address("x")))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [("teacher/T1", None, None)] * 4


def test_packed_bytes_are_the_same_each_time() -> None:
    """No time of packing is in them."""
    assert packed(b"x" * 1000) == packed(b"x" * 1000)
    assert len(packed(b"x" * 1000).packed) < 100
