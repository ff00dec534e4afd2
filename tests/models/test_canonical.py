"""The fingerprint of a district."""

from pathlib import Path

from models.canonical import canonical, input_hash
from tests.read.small import put, read_changed


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
