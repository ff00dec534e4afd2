"""What the committed results of benchmarks/shown/agreement.py show."""

from benchmarks.shown.agreement import FEWEST, RESULTS, failures, of, shares
from benchmarks.shown.rows import read


def test_results_show_agreement() -> None:
    """Enough districts of every family, every rule at work in a tenth, and no disagreement."""
    assert failures(read(RESULTS)) == []


def test_what_is_not_shown_is_said() -> None:
    """Too few districts, or one twice, a disagreement, or a rule that forbids nothing would be reported."""
    rows = read(RESULTS)
    rule = next(iter(shares("plain", rows)))
    assert failures([*rows, rows[-1]]) == ["districts are counted twice: two runs wrote at once"]
    assert failures([{**rows[0], "disagreements": "1"}, *rows[1:]]) == ["plain district 0 disagrees"]
    assert f"plain: {rule} only in 0.0%" in failures([{**row, rule: "0"} for row in rows])
    assert len(failures([{**row, "lessons": "5"} for row in rows])) == 1
    for family in FEWEST:
        few = [row for row in rows if row not in of(family, rows)[FEWEST[family] - 1 :]]
        assert f"{family}: only {FEWEST[family] - 1} districts" in failures(few)
