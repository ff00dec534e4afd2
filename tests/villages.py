"""Small districts for the examples, with times that can be added up in one's head.

Three schools, every lesson 40 minutes, Monday to Friday, periods labelled 1, 2, ... in clock order:

    hill  8:00  8:50  9:40  10:30 | 14:00  14:50
    lake  8:10  9:00  9:50  10:40 | 14:10  15:00
    wood  8:30  9:20  10:10 11:00 | 13:30  14:20

Ways, the same both ways: hill-lake 20, lake-wood 30, hill-wood 40, town-hill 15, town-lake 25, town-wood 45
minutes. A visitor leaves 5 minutes after a lesson and is there 10 minutes before one, so hill to lake takes
5 + 20 + 10 = 35 minutes from bell to bell. Midday is 12:30, a break is at most 20 minutes.

Teachers ann (of hill) and bob (of lake) begin and end the day at their own schools and teach art and music.
No limit is set and no preference has a weight: an example sets what it is about. What a broadcast, a meeting
or a ride needs is in tests/live.py.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import product
from typing import Any

from models.base import Weeks
from models.bells import BellSchedule, Period, PeriodKind
from models.course import Commitment, Course
from models.district import District
from models.group import JointClass, SchoolClass
from models.rules import Rules
from models.school import Place, Room, RoomUse, School
from models.teacher import Limits, Teacher, Unavailability
from models.term import Term
from models.timetable import Placement
from models.travel import Link

MON, TUE, WED, THU, FRI, SAT, SUN = range(1, 8)

FIRST_DAY, LAST_DAY = date(2026, 9, 1), date(2027, 1, 22)

_NAMES = {
    "hill": "坡上小学",
    "lake": "湖边小学",
    "wood": "林场教学点",
    "town": "县城",
    "port": "码头",
    "ann": "安老师",
    "bob": "鲍老师",
    "cat": "柯老师",
    "dan": "戴老师",
    "eve": "易老师",
    "fay": "方老师",
    "gus": "葛老师",
}
_ROADS = {
    "hill-lake": 20,
    "lake-wood": 30,
    "hill-wood": 40,
    "town-hill": 15,
    "town-lake": 25,
    "town-wood": 45,
}


def clock(text: str) -> int:
    """Minutes after midnight: "8:40" is 520."""
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def span(text: str) -> tuple[int, int]:
    """Start and end in minutes after midnight: "8:00-8:40" is (480, 520)."""
    start, end = text.split("-")
    return clock(start), clock(end)


def bell(
    school: str,
    *periods: str,
    weekdays: Iterable[int] = (MON, TUE, WED, THU, FRI),
    since: date | None = None,
    season: str = "",
) -> BellSchedule:
    """A bell schedule from spans such as "8:00-8:40" or "long_break 9:30-10:00", labelled 1, 2, ... in
    order; in force from the date `since` on.
    """
    rows = []
    for label, text in enumerate(periods, start=1):
        kind, _, times = text.rpartition(" ")
        start, end = span(times)
        rows += [
            Period(weekday=day, label=str(label), kind=PeriodKind(kind or "lesson"), start=start, end=end)
            for day in weekdays
        ]
    return BellSchedule(school=school, season=season, valid_from=since, periods=tuple(rows))


_BELLS = (
    bell("hill", "8:00-8:40", "8:50-9:30", "9:40-10:20", "10:30-11:10", "14:00-14:40", "14:50-15:30"),
    bell("lake", "8:10-8:50", "9:00-9:40", "9:50-10:30", "10:40-11:20", "14:10-14:50", "15:00-15:40"),
    bell("wood", "8:30-9:10", "9:20-10:00", "10:10-10:50", "11:00-11:40", "13:30-14:10", "14:20-15:00"),
)


def teacher(id: str, employer: str | None = "hill", **fields: Any) -> Teacher:  # noqa: A002
    """A teacher whose day starts and ends at the employing school; limits are given by their own names."""
    limits = {key: fields.pop(key) for key in tuple(fields) if key in Limits.model_fields}
    home = employer or "town"
    given = {"start_place": home, "end_place": home, "subjects": ("art", "music"), **fields}
    return Teacher(id=id, name=_NAMES[id], employer=employer, limits=Limits(**limits), **given)


ANN, BOB = teacher("ann"), teacher("bob", "lake")


def course(group: str, subject: str, **fields: Any) -> Course:
    """The course `group/subject`: nothing demanded (minimum 0) and up to four lessons, on any days."""
    given = {"minimum": 0, "target": 4, "max_day": 4, **fields}
    return Course(id=f"{group}/{subject}", group=group, subject=subject, **given)


def busy(school: str, weekday: int, times: str, **fields: Any) -> Commitment:
    """A commitment such as `busy("lake", TUE, "9:00-9:40", teacher="ann", lessons=0)`."""
    start, end = span(times)
    return Commitment(school=school, weekday=weekday, start=start, end=end, **fields)


def blocked(weekday: int, times: str, **fields: Any) -> Unavailability:
    """An unavailability such as `blocked(TUE, "8:00-12:00", subject="art")`."""
    start, end = span(times)
    return Unavailability(weekday=weekday, start=start, end=end, **fields)


def room(id: str, school: str, *uses: RoomUse, capacity: int | None = None) -> Room:  # noqa: A002
    """A room, named after its id: `room("screen", "lake", RoomUse.SCREEN, capacity=40)`."""
    return Room(id=id, name=f"教室 {id}", school=school, uses=uses, capacity=capacity)


def joint(id: str, *members: str) -> JointClass:  # noqa: A002
    """A joint class at the school that its members' ids begin with."""
    return JointClass(id=id, name=f"合班 {id}", school=members[0][:-1], members=members)


