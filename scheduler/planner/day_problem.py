"""One date as a weekly problem: its lessons are what is to be kept, and as many are wanted as there are."""

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date

from models.course import Course, Meeting, SlotPattern
from models.district import District
from models.plan import Dated
from models.timetable import Held, Placement
from scheduler.term.dated_district import dated_district
from scheduler.term.school_calendar import Calendar

COVERED = 1200
"""Equivalent minutes of a covered lesson: two moved lessons (1000 each) are better than a covered one."""


def day_problem(
    district: District,
    calendar: Calendar,
    day: date,
    dated: Collection[Dated],
    extra: Iterable[str] = (),
) -> District:
    """The district on a date: the courses that have lessons then, and one lesson more of `extra`.

    Every lesson that stands is kept as far as it can be; a meeting stays in its slot or is not held; rides
    are decided anew.
    """
    there = dated_district(district, calendar, [day])
    lessons = tuple(one.decision for one in dated if isinstance(one.decision, Placement))
    held = {one.decision.meeting: one.decision for one in dated if isinstance(one.decision, Held)}
    wanted = Counter(lesson.course for lesson in lessons)
    wanted.update(extra)
    sources = {broadcast.id for broadcast in there.broadcasts} | wanted.keys()
    courses = (course for course in there.courses if course.id in wanted)
    return there.model_copy(
        update={
            "weights": {**there.weights, "covered_lessons": there.weights.get("covered_lessons") or COVERED},
            "courses": tuple(_course(course, wanted[course.id], sources) for course in courses),
            "meetings": tuple(_meeting(m, held[m.id]) for m in there.meetings if m.id in held),
            "kept": lessons,
        }
    )


def _course(course: Course, lessons: int, sources: Collection[str]) -> Course:
    """The course with exactly this many lessons; what is asked of a whole week is not asked of a day."""
    return course.model_copy(
        update={
            "minimum": lessons,
            "target": lessons,
            "doubles": 0,
            "in_person": 0,
            "by_specialist": 0,
            "origins": tuple(origin for origin in course.origins if origin in sources),
        }
    )


def _meeting(meeting: Meeting, held: Held) -> Meeting:
    return meeting.model_copy(update={"allowed": (SlotPattern(weekday=held.weekday, period=held.period),)})
