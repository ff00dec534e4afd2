"""All files together: the same bytes every time, and only names that may be replaced later."""

import hashlib
import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from scheduler.export import BadLedger, export_files, old_ledger, write_folder
from scheduler.export.ours import TIMETABLE
from scheduler.locale import LANGUAGES, Language
from tests.export import rich, small

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent.parent

DIGEST = """
import hashlib
from scheduler.export import export_files
from tests.export import rich, small
for lang in ("zh", "en"):
    for district, week in ((small.district(), small.timetable()), (rich.district(), rich.timetable())):
        files = export_files(district, week, small.RUN, lang, small.AS_OF, None, with_occupied=True)
        for name, data in sorted(files.items()):
            print(lang, name, hashlib.sha256(data).hexdigest())
"""


def _export(
    lang: Language = "zh",
    as_of: datetime = small.AS_OF,
    old: bytes | None = None,
    occupied: bool = False,
) -> dict[str, bytes]:
    return export_files(
        small.district(), small.timetable(), small.RUN, lang, as_of, old, with_occupied=occupied
    )


def _shared() -> dict[str, bytes]:
    return export_files(
        rich.district(), rich.timetable(), small.RUN, "zh", small.AS_OF, None, with_occupied=True
    )


def _digests(seed: str) -> list[str]:
    """Names and digests of all files, from another process with another order of its sets."""
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", DIGEST]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    return run.stdout.decode("utf-8").splitlines()


def test_the_files() -> None:
    """Timetable, run, table, workbook, ledger, and feeds with their index, told apart by id."""
    files = _export()
    assert sorted(name for name in files if not name.startswith("pages/")) == [
        "feeds.json",
        "ics/英语教师甲-T2.ics",
        "ics/英语教师甲-T3.ics",
        "ics/音乐教师甲-T1.ics",
        "ics_classes/一年级-C2.ics",
        "ics_classes/三年级-C1.ics",
        "ics_classes/三年级-C3.ics",
        "ics_schools/梁家小学-S1.ics",
        "ics_schools/草滩小学-S2.ics",
        "ledger.json",
        "run.json",
        "timetable.csv",
        "timetable.json",
        "timetable.xlsx",
    ]
    assert {
        "pages/planner/index.html",
        "pages/planner/teacher-T1.html",
        "pages/public/index.html",
    } <= files.keys()
    assert not [name for name in files if name.startswith("pages/public/teacher")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_of_them_are_known_as_ours(lang: Language) -> None:
    """Else a second export with --force would refuse to replace the first."""
    assert all(TIMETABLE.owns(name) for name in _export(lang, occupied=True))


def test_the_same_bytes_under_two_hash_seeds() -> None:
    """Two processes whose sets and dictionaries of strings are ordered differently write the same."""
    files = [*sorted(_export(occupied=True).items()), *sorted(_shared().items())]
    here = [f"zh {name} {hashlib.sha256(data).hexdigest()}" for name, data in files]
    one, other = _digests("1"), _digests("2")
    assert one == other
    assert one[: len(here)] == here
    assert len(one) == 2 * len(here)


def test_published_again_later_the_bytes_are_the_same() -> None:
    """With the ledger of the first time and a later --as-of, nothing differs, not even the ledger."""
    first = _export()
    assert _export(as_of=small.LATER, old=first["ledger.json"]) == first


def test_another_language_is_a_change_of_the_feeds_only_if_events_read_differently() -> None:
    """What teachers read is subject, class and school in both languages: identities and stamps stay."""
    first = _export()
    second = _export("en", small.LATER, first["ledger.json"])
    mine = [name for name in first if name.startswith("ics/")]
    assert len(mine) == 3
    for name in mine:
        one, other = (files[name].partition(b"BEGIN:VTIMEZONE")[2] for files in (first, second))
        assert one == other


def test_a_ledger_of_a_newer_program_stops_everything() -> None:
    """It is refused before anything is made."""
    with pytest.raises(BadLedger) as refused:
        _export(old=b'{"format": 99}')
    assert refused.value.params == {"found": 99, "known": 1}


def test_the_schools_tables_on_request() -> None:
    """A file a school, beside the others, which stay as they are; replaced with the folder as a whole."""
    more = _export(occupied=True).keys() - _export().keys()
    assert more == {"occupied/梁家小学.csv", "occupied/草滩小学.csv"}


def test_the_schools_tables_are_replaced_with_the_folder(tmp_path: Path) -> None:
    """Exported with them, then by force without them: they are gone, for they would be old."""
    out = tmp_path / "out"
    write_folder(out, _export(occupied=True), force=False)
    assert len(list((out / "occupied").iterdir())) == 2
    write_folder(out, _export(), force=True)
    assert not (out / "occupied").exists()


def test_no_private_reason_in_any_text() -> None:
    """The workbook's parts are searched in test_workbook and test_shared_tables."""
    every = [*_export(occupied=True).items(), *_shared().items()]
    for data in (data for name, data in every if not name.endswith(".xlsx")):
        assert small.SECRET not in data.decode("utf-8")


def test_identities_survive_replacing_the_folder(tmp_path: Path) -> None:
    """Write, carry the ledger over, replace by force: the same identities, stamped as at first."""
    out = tmp_path / "out"
    write_folder(out, _export(), force=False)
    write_folder(out, _export(as_of=small.LATER, old=old_ledger(out)), force=True)
    lessons: dict[str, Any] = json.loads((out / "ledger.json").read_bytes())["lessons"]
    assert len(lessons) == 35
    assert {entry["changed"] for entry in lessons.values()} == {"2026-08-28T06:30:00Z"}
