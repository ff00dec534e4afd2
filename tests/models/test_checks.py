"""Contradictions are found in districts built in code, too, and named by table, row and field."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.base import Weeks
from models.bells import BellSchedule, Period
from models.calendar import CalendarRow
from models.checks import flaws
from models.course import Commitment, Course, Half, SlotPattern, SlotRef
from models.district import District
from models.flaws import DistrictFlaws
from models.group import JointClass, SchoolClass
from models.school import Place, Room, School
from models.teacher import Limits, Teacher, Unavailability
from models.term import Term
from models.travel import Link
from tests.read.small import read_changed

Fields = dict[str, Any]

COURSE = Course(id="new", group="B/一年级", subject="英语", minimum=1, target=1)
COMMITMENT = Commitment(teacher="T2", school="A", weekday=2, start=540, end=580)
TEACHER = Teacher(id="T3", name="丙", employer="A", start_place="A", end_place="A", subjects=("美术",))
BELLS = BellSchedule(school="A", periods=())
TERM = Term(name="t", first_day=date(2026, 9, 1), last_day=date(2027, 1, 15))
MONDAY, MONDAY_2, TUESDAY, TUESDAY_2, WEDNESDAY, SATURDAY = (
    SlotRef(weekday=day, period=label)
    for day, label in ((1, "1"), (1, "2"), (2, "1"), (2, "2"), (3, "1"), (6, "1"))
)
TOGETHER: dict[str, object] = {"group": "B/第一学段", "teacher": None, "school": "B"}
TAKEN: dict[str, object] = {"group": "A/三年级", "teacher": None, "weekday": 1, "start": 599, "end": 610}
JOINT = JointClass(id="j", name="j", school="B", members=("B/一年级", "B/三年级"))


@pytest.fixture(name="good", scope="module")
def _good(tmp_path_factory: pytest.TempPathFactory) -> District:
    path: Path = tmp_path_factory.mktemp("district")
    return read_changed(path).district


def _fields(district: District) -> Fields:
    return {name: getattr(district, name) for name in type(district).model_fields}


def _more(table: str, *rows: object) -> Callable[[Fields], Fields]:
    """The change that appends rows to a table."""
    return lambda fields: {table: (*fields[table], *rows)}


def _joint(**update: object) -> Callable[[Fields], Fields]:
    """The change that appends a joint class of B."""
    return _more("joint_classes", JOINT.model_copy(update=update))


def _calendar(*rows: dict[str, object]) -> Callable[[Fields], Fields]:
    """The change that appends rows for Thursday 8 October 2026 to the calendar."""
    thursday = CalendarRow(day=date(2026, 10, 8))
    return _more("calendar", *(thursday.model_copy(update=row) for row in rows))


def _mixed(saturday: tuple[str, int, int], sunday: tuple[str, int, int]) -> Callable[[Fields], Fields]:
    """The change that gives A a date with the morning of Saturday and the afternoon of Sunday."""
    weekend = tuple(
        Period(weekday=day, label=label, start=start, end=end)
        for day, (label, start, end) in ((6, saturday), (7, sunday))
    )
    rows = _calendar(
        {"school": "A", "half": Half.MORNING, "follows": 6},
        {"school": "A", "half": Half.AFTERNOON, "follows": 7},
    )
    return lambda fields: {
        **rows(fields),
        "bells": tuple(
            b.model_copy(update={"periods": (*b.periods, *weekend)}) if b.school == "A" else b
            for b in fields["bells"]
        ),
    }


def _class(**update: object) -> Callable[[Fields], Fields]:
    """The change that appends the class 3 of A, which nobody refers to."""
    return _more(
        "classes", SchoolClass(id="A/三年级", name="三", school="A", grade=3).model_copy(update=update)
    )


def _without(*ways: str) -> Callable[[Fields], Fields]:
    """The change that leaves out the ways from place to place, each written as two letters."""
    return lambda fields: {
        "travel": tuple(k for k in fields["travel"] if k.origin + k.destination not in ways)
    }


def _valid_from(first: date | None) -> Callable[[Fields], Fields]:
    """The change that appends a schedule of A."""
    return _more("bells", BELLS.model_copy(update={"valid_from": first}))


def _link(origin: str, destination: str) -> Callable[[Fields], Fields]:
    return _more("travel", Link(origin=origin, destination=destination, minutes=5))


def _subject_away(subject: str) -> Callable[[Fields], Fields]:
    return _more("unavailability", Unavailability(subject=subject, weekday=1, start=0, end=9))


def _course(**update: object) -> Callable[[Fields], Fields]:
    """The change that appends a course of B's first grade."""
    return _more("courses", COURSE.model_copy(update=update))


def _commitments(*updates: dict[str, object]) -> Callable[[Fields], Fields]:
    return _more("commitments", *(COMMITMENT.model_copy(update=update) for update in updates))


def _teacher(**update: object) -> Callable[[Fields], Fields]:
    return _more("teachers", TEACHER.model_copy(update=update))


