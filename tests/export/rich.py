"""A district with everything a shared week may hold, small enough to check by eye, and a timetable for it.

Zhongxin sends English on Tuesdays, period 2, to Caotan and Quliu: 9:10-9:50, 9:15-9:55 and 9:20-10:00 share
30 minutes. A music teacher comes to Caotan by van on Tuesday afternoons, for two grades together. Art comes
from outside, science is recorded, in odd weeks. The term is Tuesday 1 to Friday 25 September 2026: odd weeks
begin on 31 August and 14 September. From the 14th on Caotan's third period begins 10 minutes earlier. The
English teacher is away on Tuesday 8 September.
"""

from datetime import date
from typing import Any

from models.base import Weeks
from models.bells import BellSchedule, Period
from models.course import Broadcast, Commitment, Course, CourseWeeks, Meeting, Mode
from models.district import District
from models.group import Joining, SchoolClass
from models.payer import Payer
from models.rules import Rules
from models.school import Place, Room, RoomUse, School
from models.teacher import Quality, Teacher, Unavailability
from models.term import Term
from models.timetable import Held, Journey, Missing, Placement, Ride, Timetable
from models.travel import Link, LinkSource
from models.vehicle import Run, Stop, Vehicle
from models.workload import Coefficient, Extra, Workload
from tests.export import small

_LIVE = (Mode.LOCAL, Mode.VISITING, Mode.SYNCHRONOUS)

Times = tuple[tuple[int, int], ...]


def _bells(school: str, times: Times, valid_from: date | None = None) -> BellSchedule:
    """The same three periods from Monday to Friday."""
    return BellSchedule(
        school=school,
        valid_from=valid_from,
        periods=tuple(
            Period(weekday=day, label=str(number), start=start, end=end)
            for day in range(1, 6)
            for number, (start, end) in enumerate(times, 1)
        ),
    )


def _class(key: str, name: str, school: str, grade: int) -> SchoolClass:
    return SchoolClass(id=key, name=name, school=school, grade=grade, pupils=10)


def _course(key: str, **changes: Any) -> Course:
    """A course `class/subject` of one lesson."""
    group, subject = key.split("/")
    return Course(id=key, group=group, subject=subject, minimum=1, target=1, **changes)


def _teacher(key: str, name: str, school: str, subject: str, **changes: Any) -> Teacher:
    given = {"start_place": school, "end_place": school, **changes}
    return Teacher(id=key, name=name, employer=school, subjects=(subject,), **given)


def district(**changes: Any) -> District:
    """The district, with other tables where `changes` has them."""
    tables: dict[str, Any] = {
        "name": "同步片区",
        "term": Term(name="2026秋", first_day=date(2026, 9, 1), last_day=date(2026, 9, 25), weeks_in_cycle=2),
        "rules": Rules(common_minutes=30, visit_adult=True),
        **_places(),
        **_ways(),
        "joinings": (Joining(school="S2", subject="音乐", grades=(1, 2), most_pupils=30),),
        "teachers": _teachers(),
        "unavailability": (
            Unavailability(
                teacher="T1", weekday=2, start=0, end=1440, dates=(date(2026, 9, 8),), reason=small.SECRET
            ),
        ),
        "courses": _courses(),
        "broadcasts": (
            Broadcast(id="X1", name="省美术课", subject="美术", grades=(3,), weekday=3, start=555, end=595),
        ),
        "meetings": (
            Meeting(id="M1", name="英语教研", school="S1", online=True, members=("T1", "L2")),
            Meeting(id="M2", name="片区会", school="S1", members=("T1", "L3")),
        ),
        "commitments": (
            Commitment(teacher="T2", school="S1", weekday=2, start=500, end=540, label="值班", lessons=0),
        ),
        "coefficients": (Coefficient(extra=Extra.ORIGIN, hundredths=50),),
    }
    return District(**{**tables, **changes})


def _places() -> dict[str, Any]:
    """Three schools with their bells, classes and rooms, and the county town."""
    return {
        "schools": (
            School(id="S1", name="中心小学"),
            School(id="S2", name="草滩小学"),
            School(id="S3", name="渠刘教学点"),
        ),
        "places": (Place(id="county", name="县城"),),
        "bells": (
            _bells("S1", ((500, 540), (550, 590), (870, 910))),
            _bells("S2", ((505, 545), (555, 595), (900, 940))),
            _bells("S2", ((505, 545), (555, 595), (890, 930)), date(2026, 9, 14)),
            _bells("S3", ((500, 540), (560, 600), (900, 940))),
        ),
        "classes": (
            _class("A3", "三年级", "S1", 3),
            _class("B1", "一年级", "S2", 1),
            _class("B2", "二年级", "S2", 2),
            _class("B3", "三年级", "S2", 3),
            _class("D3", "三年级", "S3", 3),
        ),
        "rooms": (
            Room(id="R1", name="录播室", school="S1", uses=(RoomUse.STUDIO,)),
            Room(id="R2", name="多媒体室", school="S2", uses=(RoomUse.SCREEN,)),
            Room(id="R3", name="电教室", school="S3", uses=(RoomUse.SCREEN,)),
        ),
    }


