"""Tables of planted timetables."""

from pathlib import Path

import pytest

from scheduler.bench.errors import Refused
from scheduler.bench.planted import Planted, by_name, read_planted

HEAD = "name,schools,input_hash,cost,travel\n"
HILL = Planted("known.csv", "hill", "hash", cost=9, travel=5)


def _table(folder: Path, text: str, name: str = "known.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_four_columns_are_read(tmp_path: Path) -> None:
    """Name, hash, cost and travel; others are left alone."""
    path = _table(tmp_path, HEAD + "hill,3,hash,9,5\n")
    assert read_planted(path) == [HILL]


@pytest.mark.parametrize(
    ("text", "line"),
    [("name,input_hash\nhill,hash\n", 2), (HEAD + "hill,3,hash,9,5\nlake,3,hash,9\n", 3)],
)
def test_a_wrong_table(tmp_path: Path, text: str, line: int) -> None:
    """Without a column or a number, the line is told."""
    with pytest.raises(Refused, match="damaged") as caught:
        read_planted(_table(tmp_path, text))
    assert caught.value.params["line"] == line


def test_no_table(tmp_path: Path) -> None:
    """A file that is not there is told with the system's words."""
    with pytest.raises(Refused, match="unreadable"):
        read_planted(tmp_path / "none.csv")


def test_the_first_of_two_counts(tmp_path: Path) -> None:
    """Two tables list hill: what the first says is taken."""
    first = _table(tmp_path, HEAD + "hill,3,hash,9,5\n")
    second = _table(tmp_path, HEAD + "hill,3,other,8,4\nlake,3,more,7,3\n", "second.csv")
    found = by_name([first, second])
    assert list(found) == ["hill", "lake"]
    assert found["hill"] == HILL
