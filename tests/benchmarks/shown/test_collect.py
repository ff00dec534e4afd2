"""The collected county, in small."""

from benchmarks.shown.collect import CODES, collect, report


def test_exactly_the_damage() -> None:
    """Of a cluster's workbooks three are damaged, and exactly these are told; unchanged they are the same."""
    row = collect("cluster-6-1")
    assert (row["books"], row["same"], row["told"]) == (6, "True", " ".join(CODES))
    assert report({key: str(value) for key, value in row.items()}) == 0
    assert report({key: str(value) for key, value in (row | {"told": ""}).items()}) == 1
