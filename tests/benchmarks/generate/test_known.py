"""known.csv is true, and the program that writes it and the tables."""

from pathlib import Path

import pytest

from benchmarks.generate import known
from benchmarks.generate.__main__ import main
from models.canonical import input_hash
from scheduler.read import read_district
from tests.benchmarks.generate.generated import FAST, generated

LARGE = ("county-15-1", "county-30-1")


def test_all_that_is_measured_is_known() -> None:
    """The file holds the sets of the benchmarks."""
    assert {*FAST, *LARGE} <= set(known.known())


@pytest.mark.parametrize("name", FAST)
def test_the_row_is_true(name: str) -> None:
    """Size, hash and worth of a district are those of the file."""
    assert known.row(generated(name)) == known.known()[name]


@pytest.mark.slow
@pytest.mark.parametrize("name", LARGE)
def test_the_row_of_a_county_is_true(name: str) -> None:
    """The same of counties of 90 and 180 schools."""
    assert known.row(generated(name)) == known.known()[name]


def test_rows_are_kept_in_order(tmp_path: Path) -> None:
    """A row replaces the one of its name; ten comes after nine."""
    path = tmp_path / "known.csv"
    first = dict.fromkeys(known.HEADINGS, "0")
    known.keep([{**first, "name": name} for name in ("county-10-1", "county-9-1", "cluster-6-1")], path)
    known.keep([{**first, "name": "county-9-1", "cost": "7"}], path)
    assert list(known.known(path)) == ["cluster-6-1", "county-9-1", "county-10-1"]
    assert known.known(path)["county-9-1"]["cost"] == "7"


def test_the_program_writes_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder of the district's name, and its hash and planted cost on the screen."""
    assert main(["district-3-1", "-o", str(tmp_path)]) == 0
    planted = generated("district-3-1")
    assert input_hash(read_district(tmp_path / "district-3-1").district) == input_hash(planted.district)
    said = capsys.readouterr().out
    assert input_hash(planted.district) in said
    assert f"planted cost {planted.cost}" in said


def test_the_program_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With --list it writes rows instead of tables."""
    monkeypatch.setattr(known, "KNOWN", tmp_path / "known.csv")
    assert main(["--list", "district-3-1"]) == 0
    assert set(known.known(tmp_path / "known.csv")) == {"district-3-1"}


def test_the_program_refuses_other_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is generated if one of the names is wrong."""
    with pytest.raises(SystemExit) as stopped:
        main(["district-3-1", "district-4-1", "-o", str(tmp_path / "out")])
    assert stopped.value.code == 2
    assert "district-4-1" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
