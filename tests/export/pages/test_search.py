"""The index of the search."""

import json

from tests.export.pages.made import RICH


def _rows(edition: str) -> list[list[str]]:
    script = RICH.pages()[f"{edition}/names.js"].decode()
    rows: list[list[str]] = json.loads(script.partition("searchNames = ")[2].removesuffix(";\n"))
    return rows


def test_what_can_be_found() -> None:
    """A class with its school; a teacher with where he or she is employed, for the planner."""
    assert ["三年级", "渠刘教学点", "class-D3.html"] in _rows("public")
    assert ["班主任乙", "草滩小学", "teacher-L2.html"] in _rows("planner")


def test_no_teacher_in_the_public_index() -> None:
    """Schools and classes alone."""
    assert len(_rows("public")) == 3 + 5
    assert not [row for row in _rows("public") if row[2].startswith("teacher")]
