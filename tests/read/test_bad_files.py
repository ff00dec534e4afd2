"""Files that are missing, unknown, or no tables at all."""

import time
from pathlib import Path
from typing import NoReturn

import pytest

from scheduler.read import BadInput, read_district, read_old_timetable
from tests.read.bad import Bad, check
from tests.read.small import TABLES, Folder, add, drop, errors_of, file, put, spoken

_HEAVY = "name\n" + "学校\n" * 1_000_000


def _no_courses(folder: Folder) -> None:
    folder.drop("curriculum")
    folder.drop("courses")


BAD = [
    Bad("missing_file", drop("schools"), "schools.csv"),
    Bad("missing_file", drop("term"), "term.csv"),
    Bad("nothing_to_teach", _no_courses, "curriculum.csv"),
    Bad("unknown_file", file("teechers.csv", "name\n甲\n"), "teechers.csv"),
    Bad("unknown_file", file("district.xlsx", b"PK\x03\x04"), "district.xlsx"),
    Bad("table_twice", file("地点.csv", "name\n县城\n"), "地点.csv"),
    Bad("too_large", file("teachers.csv", b"x" * 10_000_000), "teachers.csv", value=10_000_000),
    Bad("not_text", file("teachers.csv", TABLES["teachers"].encode("utf-16")), "teachers.csv", value="00"),
    Bad("not_text", file("rooms.csv", TABLES["rooms"] + "A,\x1b[2J\n"), "rooms.csv", value="1B"),
    Bad(
        "undecodable", file("rooms.csv", TABLES["rooms"].encode() + b"A,\xff\xfe\n"), "rooms.csv", value="FF"
    ),
    Bad("empty_file", file("rooms.csv", "\n \n"), "rooms.csv"),
    Bad("empty_table", file("schools.csv", "name\n"), "schools.csv", 2),
    Bad("empty_table", file("term.csv", "\nname,first_day,last_day\n,,\n"), "term.csv", 3),
    Bad("wrong_separator", file("rooms.csv", "school;name\nA;甲\n"), "rooms.csv", 1, "school;name", ";"),
    Bad("wrong_separator", file("rooms.csv", "school\tname\nA\t甲\n"), "rooms.csv", 1, value="Tab"),
    Bad("wrong_separator", file("rooms.csv", "学校，教室\nA，甲\n"), "rooms.csv", 1, "学校，教室", "，"),
    Bad("broken_quotes", file("rooms.csv", 'school,name\nA,甲\nA,"乙\n'), "rooms.csv", 3),
    Bad("too_many_rows", file("places.csv", "name\n" + "\n" * 30_000), "places.csv"),
    Bad("too_many_rows", file("schools.csv", _HEAVY[:1_200_000]), "schools.csv", value="学校"),
    Bad("blank_heading", file("calendar.csv", "date,,note\n2026-10-01,x,\n"), "calendar.csv", 1),
    Bad("unknown_column", put("rooms", 1, "sise", "sise"), "rooms.csv", 1, "sise"),
    Bad("duplicate_column", put("rooms", 1, "教室", "教室"), "rooms.csv", 1, "教室"),
    Bad("missing_column", file("rooms.csv", "school,id\nA,r\n"), "rooms.csv", 1, "name"),
    Bad("missing_column", file("rooms.csv", "学校,教室代码\nA,r\n"), "rooms.csv", 1, "教室"),
    Bad("wrong_cell_count", add("places", "H"), "places.csv", 3, value="H"),
    Bad("wrong_cell_count", add("places", "H", "河口", "x"), "places.csv", 3, value="H | 河口 | x"),
]


@pytest.mark.parametrize("bad", BAD, ids=repr)
def test_bad_file(bad: Bad, tmp_path: Path) -> None:
    """A file that is no table of the district is named once, with what is wrong."""
    check(bad, tmp_path)


def test_no_folder(tmp_path: Path) -> None:
    """A path that is not there, and a path that is a file, are refused with their names."""
    (tmp_path / "file").write_text("x")
    for name, code in (("nowhere", "folder_missing"), ("file", "not_a_folder")):
        with pytest.raises(BadInput) as refused:
            read_district(tmp_path / name)
        (message,) = refused.value.messages
        assert message.code == code
        assert all(name in text for text in spoken(message))


def test_folder_that_may_not_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without permission to list it is refused with its path and the reason."""

    def refuse(_: Path) -> NoReturn:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(BadInput) as refused:
        read_district(tmp_path)
    (message,) = refused.value.messages
    assert (message.code, message.params) == ("no_permission", {"file": str(tmp_path)})
    assert all(str(tmp_path) in text for text in spoken(message))


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PermissionError(13, "Permission denied"), "no_permission"),
        (FileNotFoundError(2, "No such file or directory"), "no_such_file"),
        (OSError(5, "Input/output error"), "unreadable_file"),
    ],
)
def test_file_that_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, code: str
) -> None:
    """The path as typed, and the reason in words; only rare reasons are the system's own words."""

    def refuse(_: Path) -> NoReturn:
        raise error

    monkeypatch.setattr(Path, "read_bytes", refuse)
    path = tmp_path / "t.json"
    path.write_text("{}")
    with pytest.raises(BadInput) as refused:
        read_old_timetable(path)
    (message,) = refused.value.messages
    assert (message.code, message.params["file"]) == (code, str(path))
    said = spoken(message)
    assert all(str(path) in text for text in said)
    assert all((str(error.strerror) in text) == (code == "unreadable_file") for text in said)


def test_folder_called_like_a_table(tmp_path: Path) -> None:
    """A folder called like a table cannot be opened, and says so."""
    folder = Folder()
    folder.drop("rooms")
    folder.put("courses", 3, "room", "")
    (folder.write(tmp_path) / "rooms.csv").mkdir()
    with pytest.raises(BadInput) as refused:
        read_district(tmp_path)
    (message,) = refused.value.messages
    assert message.code == "file_is_folder"
    assert all("rooms.csv" in text for text in spoken(message))


@pytest.mark.parametrize(
    "rubbish", [b"\x00\x01" * 5_000_000, b"a,b\n" * 1_200_000, b'"' * 4_000_000, b"x" * 10**7]
)
def test_rubbish_gives_one_message_quickly(rubbish: bytes, tmp_path: Path) -> None:
    """Megabytes of rubbish give a handful of messages in a few seconds, not a million."""
    began = time.monotonic()
    errors = errors_of(tmp_path, file("teachers.csv", rubbish))
    assert 1 <= len(errors) <= 6
    assert {error.params["file"] for error in errors} == {"teachers.csv"}
    assert time.monotonic() - began < 5


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    """A README, a best.json, hidden files and lock files of a spreadsheet program are no tables."""
    names = ("README.md", "best.json", ".hidden.csv", "~$teachers.xlsx")
    folder = Folder(files=dict.fromkeys(names, b"x"))
    assert read_district(folder.write(tmp_path)).notices == ()
