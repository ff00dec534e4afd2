"""The table of provision."""

from scheduler.forms.provision import provision
from tests.accounts import books
from tests.forms.filled import visits


def test_a_sheet_a_school() -> None:
    """Every month, class and subject; what is short is what was due and is not timetabled."""
    sheets = {sheet.name: sheet for sheet in provision(visits(books.district(books.MUSIC_3)))}
    assert set(sheets) == {"梁家小学", "草滩小学"}
    rows = sheets["草滩小学"].rows
    assert {row["subject"] for row in rows} == {"音乐", "英语"}
    assert all(row["lacking"] == max(0, float(row["due"]) - float(row["timetabled"])) for row in rows)
    totals = sheets["草滩小学"].totals
    assert totals is not None
    assert totals["delivered"] == sum(float(row["delivered"]) for row in rows) == 2
