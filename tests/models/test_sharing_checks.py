"""Contradictions of what schools share are found in districts built in code, too."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.base import Weeks
from models.course import Broadcast, Commitment, Course, CourseWeeks, Meeting, Mode, SlotRef
from models.district import District
from models.flaws import DistrictFlaws
from models.rules import Rules
from models.teacher import Teacher, Unavailability
from models.vehicle import Run, Stop
from models.workload import Coefficient, Extra
from tests.read.wide import read_wide

Fields = dict[str, Any]
Changed = Callable[[Fields], Fields]

MEETING = Meeting(id="m", name="m", school="A", members=("T1",))
RUN = Run(id="r", vehicle="V", weekdays=(1,), stops=(Stop(place="A", time=480), Stop(place="B", time=510)))
COURSE = Course(id="new", group="B/一年级", subject="英语", minimum=1, target=1)
BUSY = Commitment(teacher="T2", school="B", weekday=2, start=600, end=640)


@pytest.fixture(name="good", scope="module")
def _good(tmp_path_factory: pytest.TempPathFactory) -> District:
    path: Path = tmp_path_factory.mktemp("wide")
    return read_wide(path).district


def _more(table: str, *rows: object) -> Changed:
    """The change that appends rows to a table."""
    return lambda fields: {table: (*fields[table], *rows)}


def _course(**update: object) -> Changed:
    """The change that appends a course of B's first grade."""
    return _more("courses", COURSE.model_copy(update=update))


def _run(**update: object) -> Changed:
    return _more("runs", RUN.model_copy(update=update))


def _school(index: int, **update: object) -> Changed:
    def change(fields: Fields) -> Fields:
        schools = list(fields["schools"])
        schools[index] = schools[index].model_copy(update=update)
        return {"schools": tuple(schools)}

    return change


def _rules(**update: object) -> Changed:
    return lambda fields: {"rules": Rules(**update)}


def _nobody_blocked(*but: Unavailability) -> Changed:
    """The change that takes all unavailable times away."""
    return lambda _: {"unavailability": but}


def _both(*changes: Changed) -> Changed:
    """Changes of different tables."""
    return lambda fields: {key: value for change in changes for key, value in change(fields).items()}


BAD: list[tuple[str, str, str, Changed]] = [
    ("no_modes", "courses", "modes", _course(modes=())),
    ("unknown_origin", "courses", "origins", _course(modes=(Mode.SYNCHRONOUS,), origins=("Z",))),
    ("origin_unusable", "courses", "origins", _course(modes=(Mode.SYNCHRONOUS,), origins=("new",))),
    ("unknown_teacher", "meetings", "members",
     _more("meetings", MEETING.model_copy(update={"members": ("Z",)}))),
    ("unknown_vehicle", "runs", "vehicle", _run(vehicle="Z")),
    ("unknown_place", "runs", "stops.1.place", _run(stops=(RUN.stops[0], Stop(place="Z", time=500)))),
    ("lonely_stop", "runs", "stops.0.place", _run(stops=RUN.stops[:1])),
    ("stop_times", "runs", "stops.1.time", _run(stops=(RUN.stops[0],) * 2)),
    ("runs_overlap", "runs", "vehicle", _both(_more("runs", RUN, RUN.model_copy(update={"id": "s"})))),
    ("duplicate_id", "runs", "id", _more("runs", RUN, RUN.model_copy(update={"weekdays": (3,)}))),
    ("duplicate_id", "meetings", "id", _more("meetings", MEETING.model_copy(update={"id": "X"}))),
    ("duty_for_nobody", "courses", "eligible", _course(group="B")),
    ("coefficient_twice", "coefficients", "extra",
     _more("coefficients", Coefficient(extra=Extra.OTHER_SCHOOL, hundredths=1))),
    ("end_before_start", "broadcasts", "end", _more("broadcasts", Broadcast(
        id="b", name="b", subject="音乐", grades=(1,), weekday=1, start=500, end=500))),
    ("half_a_winter", "rules", "winter_from", _rules(winter_from=date(2026, 11, 1))),
    ("winter_without_dates", "travel", "winter_minutes", _rules()),
    ("assists_nowhere", "teachers", "assists", _more("teachers", Teacher(
        id="T9", name="己", start_place="A", end_place="A", subjects=(), assists=True))),
    ("adults_short", "schools", "least_adults", _both(
        _school(0, least_adults=3), _more("commitments", BUSY.model_copy(update={"weeks": Weeks.ODD})))),
    ("away_short", "schools", "most_away", _both(_school(0, most_away=0), _more("commitments", BUSY))),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "table", "field", "change"), BAD, ids=lambda value: value if isinstance(value, str) else ""
)
def test_contradiction(code: str, table: str, field: str, change: Changed, good: District) -> None:
    """A district with one contradiction cannot be built; the flaw names table and field, and is alone."""
    fields = {name: getattr(good, name) for name in type(good).model_fields}
    with pytest.raises(DistrictFlaws, match=code) as refused:
        District(**fields | change(fields))
    assert {(flaw.code, flaw.table, flaw.field) for flaw in refused.value.flaws} == {(code, table, field)}


