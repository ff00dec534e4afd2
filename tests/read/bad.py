"""A spoilt district and the one message that must come of it."""

from pathlib import Path
from typing import NamedTuple

from tests.read.small import Change, errors_of, spoken


class Bad(NamedTuple):
    """What was changed in the good district, and where the message must point."""

    code: str
    change: Change
    file: str
    row: int | None = None
    column: str | None = None
    value: str | int | None = None

    def __repr__(self) -> str:
        return f"{self.code}-{self.file}-{self.row}-{self.value}"[:60]


def check(bad: Bad, tmp_path: Path) -> None:
    """The change gives this message and no other, and it says where and what in both languages."""
    errors = errors_of(tmp_path, bad.change)
    assert [error.code for error in errors] == [bad.code]
    params = errors[0].params
    place = {"file": bad.file, "row": bad.row, "column": bad.column, "value": bad.value}
    expected = {key: value for key, value in place.items() if value is not None}
    assert {key: params.get(key) for key in expected} == expected
    for text in spoken(errors[0]):
        for said in expected.values():
            assert str(said) in text