def _ways() -> dict[str, Any]:
    """Minutes between the places, and a van with two runs."""
    links = (
        ("S1", "S2", 20, LinkSource.MEASURED),
        ("S1", "S3", 25, LinkSource.ESTIMATED),
        ("S1", "county", 30, LinkSource.COMPUTED),
        ("S2", "S3", 40, LinkSource.MEASURED),
        ("S2", "county", 30, LinkSource.MEASURED),
        ("S3", "county", 45, LinkSource.MEASURED),
    )
    evening = (_stop("S2", 950), _stop("S3", 970), _stop("county", 1000))
    return {
        "travel": tuple(
            Link(origin=one, destination=other, minutes=minutes, source=source)
            for a, b, minutes, source in links
            for one, other in ((a, b), (b, a))
        ),
        "vehicles": (Vehicle(id="V1", name="面包车", seats=4, base="county", payer=Payer.RECEIVER),),
        "runs": (
            Run(id="午班", vehicle="V1", weekdays=(2,), stops=(_stop("S1", 840), _stop("S2", 870))),
            Run(id="晚班", vehicle="V1", weekdays=(2,), stops=evening),
        ),
    }


def _stop(place: str, time: int) -> Stop:
    return Stop(place=place, time=time)


def _teachers() -> tuple[Teacher, ...]:
    """Two who teach elsewhere, by a broadcast and by a van; two who stay with classes."""
    return (
        _teacher("T1", "英语教师甲", "S1", "英语"),
        _teacher("T2", "音乐教师甲", "S1", "音乐", rides=True, end_place="county"),
        _teacher("L2", "班主任乙", "S2", "语文", assists=True, quality=Quality.PART_TIME),
        _teacher("L3", "班主任丙", "S3", "语文", assists=True, quality=Quality.MINDING),
    )


def _courses() -> tuple[Course, ...]:
    return (
        _course("A3/英语", receivers=2, room="R1"),
        _course("B3/英语", modes=_LIVE, by_specialist=1),
        _course("D3/英语", modes=_LIVE, in_person=1),
        _course("B1/音乐"),
        _course("B2/音乐"),
        _course("B3/美术", modes=_LIVE),
        _course("D3/科学", modes=(Mode.RECORDED,), weeks=CourseWeeks.ODD),
    )


def timetable() -> Timetable:
    """The week: English at three schools, music for two grades, art from outside, recorded science."""
    live = {"teacher": "T1", "weekday": 2, "period": "2", "origin": "A3/英语", "origin_period": "2"}
    joint = {"teacher": "T2", "weekday": 2, "period": "3", "adult": "L2"}
    changes = {
        "placements": (
            Placement(course="A3/英语", teacher="T1", weekday=2, period="2"),
            Placement(course="B3/英语", room="R2", adult="L2", **live),
            Placement(course="D3/英语", room="R3", adult="L3", **live),
            Placement(course="B2/音乐", **joint),
            Placement(course="B1/音乐", **joint),
            Placement(course="B3/美术", weekday=3, period="2", origin="X1", room="R2", adult="L2"),
            Placement(course="D3/科学", weekday=4, period="1", room="R3", adult="L3", weeks=Weeks.ODD),
        ),
        "meetings": (
            Held(meeting="M1", weekday=5, period="3", attendants=("T1", "L2")),
            Held(meeting="M2", weekday=1, period="3", attendants=("T1", "L3")),
        ),
        "rides": (
            Ride(teacher="T2", run="午班", weekday=2, board=0, alight=1),
            Ride(teacher="T2", run="晚班", weekday=2, board=0, alight=2),
        ),
        "journeys": tuple(
            journey.model_copy(update={"weeks": weeks})
            for weeks in (Weeks.ODD, Weeks.EVEN)
            for journey in (
                _journey("T2", 2, "S1", "S2", (840, 870), LinkSource.MEASURED, "午班"),
                _journey("T2", 2, "S2", "county", (950, 1000), LinkSource.MEASURED, "晚班"),
                _journey("L3", 1, "S3", "S1", (835, 860), LinkSource.ESTIMATED, None),
                _journey("L3", 1, "S1", "S3", (915, 940), LinkSource.ESTIMATED, None),
            )
        ),
        "workloads": tuple(
            Workload(teacher=teacher, weeks=weeks, lessons=lessons, origin=origin, total=lessons + origin)
            for teacher, lessons, origin in (("T1", 100, 50), ("T2", 100, 0), ("L2", 0, 0), ("L3", 0, 0))
            for weeks in (Weeks.ODD, Weeks.EVEN)
        ),
        "missing": (Missing(course="D3/英语", lessons=1),),
    }
    return small.timetable().model_copy(update=changes)


def _journey(
    teacher: str,
    weekday: int,
    origin: str,
    destination: str,
    times: tuple[int, int],
    source: LinkSource,
    run: str | None,
) -> Journey:
    """A journey, of whatever weeks."""
    return Journey(
        teacher=teacher,
        weekday=weekday,
        origin=origin,
        destination=destination,
        depart=times[0],
        arrive=times[1],
        minutes=times[1] - times[0],
        source=source,
        run=run,
    )
