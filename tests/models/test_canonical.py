"""The fingerprint of a district."""

import json
from pathlib import Path

from models.canonical import canonical, input_hash
from models.timetable import Placement
from tests.read.small import put, read_changed
from tests.read.wide import read_wide, row


def test_order_of_tables_leaves_no_trace(tmp_path: Path) -> None:
    """Rows in another order have the same fingerprint; a minute more has another."""
    district = read_changed(tmp_path / "a").district
    turned = district.model_copy(
        update={"teachers": district.teachers[::-1], "courses": district.courses[::-1]}
    )
    assert input_hash(turned) == input_hash(district)
    longer = read_changed(tmp_path / "b", put("travel", 2, "minutes", "21")).district
    assert input_hash(longer) != input_hash(district)


def test_reasons_leave_no_trace(tmp_path: Path) -> None:
    """A private reason cannot be guessed from the fingerprint."""
    reasons = [read_changed(tmp_path / n, put("availability", 2, "reason", n)).district for n in ("a", "b")]
    assert input_hash(reasons[0]) == input_hash(reasons[1])
    assert "reason" not in canonical(reasons[0])


def test_what_is_usual_leaves_no_trace(tmp_path: Path) -> None:
    """What nobody said is not in the fingerprint: a later version may know more fields and find the same."""
    data = json.loads(canonical(read_changed(tmp_path / "a").district))
    assert {"broadcasts", "meetings", "vehicles", "joinings", "kept", "format"}.isdisjoint(data)
    assert "modes" not in data["courses"][0]
    said = put("curriculum", 2, "modes", "本校、走教"), put("teachers", 2, "quality", "专任")
    spelt_out = read_changed(tmp_path / "b", *said).district
    assert json.loads(canonical(spelt_out)) == data


def test_every_new_table_leaves_a_trace(tmp_path: Path) -> None:
    """One row more in any table of what is shared gives another fingerprint."""
    more = (
        row("joinings", school="B", subject="英语", grades="1-3", most_pupils="20"),
        row("broadcasts", name="乙", subject="音乐", grades="3", weekday="周五", start="8:00", end="8:40"),
        row("home_lessons", teacher="T3", lessons="2"),
        row("meetings", name="英语组", school="A", subject="英语"),
        row("vehicles", name="二号车", seats="4", base="A"),
        row("coefficients", extra="合班", factor="0.5"),
        row("availability", teacher="T2", dates="2026-09-18"),
    )
    plain = input_hash(read_wide(tmp_path / "plain").district)
    courses = row("courses", school="B", group="一年级", subject="英语", minimum="1")
    both = input_hash(read_wide(tmp_path / "both", courses).district)
    changed = {input_hash(read_wide(tmp_path / str(n), courses, one).district) for n, one in enumerate(more)}
    assert len(changed - {plain, both}) == len(more)


def test_what_is_kept_leaves_no_trace(tmp_path: Path) -> None:
    """Lessons of an older timetable are no part of the tables."""
    district = read_changed(tmp_path).district
    lesson = Placement(course="B/三年级/英语", teacher="T2", weekday=1, period="1")
    keeping = district.model_copy(update={"kept": (lesson,), "pinned": (lesson,)})
    assert canonical(keeping) == canonical(district)
