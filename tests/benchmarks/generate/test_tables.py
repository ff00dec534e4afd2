"""What is written is read back as the same district, or refused."""

from pathlib import Path
from typing import Any

import pytest

from benchmarks.generate.cells import clock, listed, pattern
from benchmarks.generate.tables import write_tables
from models.canonical import input_hash
from models.course import Half, SlotPattern
from models.district import District
from models.workload import Coefficient, Extra
from scheduler.read import read_district
from scheduler.read.cells.clock import parse_clock
from scheduler.read.cells.slot import parse_pattern
from tests.benchmarks.generate.generated import FAST, generated


@pytest.mark.parametrize("name", FAST)
def test_tables_are_the_district(name: str, tmp_path: Path) -> None:
    """Every kind is read back with the same input hash and without a remark."""
    district = generated(name).district
    write_tables(district, tmp_path)
    reading = read_district(tmp_path)
    assert input_hash(reading.district) == input_hash(district)
    assert reading.notices == ()


def test_other_weights_are_written(tmp_path: Path) -> None:
    """A weight that is not the usual one is a row of its own."""
    district = generated("district-3-1").district
    other = district.model_copy(update={"weights": {**district.weights, "journeys": 0}})
    write_tables(other, tmp_path)
    assert input_hash(read_district(tmp_path).district) == input_hash(other)


def _with(table: str, **fields: Any) -> District:
    """A cluster whose first row of a table has other fields."""
    district = generated("cluster-6-1").district
    first, *rest = getattr(district, table)
    return district.model_copy(update={table: (first.model_copy(update=fields), *rest)})


@pytest.mark.parametrize(
    ("district", "named"),
    [
        (_with("schools", least_adults=1), "School.least_adults"),
        (_with("teachers", rides=True), "Teacher.rides"),
        (_with("courses", in_person=1), "Course.in_person"),
        (_with("commitments", lessons=0), "Commitment.lessons"),
        (_with("travel", winter_minutes=50), "Link.winter_minutes"),
        (_with("bells", season="夏季"), "BellSchedule.season"),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_other_fields_are_refused(district: District, named: str, tmp_path: Path) -> None:
    """What has no column here is named, and no file is written."""
    with pytest.raises(ValueError, match=named):
        write_tables(district, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_other_tables_are_refused(tmp_path: Path) -> None:
    """A district with weighted lessons, or with weights left out, cannot be written."""
    district = generated("cluster-6-1").district
    row = Coefficient(extra=Extra.JOINT, hundredths=20)
    with pytest.raises(ValueError, match=r"District\.coefficients"):
        write_tables(district.model_copy(update={"coefficients": (row,)}), tmp_path)
    with pytest.raises(ValueError, match="weights"):
        write_tables(district.model_copy(update={"weights": {"journeys": 10}}), tmp_path)


@pytest.mark.parametrize(
    "slots",
    [
        SlotPattern(weekday=2),
        SlotPattern(half=Half.AFTERNOON),
        SlotPattern(weekday=5, half=Half.MORNING),
        SlotPattern(period="3"),
        SlotPattern(weekday=1, period="3"),
        SlotPattern(period="早读"),
    ],
    ids=str,
)
def test_patterns_are_read_back(slots: SlotPattern) -> None:
    """Weekday, half-day and period are what the reader makes of the cell."""
    assert parse_pattern(pattern(slots)) == slots


def test_cells_that_nobody_could_read_are_refused() -> None:
    """A half-day with a period, a pattern of nothing, a name with a separator in it."""
    for slots in (SlotPattern(), SlotPattern(half=Half.MORNING, period="3")):
        with pytest.raises(ValueError, match="cannot be written"):
            pattern(slots)
    with pytest.raises(ValueError, match="cannot be written"):
        listed(["甲、乙"])


def test_clock_times_are_read_back() -> None:
    """Every minute from 0:00 to 24:00."""
    assert [parse_clock(clock(minute)) for minute in range(1441)] == list(range(1441))
