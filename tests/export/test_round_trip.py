"""What is exported can be read again: the planner edits the table and has it verified."""

from pathlib import Path

import pytest

from models.district import District
from models.timetable import Decision, Held, Timetable
from scheduler.export import export_files
from scheduler.locale import LANGUAGES, Language
from scheduler.read.timetable import read_timetable
from tests.export import rich, small


def _files(district: District, week: Timetable, lang: Language, folder: Path) -> Path:
    """The three files that can be read again."""
    files = export_files(district, week, small.RUN, lang, small.AS_OF, None)
    for name in ("timetable.json", "timetable.csv", "timetable.xlsx"):
        (folder / name).write_bytes(files[name])
    return folder


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["timetable.json", "timetable.csv", "timetable.xlsx"])
def test_every_placement_comes_back(tmp_path: Path, lang: Language, name: str) -> None:
    """From the JSON and from the table, in both languages, without a remark."""
    district, week = small.district(), small.timetable()
    reading = read_timetable(_files(district, week, lang, tmp_path) / name, district)
    assert set(reading.placements) == set(week.placements)
    assert len(reading.placements) == len(week.placements)
    assert reading.notices == ()


@pytest.mark.parametrize(
    "name", ["=SUM(A1)", "-甲", "'@乙", "''+丙", "＝丁", "三(2)班, 戊", '"己"', "庚" * 60]
)
def test_awkward_names_come_back(tmp_path: Path, name: str) -> None:
    """Names that look like formulas, hold commas or quotes, or are very long."""
    district, week = small.district(), small.timetable()
    changes = {
        "teachers": (district.teachers[0].model_copy(update={"name": name}), *district.teachers[1:]),
        "schools": (district.schools[0].model_copy(update={"name": f"{name}校"}), district.schools[1]),
        "classes": (district.classes[0].model_copy(update={"name": f"{name}班"}), *district.classes[1:]),
    }
    awkward = district.model_copy(update=changes)
    folder = _files(awkward, week, "zh", tmp_path)
    for table in ("timetable.csv", "timetable.xlsx"):
        assert set(read_timetable(folder / table, awkward).placements) == set(week.placements)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["timetable.json", "timetable.csv", "timetable.xlsx"])
def test_a_shared_week_comes_back(tmp_path: Path, lang: Language, name: str) -> None:
    """Lessons that are received or recorded, meetings and rides: every decision, without a remark."""
    district, week = rich.district(), rich.timetable()
    reading = read_timetable(_files(district, week, lang, tmp_path) / name, district)
    assert {_sorted(decision) for decision in reading.decisions} == {
        _sorted(decision) for decision in week.decisions
    }
    assert len(reading.decisions) == len(week.decisions)
    assert reading.notices == ()


def _sorted(decision: Decision) -> Decision:
    """The order in which those who come to a meeting are listed means nothing."""
    if isinstance(decision, Held):
        return decision.model_copy(update={"attendants": tuple(sorted(decision.attendants))})
    return decision