def _term(**update: object) -> Callable[[Fields], Fields]:
    return lambda _: {"term": TERM.model_copy(update=update)}


def _period(label: str, start: int, end: int) -> Period:
    return Period(weekday=6, label=label, start=start, end=end)


def _bells(*periods: Period, **update: object) -> Callable[[Fields], Fields]:
    """The change that appends a winter schedule of school A that ended long ago."""
    old = BELLS.model_copy(update={"valid_from": date(2020, 1, 1), "periods": periods} | update)
    newer = BELLS.model_copy(update={"valid_from": date(2025, 1, 1)})
    return lambda fields: {
        "bells": (
            old,
            *(
                b if b.school != "A" else newer.model_copy(update={"periods": b.periods})
                for b in fields["bells"]
            ),
        )
    }


BAD: list[tuple[str, str, str, Callable[[Fields], Fields]]] = [
    ("duplicate_id", "schools", "id", _more("schools", School(id="A", name="甲"))),
    ("duplicate_id", "places", "id", _more("places", Place(id="A", name="甲"))),
    ("duplicate_id", "courses", "id", _course(id="A/三年级/音乐")),
    ("class_in_two_schools", "classes", "school", _class(school="B")),
    ("unknown_school", "rooms", "school", _more("rooms", Room(id="r", name="r", school="Z"))),
    ("unknown_school", "teachers", "employer", _teacher(employer="Z")),
    ("unknown_cluster", "teachers", "cluster", _teacher(employer=None, cluster="Z")),
    ("unknown_place", "teachers", "end_place", _teacher(end_place="Z")),
    ("unknown_place", "travel", "destination", _link("A", "Z")),
    ("unknown_class", "joint_classes", "members", _joint(members=("B/一年级", "Z"))),
    ("unknown_group", "courses", "group", _course(group="Z")),
    ("unknown_group", "commitments", "group", _commitments({"group": "Z"})),
    ("unknown_teacher", "courses", "eligible", _course(eligible=("Z",))),
    ("unknown_teacher", "commitments", "teacher", _commitments({"teacher": "Z"})),
    ("unknown_room", "courses", "room", _course(room="Z")),
    ("unknown_subject", "unavailability", "subject", _subject_away("Z")),
    ("member_elsewhere", "joint_classes", "members", _joint(school="A")),
    ("lonely_joint_class", "joint_classes", "members", _joint(members=("B/一年级",) * 2)),
    ("school_without_bells", "schools", "name", _more("schools", School(id="C", name="丙"))),
    ("fixed_slot_unknown_later", "courses", "fixed", _valid_from(date(2027, 1, 15))),
    ("bells_same_date", "bells", "valid_from", _valid_from(None)),
    ("duplicate_period", "bells", "periods.1.label", _bells(_period("1", 500, 540), _period("1", 550, 590))),
    (
        "overlapping_periods",
        "bells",
        "periods.1.start",
        _bells(_period("1", 500, 540), _period("2", 539, 590)),
    ),
    (
        "overlapping_periods",
        "bells",
        "periods.2.start",
        _bells(_period("1", 500, 600), _period("2", 600, 610), _period("3", 609, 700)),
    ),
    ("target_below_minimum", "courses", "target", _course(minimum=2)),
    ("doubles_need_two_a_day", "courses", "max_day", _course(target=2, doubles=1)),
    ("too_many_doubles", "courses", "doubles", _course(max_day=2, doubles=1)),
    ("taught_twice", "courses", "subject", _course(subject="音乐")),
    ("not_qualified", "courses", "eligible", _course(eligible=("T2",))),
    ("room_elsewhere", "courses", "room", _course(room="A/音乐教室")),
    ("room_elsewhere", "commitments", "room", _commitments({"room": "B/多功能室"})),
    ("unknown_label", "courses", "unwanted", _course(unwanted=(SlotPattern(period="9"),))),
    ("fixed_slot_unknown", "courses", "fixed", _course(fixed=(SATURDAY,))),
    ("fixed_slot_of_other_kind", "courses", "fixed", _course(fixed=(SlotRef(weekday=1, period="早读"),))),
    (
        "fixed_slot_forbidden",
        "courses",
        "fixed",
        _course(fixed=(MONDAY,), forbidden=(SlotPattern(weekday=1),)),
    ),
    ("fixed_above_target", "courses", "fixed", _course(fixed=(MONDAY, WEDNESDAY))),
    ("fixed_above_max_day", "courses", "fixed", _course(target=2, fixed=(MONDAY, MONDAY_2))),
    ("fixed_too_close", "courses", "fixed", _course(target=2, days_apart=2, fixed=(MONDAY, TUESDAY_2))),
    ("fixed_slots_clash", "courses", "fixed", _course(fixed=(TUESDAY,))),
    ("fixed_slot_taken", "courses", "fixed", _commitments(TAKEN)),
    ("commitment_for_nobody", "commitments", "teacher", _commitments({"teacher": None})),
    ("end_before_start", "commitments", "end", _commitments({"end": 540})),
    ("end_before_start", "teachers", "return_by", _teacher(leave_after=480, return_by=480)),
    ("commitments_overlap", "commitments", "teacher", _commitments({}, {"start": 579, "end": 600})),
    (
        "commitments_overlap",
        "commitments",
        "group",
        _commitments(
            TOGETHER | {"start": 780, "end": 800}, TOGETHER | {"group": "B/一年级", "start": 799, "end": 810}
        ),
    ),
    (
        "commitments_too_far",
        "commitments",
        "start",
        _commitments({}, {"school": "B", "start": 624, "end": 660}),
    ),
    ("unreachable", "teachers", "start_place", _without("TA", "TB", "AT", "BT")),
    ("unreachable", "teachers", "subjects", _without("BA")),
    ("lunch_window", "teachers", "lunch_minutes", _teacher(limits=Limits(lunch_minutes=181))),
    ("unknown_zone", "term", "zone", _term(zone="Asia")),
    ("calendar_outside", "calendar", "day", _calendar({"day": date(2026, 8, 31)})),
    ("calendar_outside", "calendar", "follows_date", _calendar({"follows_date": date(2027, 1, 16)})),
    ("calendar_twice", "calendar", "day", _calendar({}, {"follows": 3})),
    ("calendar_twice", "calendar", "day", _calendar({"periods": ("1", "2")}, {"periods": ("2",)})),
    ("no_odd_weeks", "calendar", "weeks", _calendar({"follows": 2, "weeks": Weeks.ODD})),
    ("unknown_school", "calendar", "school", _calendar({"school": "Z"})),
    ("calendar_same_label", "calendar", "day", _mixed(("x", 500, 540), ("x", 800, 840))),
    ("calendar_overlap", "calendar", "day", _mixed(("x", 700, 760), ("y", 755, 790))),
    ("travel_to_itself", "travel", "destination", _link("A", "A")),
    ("duplicate_link", "travel", "origin", _link("A", "B")),
]


