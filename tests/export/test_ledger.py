"""The ledger of identities."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from scheduler.export.errors import BadLedger
from scheduler.export.ledger import (
    Entry,
    Ledger,
    continued,
    fingerprint,
    joined,
    ledger_bytes,
    read_ledger,
    uid,
)
from scheduler.term.roll_out import LessonKey

FIRST = datetime(2026, 8, 28, 6, 30, tzinfo=UTC)
SECOND = datetime(2026, 9, 4, 9, 0, tzinfo=UTC)
KEY = LessonKey("两河", "2026秋", "C1/音乐", date(2026, 9, 7), 1)


def _lessons(ledger: Ledger) -> dict[str, tuple[str, int, datetime, bool]]:
    return {key: (e.fingerprint, e.sequence, e.changed, e.present) for key, e in ledger.lessons.items()}


def test_a_first_publication() -> None:
    """Sequence 0, stamped as of then."""
    ledger = continued(Ledger(), {"a": "x"}, FIRST)
    assert _lessons(ledger) == {"a": ("x", 0, FIRST, True)}


def test_nothing_changed_nothing_changes() -> None:
    """Published again a week later, the ledger is the same to the byte."""
    first = continued(Ledger(), {"a": "x", "b": "y"}, FIRST)
    again = continued(first, {"b": "y", "a": "x"}, SECOND)
    assert ledger_bytes(again) == ledger_bytes(first)


def test_a_change_counts_up_and_is_stamped() -> None:
    """The changed lesson gets sequence 1 and the new stamp; its neighbour keeps both; a new one begins."""
    first = continued(Ledger(), {"a": "x", "b": "y"}, FIRST)
    second = continued(first, {"a": "z", "b": "y", "c": "w"}, SECOND)
    assert _lessons(second) == {
        "a": ("z", 1, SECOND, True),
        "b": ("y", 0, FIRST, True),
        "c": ("w", 0, SECOND, True),
    }


def test_a_vanished_lesson_is_remembered() -> None:
    """It stays with its old stamp; when it returns unchanged, that is a change all the same."""
    first = continued(Ledger(), {"a": "x"}, FIRST)
    gone = continued(first, {}, SECOND)
    assert _lessons(gone) == {"a": ("x", 0, FIRST, False)}
    back = continued(gone, {"a": "x"}, SECOND)
    assert _lessons(back) == {"a": ("x", 1, SECOND, True)}


def test_two_histories_are_one() -> None:
    """What either published is outdone: the higher sequence counts, the later stamp, the vanished lesson."""
    first = continued(Ledger(), {"a": "x", "b": "x", "c": "x"}, FIRST)
    changed = continued(first, {"a": "y", "b": "x"}, SECOND)
    other = continued(Ledger(), {"b": "y", "d": "x"}, SECOND)
    expected = {
        "a": ("y", 1, SECOND, True),
        "b": ("y", 0, SECOND, True),
        "c": ("x", 0, FIRST, False),
        "d": ("x", 0, SECOND, True),
    }
    assert _lessons(joined(first, changed, other)) == expected
    assert _lessons(joined(other, changed, first)) == expected
    assert joined() == Ledger()


def test_time_does_not_run_backwards() -> None:
    """A change stamped before the last one is refused; the same content may be published at any time."""
    ledger = continued(Ledger(), {"a": "x"}, SECOND)
    assert continued(ledger, {"a": "x"}, FIRST) == ledger
    with pytest.raises(BadLedger) as refused:
        continued(ledger, {"a": "y"}, FIRST)
    assert refused.value.key == "bad_ledger.goes_backwards"
    assert refused.value.params == {
        "as_of": "2026-08-28T06:30:00+00:00",
        "latest": "2026-09-04T09:00:00+00:00",
    }


def test_stamps_are_utc_in_whole_seconds() -> None:
    """14:30 and half a second in Beijing is 6:30 in UTC; without a zone nobody knows."""
    beijing = datetime(2026, 8, 28, 14, 30, 0, 500_000, tzinfo=timezone(timedelta(hours=8)))
    assert continued(Ledger(), {"a": "x"}, beijing).lessons["a"].changed == FIRST
    with pytest.raises(ValueError, match="has no time zone"):
        continued(Ledger(), {}, datetime(2026, 8, 28))


def test_it_reads_back() -> None:
    """What is written is what is read."""
    ledger = continued(Ledger(), {"a": "x"}, FIRST)
    assert read_ledger(ledger_bytes(ledger)) == ledger
    assert ledger.lessons["a"] == Entry(fingerprint="x", sequence=0, changed=FIRST)


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"\xff\xfe", "bad_ledger.unreadable"),  # no UTF-8
        (b"{", "bad_ledger.unreadable"),  # no JSON
        (b"[" * 100_000, "bad_ledger.unreadable"),  # deeper than any reader goes
        (b"[]", "bad_ledger.unreadable"),  # JSON, but no ledger
        (b'{"format": 1, "lessons": {"a": {"sequence": -1}}}', "bad_ledger.unreadable"),
        (b'{"format": 2, "lessons": []}', "bad_ledger.newer"),
    ],
)
def test_rubbish_is_refused(data: bytes, key: str) -> None:
    """Each with its code, and nothing half read."""
    with pytest.raises(BadLedger) as refused:
        read_ledger(data)
    assert refused.value.key == key


def test_uids_are_fixed_for_ever() -> None:
    """A UID published once must come out the same in every later version of this program."""
    assert uid(KEY) == "9770aff3e35befc9c06ab0145ac1dd60@zoujiao"


def test_every_part_of_the_key_makes_another_uid() -> None:
    """District, term, course, week and number each tell lessons apart."""
    others = [
        LessonKey("三河", KEY.term, KEY.course, KEY.monday, 1),
        LessonKey(KEY.district, "2027春", KEY.course, KEY.monday, 1),
        LessonKey(KEY.district, KEY.term, "C2/音乐", KEY.monday, 1),
        LessonKey(KEY.district, KEY.term, KEY.course, date(2026, 9, 14), 1),
        LessonKey(KEY.district, KEY.term, KEY.course, KEY.monday, 2),
    ]
    assert len({uid(key) for key in [KEY, *others]}) == 6


def test_fingerprints_do_not_depend_on_order() -> None:
    """The same facts in another order are the same facts."""
    assert fingerprint({"a": "1", "b": "2"}) == fingerprint({"b": "2", "a": "1"})
    assert fingerprint({"a": "1", "b": "2"}) != fingerprint({"a": "2", "b": "1"})
