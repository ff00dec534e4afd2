"""A district of two schools and three teachers, small enough to check by eye, and a timetable for it.

Liangjia (8:20, 9:10, 14:30, 15:20) and Caotan (9:30, 15:00, 15:50), 20 minutes apart. The term has three
weeks less a holiday: Tuesday 1 to Friday 18 September 2026, no lessons on Thursday the 10th.
"""

from datetime import UTC, date, datetime

from models.bells import BellSchedule, Period, PeriodKind
from models.calendar import CalendarRow
from models.course import Commitment, Course
from models.district import District
from models.group import JointClass, SchoolClass
from models.rules import Rules
from models.school import Place, Room, School
from models.teacher import Teacher, Unavailability
from models.term import Term
from models.timetable import Journey, Level, Missing, Placement, Status, TermCost, Timetable
from models.travel import Link, LinkSource

AS_OF = datetime(2026, 8, 28, 6, 30, tzinfo=UTC)
LATER = datetime(2026, 9, 4, 9, 0, tzinfo=UTC)
RUN = {"started": "2026-08-28T06:30:00Z", "seconds": 1.5}

SECRET = "秘密的原因"
"""Stands in the district and must stand nowhere else."""

_LIANGJIA = ((1, 500, 540), (2, 550, 590), (3, 870, 910), (4, 920, 960))
_CAOTAN = ((1, 570, 610), (2, 900, 940), (3, 950, 990))


def _bells(school: str, times: tuple[tuple[int, int, int], ...]) -> BellSchedule:
    """The same periods from Monday to Friday, and early reading on Mondays."""
    lessons = [
        Period(weekday=day, label=str(label), start=start, end=end)
        for day in range(1, 6)
        for label, start, end in times
    ]
    early = Period(weekday=1, label="早读", kind=PeriodKind.EARLY_READING, start=470, end=490)
    return BellSchedule(school=school, periods=(early, *lessons))


def _teacher(key: str, name: str, start: str, end: str, subject: str, employer: str | None) -> Teacher:
    """A teacher of a school, or of the cluster."""
    return Teacher(
        id=key,
        name=name,
        employer=employer,
        cluster=None if employer else "片区",
        start_place=start,
        end_place=end,
        subjects=(subject,),
    )


def district() -> District:
    """The district."""
    return District(
        name="两河片区",
        term=Term(
            name="2026秋",
            first_day=date(2026, 9, 1),
            last_day=date(2026, 9, 18),
        ),
        calendar=(CalendarRow(day=date(2026, 9, 10)),),
        rules=Rules(),
        schools=(School(id="S1", name="梁家小学"), School(id="S2", name="草滩小学", cluster="片区")),
        places=(Place(id="county", name="县城"),),
        bells=(_bells("S1", _LIANGJIA), _bells("S2", _CAOTAN)),
        classes=(
            SchoolClass(id="C1", name="三年级", school="S1", grade=3),
            SchoolClass(id="C2", name="一年级", school="S2", grade=1),
            SchoolClass(id="C3", name="三年级", school="S2", grade=3),
        ),
        joint_classes=(JointClass(id="J1", name="大班", school="S2", members=("C2", "C3")),),
        rooms=(Room(id="R1", name="音乐教室", school="S2"),),
        teachers=(
            _teacher("T1", "音乐教师甲", "county", "S1", "音乐", "S1"),
            _teacher("T2", "英语教师甲", "S1", "S1", "英语", "S1"),
            _teacher("T3", "英语教师甲", "S2", "S2", "英语", None),
        ),
        unavailability=(Unavailability(teacher="T1", weekday=5, start=0, end=1440, reason=SECRET),),
        courses=(
            Course(id="C1/音乐", group="C1", subject="音乐", minimum=1, target=2),
            Course(id="J1/音乐", group="J1", subject="音乐", minimum=2, target=2, room="R1"),
            Course(id="C3/英语", group="C3", subject="英语", minimum=2, target=2),
        ),
        commitments=(
            Commitment(teacher="T2", group="C1", school="S1", weekday=1, start=500, end=540, label="班会"),
        ),
        travel=tuple(
            Link(origin=one, destination=other, minutes=minutes)
            for a, b, minutes in (("S1", "S2", 20), ("S1", "county", 30), ("S2", "county", 40))
            for one, other in ((a, b), (b, a))
        ),
    )  # fmt: skip


def timetable() -> Timetable:
    """Music on Tuesday and Thursday, with journeys; one English lesson of two."""
    return Timetable(
        district="两河片区",
        input_hash="0" * 64,
        status=Status.FEASIBLE,
        complete=False,
        levels=(Level(name="cost", value=100, bound=90, fixed=0, gap=0.1),),
        terms=(TermCost(term="journeys", amount=3, weight=10, cost=30),),
        placements=(
            Placement(course="J1/音乐", teacher="T1", weekday=2, period="2"),
            Placement(course="J1/音乐", teacher="T1", weekday=4, period="2"),
            Placement(course="C1/音乐", teacher="T1", weekday=2, period="1"),
            Placement(course="C3/英语", teacher="T3", weekday=4, period="3"),
        ),
        journeys=(
            _journey("county", "S1", 460, 490, LinkSource.ESTIMATED),
            _journey("S1", "S2", 545, 565, LinkSource.MEASURED),
            _journey("S2", "S1", 945, 965, LinkSource.MEASURED),
        ),
        missing=(Missing(course="C3/英语", lessons=1),),
        seed=1,
        workers=1,
        versions={"ortools": "9.15"},
    )


def _journey(origin: str, destination: str, depart: int, arrive: int, source: LinkSource) -> Journey:
    """A journey of the music teacher on Tuesday."""
    return Journey(
        teacher="T1",
        weekday=2,
        origin=origin,
        destination=destination,
        depart=depart,
        arrive=arrive,
        minutes=arrive - depart,
        source=source,
    )
