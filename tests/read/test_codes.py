"""Every message that the reader can give is shown by some test, in both languages."""

from scheduler.locale.topics import topics
from tests.read import (
    test_bad_cells,
    test_bad_files,
    test_bad_lessons,
    test_bad_quotas,
    test_bad_rows,
    test_bad_sharing,
    test_contradictions,
)

ONE_BY_ONE = {
    "folder_missing", "not_a_folder", "unreadable_file", "no_such_file", "file_is_folder", "no_permission",
    "needs_json", "foreign_timetable", "foreign_table", "bells_differ", "run_times_differ", "hasty_run",
    "no_start_place",
    "gb18030", "full_width", "nobody_teaches", "nothing_to_receive", "no_such_class", "shorter_way",
    "unknown_course", "says_otherwise", "not_a_stop", "unknown_stop", "unknown_meeting", "unknown_run",
    "not_of_the_row",
    "newer_format", "damaged_json", "not_a_timetable", "bad_entry", "unknown_entry", "foreign_plan",
    "no_modes",
}  # fmt: skip
"""Codes with a test of their own in test_bad_files, test_district, test_timetable, test_sharing,
test_hints, test_plan or test_long_table; no table can say the last, which tests/models shows."""


def _in_tables() -> set[str]:
    modules = (
        test_bad_cells,
        test_bad_files,
        test_bad_lessons,
        test_bad_quotas,
        test_bad_rows,
        test_bad_sharing,
        test_contradictions,
    )
    return {bad.code for module in modules for bad in module.BAD}


def test_every_code_is_tested() -> None:
    """The codes of the catalogue are exactly those that the tests provoke."""
    codes = {key.removeprefix("flaw.") for key in topics("zh")["read"]}
    assert codes == _in_tables() | ONE_BY_ONE


def test_there_are_enough() -> None:
    """Bad input is told apart finely."""
    assert len(_in_tables()) >= 125


def test_every_message_says_where() -> None:
    """Each text names the file, and the column if it names a row's cell."""
    for language in ("zh", "en"):
        for key, text in topics("zh" if language == "zh" else "en")["read"].items():
            assert any(place in text for place in ("{file}", "{here}", "{spot}")), key
            assert any(place in text for place in ("{row}", "{here}", "{spot}")) or "{column}" not in text, (
                key
            )