@pytest.mark.parametrize(
    ("code", "table", "field", "change"), BAD, ids=lambda value: value if isinstance(value, str) else ""
)
def test_contradiction(
    code: str, table: str, field: str, change: Callable[[Fields], Fields], good: District
) -> None:
    """A district with one contradiction cannot be built; the flaw names table and field, and is alone."""
    fields = _fields(good)
    with pytest.raises(DistrictFlaws, match=code) as refused:
        District(**fields | change(fields))
    assert {(flaw.code, flaw.table, flaw.field) for flaw in refused.value.flaws} == {(code, table, field)}


GOOD: list[tuple[str, Callable[[Fields], Fields]]] = [
    ("touching periods", _bells(_period("1", 500, 540), _period("2", 540, 590))),
    ("another schedule from the day after the term", _valid_from(date(2027, 1, 16))),
    ("doubles that fill the target", _course(target=2, max_day=2, doubles=1)),
    ("fixed slots as far apart as asked", _course(target=2, days_apart=2, fixed=(MONDAY, WEDNESDAY))),
    ("touching commitments", _commitments({}, {"start": 580, "end": 600})),
    ("just enough minutes between commitments", _commitments({}, {"school": "B", "start": 625, "end": 660})),
    ("a lunch as long as its window", _teacher(limits=Limits(lunch_minutes=180))),
    ("days without lessons at both ends", _calendar({"day": TERM.first_day}, {"day": TERM.last_day})),
    ("a school apart from the others", _calendar({}, {"school": "A", "follows": 2})),
    ("a morning and an afternoon", _calendar({"half": Half.MORNING}, {"half": Half.AFTERNOON, "follows": 2})),
    ("single periods within a half-day", _calendar({"half": Half.MORNING}, {"periods": ("1",)})),
    ("a place nobody needs to reach", _more("places", Place(id="Z", name="远方"))),
]


@pytest.mark.parametrize(("what", "change"), GOOD, ids=[what for what, _ in GOOD])
def test_boundary(what: str, change: Callable[[Fields], Fields], good: District) -> None:
    """What only just does not contradict anything is a district."""
    fields = _fields(good)
    assert District(**fields | change(fields)), what


def test_one_message_for_one_missing_link(good: District) -> None:
    """A school that no road reaches is named once, not for every teacher and direction."""
    fields = _fields(good) | {"travel": ()}
    found = list(flaws(District.model_construct(**fields)))
    assert [flaw.code for flaw in found] == ["unreachable"] * 3
    ends = {frozenset((flaw.params["place"], flaw.params["other_place"])) for flaw in found}
    assert ends == {frozenset("TA"), frozenset("TB"), frozenset("AB")}


def test_incomplete_tables_blame_nobody(good: District) -> None:
    """Laws that need rows which could not be read are skipped."""
    fields = _fields(good) | {"classes": (), "bells": (), "teachers": (), "term": None}
    partial = District.model_construct(**fields)
    assert list(flaws(partial, ("classes", "bells", "teachers", "term", "joint_classes"))) == []
