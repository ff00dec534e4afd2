"""Templates that are handed out and put in place."""

from pathlib import Path

import pytest

from scheduler.forms.errors import TemplateError
from scheduler.forms.templates import chosen, ours


def test_files_of_the_same_name_come_in_place(tmp_path: Path) -> None:
    """Only the named one changes; a README or a picture beside it does not matter."""
    (tmp_path / "sign_in.toml").write_bytes("\ufeffcolumns = []".encode())
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    assert chosen(tmp_path) == {**ours(), "sign_in.toml": "columns = []"}
    assert chosen(None) == ours()


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [("sign-in.toml", b"", "unknown_file"), ("sign_in.typ", "签到表".encode("gb18030"), "unreadable")],
)
def test_what_would_not_be_used_is_refused(tmp_path: Path, name: str, data: bytes, problem: str) -> None:
    """A file that no form asks for, and one that is not UTF-8."""
    (tmp_path / name).write_bytes(data)
    with pytest.raises(TemplateError, match=problem):
        chosen(tmp_path)


def test_no_folder(tmp_path: Path) -> None:
    """A folder that is not there is no empty one."""
    with pytest.raises(TemplateError, match="no_folder"):
        chosen(tmp_path / "none")
