"""Districts that are made when a set needs them."""

from pathlib import Path

import pytest

from models.canonical import input_hash
from scheduler.bench.errors import Refused
from scheduler.bench.generated import CACHE, folder_of, generate
from scheduler.bench.planted import Planted, by_name
from scheduler.read import read_district

ROOT = Path(__file__).parents[2]
CLUSTER = by_name([ROOT / "benchmarks" / "generate" / "known.csv"])["cluster-6-1"]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks like a clone; the generator that runs there is this one's."""
    (tmp_path / "benchmarks" / "generate").mkdir(parents=True)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    return tmp_path


@pytest.mark.slow
def test_made_once(root: Path) -> None:
    """The district is the one that is listed; the second time nothing is made, and nothing lies about."""
    generate(CLUSTER, root)
    folder = folder_of(CLUSTER, root)
    assert input_hash(read_district(folder).district) == CLUSTER.input_hash
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    generate(CLUSTER, root)
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before
    assert [path.name for path in folder.parent.iterdir()] == ["cluster-6-1"]


def test_another_list_has_another_place() -> None:
    """When the generator changes, what it made before is not taken for the new district."""
    other = Planted(CLUSTER.source, CLUSTER.name, "f" * 64, CLUSTER.cost, CLUSTER.travel)
    assert folder_of(other, ROOT) == ROOT / CACHE / "ffffffffffff" / "cluster-6-1"
    assert folder_of(other, ROOT) != folder_of(CLUSTER, ROOT)


def test_no_generator(tmp_path: Path) -> None:
    """Installed without the repository there is none: refused, and nothing is made."""
    with pytest.raises(Refused, match="no_generator"):
        generate(CLUSTER, tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_a_name_that_the_generator_does_not_know(root: Path) -> None:
    """Its own words are told, and no half of a district is left."""
    with pytest.raises(Refused, match="not_generated") as caught:
        generate(Planted("known.csv", "village-1-1", "0" * 64, 1, 1), root)
    assert "village-1-1" in str(caught.value.params["problem"])
    assert list((root / CACHE / "000000000000").iterdir()) == []