_ALONE = Commitment(teacher="T2", school="A", weekday=2, start=510, end=550)
_FIXED = SlotRef(weekday=5, period="1")

GOOD: list[tuple[str, Changed]] = [
    ("as many adults as must stay", _both(_school(0, least_adults=3), _nobody_blocked())),
    ("away between two periods", _both(
        _school(0, least_adults=3), _nobody_blocked(),
        _more("commitments", BUSY.model_copy(update={"start": 660, "end": 780})))),
    ("as many away as may be", _both(_school(0, most_away=1), _more("commitments", BUSY))),
    ("unavailable dates bind no week", _both(_school(0, least_adults=3), _nobody_blocked(
        Unavailability(teacher="T1", weekday=5, start=0, end=800, dates=(date(2026, 9, 4),))))),
    ("touching runs", _more("runs", RUN, RUN.model_copy(update={"id": "s", "stops": (
        Stop(place="B", time=510), Stop(place="A", time=540))}))),
    ("runs in different weeks", _more("runs", RUN.model_copy(update={"weeks": Weeks.ODD}), RUN.model_copy(
        update={"id": "s", "weeks": Weeks.EVEN}))),
    ("a winter that begins on the last day", _rules(
        visit_adult=True, winter_from=date(2027, 1, 15), winter_to=date(2027, 1, 15))),
    ("a quorum of all", _more("meetings", MEETING.model_copy(update={"quorum": 1}))),
    ("in person as often as the minimum", _course(in_person=1, by_specialist=1)),
    ("odd and even weeks at one time", _more(
        "commitments", _ALONE.model_copy(update={"weeks": Weeks.ODD}),
        BUSY.model_copy(update={"weeks": Weeks.EVEN, "start": 520, "end": 560}))),
    ("fixed slots of one class in different weeks", _more(
        "courses", COURSE.model_copy(update={"fixed": (_FIXED,), "weeks": CourseWeeks.ODD}),
        COURSE.model_copy(update={
            "id": "n", "subject": "美术", "fixed": (_FIXED,), "weeks": CourseWeeks.EVEN}))),
    ("one teacher for two fixed lessons of a multi-grade room", _more("courses", *(
        COURSE.model_copy(update={
            "id": group, "group": group, "subject": "美术", "eligible": ("T1",), "fixed": (_FIXED,)})
        for group in ("B/一年级", "B/二年级")))),
    ("a last day of winter that no calendar goes beyond", _rules(
        visit_adult=True, winter_from=date(2026, 11, 1), winter_to=date.max)),
]  # fmt: skip


@pytest.mark.parametrize(("what", "change"), GOOD, ids=[what for what, _ in GOOD])
def test_boundary(what: str, change: Changed, good: District) -> None:
    """What only just does not contradict anything is a district."""
    fields = {name: getattr(good, name) for name in type(good).model_fields}
    assert District(**fields | change(fields)), what


def test_adults_counted_by_hand(good: District) -> None:
    """A has T1, T2 and one more adult: T2 at B on Tuesdays from 10:00 is out from 9:15 (30 minutes' way, 15
    before) to 11:25, so period 2 (9:20-10:00) has 2 adults of 3; the flaw names it.
    """
    fields = {name: getattr(good, name) for name in type(good).model_fields}
    change = _both(_school(0, least_adults=3), _nobody_blocked(), _more("commitments", BUSY))
    with pytest.raises(DistrictFlaws) as refused:
        District(**fields | change(fields))
    (flaw,) = refused.value.flaws
    assert flaw.params == {
        "school": "A", "weekday": 2, "start": 560, "end": 600, "adults": 2, "limit": 3,
    }  # fmt: skip
