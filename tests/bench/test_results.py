"""The results file grows by whole rows, and never holds two programs or inputs."""

import json
from pathlib import Path

import pytest

from scheduler.bench.errors import Refused
from scheduler.bench.results import CURVES, ROWS, Results
from scheduler.bench.run import COLUMNS
from tests.bench.made import MADE_BY, RUN, measured, row


def _begun(folder: Path) -> Results:
    """Results with one row."""
    results = Results(folder)
    results.append(RUN, measured(), MADE_BY)
    return results


def test_a_row_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Numbers, blanks and texts come back, and the row is found by its run."""
    results = _begun(tmp_path)
    lost = row(seed=1, status="none", missing=None, cost=None, gap=None, travel=None, memory=None)
    results.append(lost.run, measured(lost), MADE_BY)
    again = Results(tmp_path)
    assert again.rows == [row(), lost]
    assert again.find(lost.run) == lost
    assert again.find(RUN.model_copy(update={"seed": 2})) is None


def test_a_half_written_row_is_taken_off(tmp_path: Path) -> None:
    """After a power cut the last line may have no end: that run is run again."""
    _begun(tmp_path)
    whole = (tmp_path / ROWS).read_bytes()
    (tmp_path / ROWS).write_bytes(whole + b"hill,all,1,1,2.0,determ")
    results = Results(tmp_path)
    assert results.rows == [row()]
    assert (tmp_path / ROWS).read_bytes() == whole
    results.append(row(seed=1).run, measured(), MADE_BY)
    assert len(Results(tmp_path).rows) == 2


def test_nothing_but_a_half_written_heading(tmp_path: Path) -> None:
    """Then the file begins anew."""
    (tmp_path / ROWS).write_bytes(b"instance,wei")
    assert _begun(tmp_path).rows == Results(tmp_path).rows == [row()]


def test_a_curve_a_run(tmp_path: Path) -> None:
    """The points of a run come back; of a run whose row a crash took off, the later ones count."""
    results = _begun(tmp_path)
    assert [point["value"] for point in results.curve_of(RUN)] == [0, 1200, 1000]
    results.append(RUN, measured(curve=()), MADE_BY)
    assert results.curve_of(RUN) == []
    assert results.curve_of(row(seed=1).run) == []
    lines = (tmp_path / CURVES).read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[0])["instance"] == "hill"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("commit", "c0ffee-dirty"),
        ("version", "1.1"),
        ("source", "another"),
        ("lock", ""),
        ("ortools", "9.16"),
        ("python", "3.12.1"),
        ("platform", "Darwin arm64"),
        ("cores", 8),
    ],
)
def test_two_programs_or_machines_are_not_mixed(tmp_path: Path, field: str, value: str | int) -> None:
    """The refusal names what differs, then and now."""
    results = _begun(tmp_path)
    now = MADE_BY.model_copy(update={field: value})
    with pytest.raises(Refused) as caught:
        results.admit(now, {"hill": "hash"})
    old, new = str(getattr(MADE_BY, field)), str(value) or "-"
    assert caught.value.code == "mixed"
    assert [caught.value.params[name] for name in ("field", "old", "new")] == [field, old, new]


def test_two_inputs_of_an_instance_are_not_mixed(tmp_path: Path) -> None:
    """Whoever edits the tables between two runs begins a new file; other instances may come."""
    results = _begun(tmp_path)
    results.admit(MADE_BY, {"hill": "hash", "lake": "other"})
    with pytest.raises(Refused, match="other_input"):
        results.admit(MADE_BY, {"hill": "other"})
    with pytest.raises(Refused, match="other_input"):
        results.append(row(seed=1).run, measured(row(input_hash="other")), MADE_BY)
    assert len(Results(tmp_path).rows) == 1


def test_somebody_elses_file(tmp_path: Path) -> None:
    """A table of other columns is refused and left as it is."""
    (tmp_path / ROWS).write_text("name,value\na,1\n", encoding="utf-8")
    with pytest.raises(Refused, match="not_results"):
        Results(tmp_path)


def test_a_damaged_row(tmp_path: Path) -> None:
    """The line is named."""
    _begun(tmp_path)
    text = (tmp_path / ROWS).read_text(encoding="utf-8")
    (tmp_path / ROWS).write_text(text.replace("1000", "cheap"), encoding="utf-8")
    with pytest.raises(Refused) as caught:
        Results(tmp_path)
    assert (caught.value.code, caught.value.params["line"]) == ("damaged", 2)


def test_columns_are_named_once() -> None:
    """No two parts of a row have a column in common."""
    assert len(set(COLUMNS)) == len(COLUMNS)
