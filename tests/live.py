"""What makes a village's week whole: broadcasts, recorded lessons, meetings, home lessons, cars and buses.

`live` is the village of tests/villages.py with what its broadcasts need: hill has a studio, every school a
screen room, bob of lake and cat of wood stay with a class of their school, and 30 common minutes are enough.
That is exactly what lake's bells leave of hill's:

    hill 1  8:00-8:40    lake 1  8:10-8:50    in common 8:10-8:40 = 30 minutes
    hill 2  8:50-9:30    lake 2  9:00-9:40    in common 9:00-9:30 = 30 minutes, and so on to the last period
    hill 3  9:40-10:20   wood 2  9:20-10:00   in common 9:40-10:00 = 20 minutes
    hill 4 10:30-11:10   wood 3 10:10-10:50   in common 10:30-10:50 = 20 minutes
"""

from collections.abc import Iterable
from typing import Any

from models.base import Weeks
from models.course import Broadcast, Course, Meeting, Mode
from models.district import District
from models.group import Joining
from models.rules import Rules
from models.school import RoomUse
from models.timetable import Held, Placement, Ride
from models.vehicle import Run, Stop, Vehicle
from tests.villages import ANN, FRI, MON, THU, TUE, WED, clock, course, put, room, span, teacher, village

ANY_MODE = tuple(Mode)

RULES = Rules(common_minutes=30)

STUDIO = room("studio", "hill", RoomUse.STUDIO)
SCREENS = tuple(room(f"screen_{school}", school, RoomUse.SCREEN) for school in ("hill", "lake", "wood"))

BOB, CAT = teacher("bob", "lake", assists=True), teacher("cat", "wood", assists=True)


def live(*courses: Course, **tables: Any) -> District:
    """A village with studio, screen rooms and adults; each can be replaced by naming its table."""
    given = {"teachers": (ANN, BOB, CAT), "rooms": (STUDIO, *SCREENS), "rules": RULES, **tables}
    return village(*courses, **given)


def origin(group: str = "hill3", subject: str = "art", **fields: Any) -> Course:
    """A course whose lessons one class elsewhere may receive."""
    return course(group, subject, **{"receivers": 1, **fields})


def receiver(group: str = "lake3", subject: str = "art", **fields: Any) -> Course:
    """A course whose lessons may be met in any mode."""
    return course(group, subject, **{"modes": ANY_MODE, **fields})


def hear(
    course: str,
    weekday: int,
    period: int,
    *,
    origin: str,
    origin_period: int | None = None,
    teacher: str | None = None,
    adult: str | None = None,
    room: str | None = None,
    weeks: Weeks = Weeks.EVERY,
) -> Placement:
    """A synchronous lesson; without `origin_period` and `teacher` it receives an external broadcast.

    `hear("lake3/art", TUE, 1, origin="hill3/art", origin_period=1, teacher="ann", adult="bob", room="r")`
    """
    return Placement(
        course=course,
        teacher=teacher,
        weekday=weekday,
        period=str(period),
        weeks=weeks,
        origin=origin,
        origin_period=None if origin_period is None else str(origin_period),
        room=room,
        adult=adult,
    )


AIRED_ART, HEARD_ART = origin(room="studio"), receiver(room="screen_lake")
"""Hill's art, broadcast from the studio, and lake's, which may receive it; see `aired` and `heard`."""


def aired(weekday: int, period: int = 1, **fields: Any) -> Placement:
    """Ann's lesson of `AIRED_ART`."""
    return put("hill3/art", "ann", weekday, period, **fields)


def heard(weekday: int, period: int = 1, **fields: Any) -> Placement:
    """A lesson of `HEARD_ART` that receives ann's in hill's period of the same number, with bob there."""
    given = {"origin": "hill3/art", "origin_period": period, "teacher": "ann", "adult": "bob", **fields}
    return hear("lake3/art", weekday, period, **given)


def play(
    course: str,
    weekday: int,
    period: int,
    *,
    adult: str | None = None,
    room: str | None = None,
    weeks: Weeks = Weeks.EVERY,
) -> Placement:
    """A recorded lesson: `play("lake3/art", TUE, 1, adult="bob", room="screen_lake")`."""
    return Placement(course=course, weekday=weekday, period=str(period), weeks=weeks, room=room, adult=adult)


def broadcast(
    id: str,  # noqa: A002
    subject: str,
    grades: tuple[int, ...],
    weekday: int,
    times: str,
    **fields: Any,
) -> Broadcast:
    """An external broadcast: `broadcast("tv", "art", (3, 4), TUE, "8:00-8:40", receivers=2)`."""
    start, end = span(times)
    given = {"name": f"直播 {id}", "subject": subject, "grades": grades, "weekday": weekday, **fields}
    return Broadcast(id=id, start=start, end=end, **given)


def joining(school: str, subject: str, *grades: int, most_pupils: int = 40) -> Joining:
    """Grades that may be joined: `joining("hill", "art", 3, 4, most_pupils=30)`."""
    return Joining(school=school, subject=subject, grades=grades, most_pupils=most_pupils)


def meeting(id: str, school: str, *members: str, **fields: Any) -> Meeting:  # noqa: A002
    """A meeting among a school's periods: `meeting("team", "hill", "ann", "bob", online=True)`."""
    return Meeting(id=id, name=f"教研 {id}", school=school, members=members, **fields)


def hold(meeting: str, weekday: int, period: int, *attendants: str) -> Held:
    """A meeting in its slot: `hold("team", TUE, 5, "ann", "bob")`."""
    return Held(meeting=meeting, weekday=weekday, period=str(period), attendants=attendants)


def home(teacher: str, school: str, lessons: int, **fields: Any) -> Course:
    """So many home lessons in any free period of the school: the course `home/<teacher>`."""
    given = {"minimum": lessons, "target": lessons, "max_day": 6, "eligible": (teacher,), **fields}
    return Course(id=f"home/{teacher}", group=school, subject="本校课", **given)


def car(id: str, seats: int, base: str = "hill", **fields: Any) -> Vehicle:  # noqa: A002
    """A vehicle: `car("van", 4, payer=Payer.RECEIVER)`."""
    return Vehicle(id=id, name=f"车 {id}", seats=seats, base=base, **fields)


def run(
    id: str,  # noqa: A002
    vehicle: str,
    *stops: str,
    weekdays: Iterable[int] = (MON, TUE, WED, THU, FRI),
    **fields: Any,
) -> Run:
    """A run from stops such as "hill 7:40": `run("out", "van", "hill 8:45", "lake 9:05")`."""
    rows = (stop.split() for stop in stops)
    timed = tuple(Stop(place=place, time=clock(time)) for place, time in rows)
    return Run(id=id, vehicle=vehicle, weekdays=tuple(weekdays), stops=timed, **fields)


def ride(teacher: str, run: str, weekday: int, board: int, alight: int, weeks: Weeks = Weeks.EVERY) -> Ride:
    """A place in a vehicle from one stop (counted from 0) to a later one: `ride("ann", "out", TUE, 0, 1)`."""
    return Ride(teacher=teacher, run=run, weekday=weekday, board=board, alight=alight, weeks=weeks)
