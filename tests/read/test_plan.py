"""term.json: read back as it was written, and refused where it is not that."""

from pathlib import Path

import pytest

from scheduler.export.plan_json import plan_json
from scheduler.planner.plan_term import plan_term
from scheduler.read import BadInput, is_plan
from scheduler.read.timetable import read_plan
from tests.planner.towns import MEANS, SPLIT, away, town, week
from tests.read.small import spoken


def test_round_trip(tmp_path: Path) -> None:
    """A plan with mended dates and lost lessons is read back as it was, from the file and from its folder."""
    there = town(SPLIT, [away("T1", 7)])
    plan = plan_term(there, [week()], MEANS).plan
    path = tmp_path / "term.json"
    path.write_bytes(plan_json(plan))
    assert read_plan(path, there) == read_plan(tmp_path, there) == plan
    assert is_plan(path)
    assert is_plan(tmp_path)
    assert not is_plan(tmp_path / "timetable.json")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"district": "x"}', "bad_entry"),
        ("[1]", "not_a_timetable"),
        ("{", "damaged_json"),
        ('{"format": 2}', "newer_format"),
    ],
)
def test_what_is_no_plan(tmp_path: Path, text: str, code: str) -> None:
    """Every refusal names the file, in both languages."""
    path = tmp_path / "term.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as refused:
        read_plan(path, town())
    assert {message.code for message in refused.value.messages} == {code}
    assert all(str(path) in words for words in spoken(refused.value.messages[0]))


def test_a_plan_of_another_term(tmp_path: Path) -> None:
    """District and term have to be the folder's."""
    there = town()
    path = tmp_path / "term.json"
    path.write_bytes(plan_json(plan_term(there, [week()], MEANS).plan))
    other = there.model_copy(update={"term": there.term.model_copy(update={"name": "2027春"})})
    with pytest.raises(BadInput) as refused:
        read_plan(path, other)
    (message,) = refused.value.messages
    assert message.code == "foreign_plan"
    assert all("2027春" in words for words in spoken(message))
