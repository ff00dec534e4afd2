"""A small district whose dates can go wrong: two schools, one music teacher, one English teacher for both.

Liangjia (S1) and Caotan (S2) are twenty minutes apart. Music is at Liangjia on Mondays and at Caotan on
Thursdays, by T1; English at Caotan on Thursdays, by T3. T2 of Liangjia has English too.
"""

from collections.abc import Sequence
from datetime import date

from models.calendar import CalendarRow
from models.district import District
from models.plan import Standing
from models.teacher import Teacher, Unavailability
from models.timetable import Placement
from scheduler.planner.means import Means
from scheduler.solve.answer import Request
from scheduler.solve.search import Effort
from tests.export import small

MUSIC = Placement(course="C1/音乐", teacher="T1", weekday=1, period="3")
"""14:30 to 15:10 at Liangjia."""
JOINT = Placement(course="J1/音乐", teacher="T1", weekday=4, period="2")
"""15:00 to 15:40 at Caotan."""
ENGLISH = Placement(course="C3/英语", teacher="T3", weekday=4, period="3")
"""15:50 to 16:30 at Caotan."""

VISITED = (MUSIC, JOINT, ENGLISH.model_copy(update={"teacher": "T2"}))
"""Both lessons of Caotan by visitors."""

SATURDAY = date(2026, 9, 5)
SPLIT = (
    CalendarRow(day=SATURDAY, school="S1", follows=1),
    CalendarRow(day=SATURDAY, school="S2", follows=4),
)
"""On Saturday the 5th Liangjia follows Monday and Caotan Thursday: T1 would be at both."""

MEANS = Means(Request(deterministic=0.5), Effort(None, 0.5, 0, 1))


def town(
    calendar: Sequence[CalendarRow] = (),
    away: Sequence[Unavailability] = (),
    term_minimum: int = 0,
    teachers: Sequence[Teacher] | None = None,
) -> District:
    """The district; every course as free as it can be, and with the term minimum."""
    plain = small.district()
    free = {
        "eligible": (),
        "fixed": (),
        "term_minimum": term_minimum,
        "max_day": 1,
        "target": 1,
        "minimum": 1,
    }
    courses = tuple(
        course.model_copy(update=free)
        for course in plain.courses
        if course.id in {MUSIC.course, JOINT.course, ENGLISH.course}
    )
    update = {
        "calendar": tuple(calendar),
        "unavailability": tuple(away),
        "courses": courses,
        "commitments": (),
        "teachers": plain.teachers if teachers is None else tuple(teachers),
    }
    return plain.model_copy(update=update)


def week(*lessons: Placement, since: date = date(2026, 9, 1)) -> Standing:
    """A weekly timetable from a date on; all three lessons, if none are named."""
    return Standing(since=since, placements=lessons or (MUSIC, JOINT, ENGLISH))


def away(teacher: str, *days: int) -> Unavailability:
    """A teacher who is not there on days of September 2026, all on one weekday."""
    dates = tuple(date(2026, 9, day) for day in days)
    return Unavailability(teacher=teacher, weekday=dates[0].isoweekday(), start=0, end=1440, dates=dates)