def put(
    course: str,
    teacher: str,
    weekday: int,
    period: int,
    *,
    weeks: Weeks = Weeks.EVERY,
    room: str | None = None,
    adult: str | None = None,
) -> Placement:
    """A lesson in person: `put("hill3/art", "ann", TUE, 1)`."""
    return Placement(
        course=course,
        teacher=teacher,
        weekday=weekday,
        period=str(period),
        weeks=weeks,
        room=room,
        adult=adult,
    )


def links(
    changes: Mapping[str, int | None], winter: Mapping[str, int | None] | None = None
) -> tuple[Link, ...]:
    """The usual ways with changes ("hill-lake" both ways, "hill>lake" one way, None takes it away), and what
    is different in winter.

    As in any district, ways over other places are filled in and no way is longer than one of those.
    """
    usual = _shortest({**_ROADS, **changes})
    cold = _shortest({**_ROADS, **changes, **(winter or {})})
    return tuple(
        Link(origin=a, destination=b, minutes=minutes, winter_minutes=cold[a, b] if winter else None)
        for (a, b), minutes in usual.items()
    )


def _shortest(roads: Mapping[str, int | None]) -> dict[tuple[str, str], int]:
    """Minutes between every two places that have a way."""
    ways: dict[tuple[str, str], int | None] = {}
    for name, minutes in roads.items():
        origin, destination = name.replace(">", "-").split("-")
        ways[origin, destination] = minutes
        if "-" in name:
            ways[destination, origin] = minutes
    known = {way: minutes for way, minutes in ways.items() if minutes is not None}
    places = sorted({place for way in known for place in way})
    for over, a, b in product(places, repeat=3):
        if a != b and (a, over) in known and (over, b) in known:
            known[a, b] = min(known.get((a, b), 1440), known[a, over] + known[over, b])
    return known


def village(
    *courses: Course,
    teachers: Sequence[Teacher] = (ANN, BOB),
    bells: Sequence[BellSchedule] = (),
    roads: Mapping[str, int | None] | None = None,
    winter: Mapping[str, int | None] | None = None,
    classes: Sequence[str] = ("hill3", "hill4", "hill5", "lake3", "lake4", "wood3"),
    about: Mapping[str, Mapping[str, Any]] | None = None,
    term: Mapping[str, Any] | None = None,
    **tables: Any,
) -> District:
    """The district of the three schools; `bells` replace those of their schools.

    The ids of classes are a school and a grade; each has 10 pupils. `about` gives schools and classes other
    fields by their ids: `{"hill": {"least_adults": 2}, "hill3": {"pupils": 20}}`; `term` does so for the
    term, and `winter` has the ways that take other minutes then.
    """
    replaced = {schedule.school for schedule in bells}
    ways = links(roads or {}, winter)
    more = about or {}
    places = sorted(
        {place for way in ways for place in (way.origin, way.destination)} - {"hill", "lake", "wood"}
    )
    return District(
        name="village",
        term=Term(**{"name": "autumn", "first_day": FIRST_DAY, "last_day": LAST_DAY, **(term or {})}),
        rules=tables.pop("rules", Rules()),
        schools=tuple(
            School(id=school, name=_NAMES[school], **more.get(school, {}))
            for school in ("hill", "lake", "wood")
        ),
        places=tuple(Place(id=place, name=_NAMES[place]) for place in places),
        bells=(*bells, *(schedule for schedule in _BELLS if schedule.school not in replaced)),
        classes=tuple(
            SchoolClass(
                **{
                    "id": name,
                    "name": f"{name[-1]}年级",
                    "school": name[:-1],
                    "grade": int(name[-1]),
                    "pupils": 10,
                    **more.get(name, {}),
                }
            )
            for name in classes
        ),
        teachers=tuple(teachers),
        courses=courses,
        travel=ways,
        **tables,
    )


def cut_off(*courses: Course, roads: Mapping[str, int | None], **tables: Any) -> District:
    """A village with ways missing that somebody needs.

    It would be refused when built, so they are taken away afterwards.
    """
    ways = links(roads)
    whole = village(
        *courses, roads={way.replace(">", "-"): minutes or 15 for way, minutes in roads.items()}, **tables
    )
    return whole.model_copy(update={"travel": ways})
