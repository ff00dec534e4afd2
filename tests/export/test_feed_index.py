"""The index of the feeds: read back as written, anything else refused."""

import json

import pytest

from scheduler.export.feed_index import FeedIndex, index_bytes, read_index
from scheduler.export.feed_owners import feeds_of
from tests.export import rich


def test_read_back() -> None:
    """Everybody's feed, of every kind, is in it; keys and files are different."""
    feeds = feeds_of(rich.district())
    index = FeedIndex(district="同步片区", term="2026秋", language="zh", feeds=feeds)
    assert read_index(index_bytes(index)) == index
    assert [feed.key for feed in feeds] == [
        *(f"teacher/{key}" for key in ("T1", "T2", "L2", "L3")),
        *(f"school/{key}" for key in ("S1", "S2", "S3")),
        *(f"class/{key}" for key in ("A3", "B1", "B2", "B3", "D3")),
        "vehicle/V1",
    ]
    assert len({feed.file for feed in feeds}) == len(feeds)
    assert [feed.name for feed in feeds if feed.kind == "class"][3] == "草滩小学 三年级"


@pytest.mark.parametrize("change", [{"format": 2}, {"feeds": [{}]}, {"language": "fr"}, {"more": 1}])
def test_refused(change: dict[str, object]) -> None:
    """Another format, a feed that is none, a field nobody knows."""
    good = json.loads(index_bytes(FeedIndex(district="d", term="t", language="en", feeds=())))
    with pytest.raises(ValueError, match=next(iter(change))):
        read_index(json.dumps({**good, **change}).encode())
