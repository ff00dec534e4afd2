"""Courses: what a class must be taught, how often, and within which slots."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.base import Count, Id, Minute, Model, Weekday, Weeks
from models.bells import PeriodKind
from models.group import Grade


class Half(StrEnum):
    """Half of a day: a period is in the morning if it starts before `Rules.midday`."""

    MORNING = "am"
    AFTERNOON = "pm"


class SlotRef(Model):
    """One slot of the course's school: a weekday and a period's label."""

    weekday: Weekday
    period: Id


class SlotPattern(Model):
    """A set of slots of the course's school; a field that is None matches everything."""

    weekday: Weekday | None = None
    half: Half | None = None
    period: Id | None = None


class Mode(StrEnum):
    """How a lesson is met."""

    LOCAL = "local"
    """In person, by a teacher of the school itself."""
    VISITING = "visiting"
    """In person, by a teacher of another school or of a cluster (走教)."""
    SYNCHRONOUS = "synchronous"
    """Received live from a lesson given elsewhere (同步课堂)."""
    RECORDED = "recorded"
    """On demand: a slot and an adult (点播)."""


Importance = Annotated[int, Field(ge=1, le=100)]
"""Weight of one missing lesson when not all minimums can be met."""


class CourseWeeks(StrEnum):
    """In which weeks of a two-week cycle a course has its lessons."""

    EVERY = "every"
    ODD = "odd"
    EVEN = "even"
    EITHER = "either"
    """All of them in odd weeks, or all in even weeks: the solver chooses."""


class Provision(Model):
    """How a subject is to be taught: the columns that curriculum and course rows share."""

    minimum: Count
    """Least lessons a week; never traded for cost."""
    target: Count
    """Lessons wanted a week; no course gets more."""
    importance: Importance = 1
    kinds: tuple[PeriodKind, ...] = (PeriodKind.LESSON,)
    max_day: Count = 1
    """Most lessons of the course a day."""
    days_apart: Annotated[int, Field(ge=1, le=6)] = 1
    """Least difference of the weekday numbers of two lessons on different days (2 = a day between)."""
    doubles: Count = 0
    """Double lessons (连堂) wanted: at most `target - 2 * doubles` days hold a single lesson."""
    allowed: tuple[SlotPattern, ...] = ()
    """If not empty, lessons are given only in these slots."""
    forbidden: tuple[SlotPattern, ...] = ()
    unwanted: tuple[SlotPattern, ...] = ()
    """Slots that cost `unwanted_periods` each."""
    weeks: CourseWeeks = CourseWeeks.EVERY
    modes: tuple[Mode, ...] = (Mode.LOCAL, Mode.VISITING)
    in_person: Count = 0
    """Least lessons in person, of the lessons that are to be placed at all."""
    by_specialist: Count = 0
    """Least lessons given by a specialist, in person or at the origin of a broadcast."""
    receivers: Count = 0
    """Most classes elsewhere that may receive a lesson of it at once; 0 = it is not broadcast."""
    term_minimum: Annotated[int, Field(ge=0, le=2000)] = 0
    """Least lessons in the whole term, whatever holidays take away; 0 = as many as its weeks have."""
    duty: bool = False
    """A duty (early reading, after-school service) that anybody listed may have, whatever the subject."""


class CurriculumRow(Provision):
    """What every class of a grade (at the named schools, or all) is to be taught in a subject."""

    grade: Grade
    subject: Id
    schools: tuple[Id, ...] = ()


class Course(Provision):
    """A subject of a class or joint class, given by one teacher chosen among the eligible."""

    id: Id
    group: Id
    """Id of a class or joint class, whose school gives the lesson; or of a school, for lessons of its own
    timetable that are to find a free period there."""
    subject: Id
    eligible: tuple[Id, ...] = ()
    """Teachers who may be chosen; empty = every qualified teacher. One = fixed."""
    fixed: tuple[SlotRef, ...] = ()
    """Slots that must hold a lesson of the course."""
    room: Id | None = None
    origins: tuple[Id, ...] = ()
    """Courses or broadcasts that it may receive; empty = every one of the subject and of the same grades."""
    sits_in: tuple[Id, ...] = ()
    """Coaching (帮教): local teachers of whom one must be free to sit in at every visiting lesson."""


class Broadcast(Model):
    """A live lesson from outside the district, fixed on the clock, that classes may receive."""

    id: Id
    name: str
    subject: Id
    grades: tuple[Grade, ...]
    textbook: str = ""
    weekday: Weekday
    start: Minute
    end: Minute
    receivers: Count = 200
    """Most classes of the district that may receive it."""


class Meeting(Model):
    """A weekly meeting (教研) or open lesson that is to find its slot among the periods of a school."""

    id: Id
    name: str
    school: Id
    """Whose periods it uses; where it takes place, unless online."""
    online: bool = False
    members: tuple[Id, ...]
    """Ids of teachers."""
    quorum: Count | None = None
    """Least members who come; None = all of them. Never more come than members."""
    kinds: tuple[PeriodKind, ...] = (PeriodKind.LESSON,)
    allowed: tuple[SlotPattern, ...] = ()
    """If not empty, it is held in one of these slots."""
    importance: Importance = 1


class Commitment(Model):
    """A weekly occupation [start, end) of a teacher, a class or a room that is not ours to move."""

    teacher: Id | None = None
    group: Id | None = None
    room: Id | None = None
    school: Id
    """Where it is; a teacher with a commitment has to be there."""
    weekday: Weekday
    start: Minute
    end: Minute
    lessons: Count = 1
    """Lessons it counts for in the teacher's limits; 0 = none (a meeting)."""
    weeks: Weeks = Weeks.EVERY
    label: str = ""
