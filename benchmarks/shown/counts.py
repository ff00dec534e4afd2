"""How many visits and broadcasts a timetable has."""

from collections.abc import Iterable

from models.base import Weeks
from models.district import District
from models.timetable import Decision, Placement


def counts(district: District, decisions: Iterable[Decision]) -> dict[str, int]:
    """Visits and broadcasts of a cycle, which is one week or two.

    A visit is a teacher's day at another school than his own, with a lesson there; a broadcast is one lesson
    from elsewhere, live, however many classes receive it.
    """
    school_of = {school.id: school.id for school in district.schools}
    school_of |= {group.id: group.school for group in district.classes}
    school_of |= {group.id: group.school for group in district.joint_classes}
    schools = {course.id: school_of[course.group] for course in district.courses}
    employers = {teacher.id: teacher.employer for teacher in district.teachers}
    visits: set[tuple[object, ...]] = set()
    broadcasts: set[tuple[object, ...]] = set()
    for lesson in decisions:
        if not isinstance(lesson, Placement):
            continue
        school = schools[lesson.course]
        days = [(week, lesson.weekday) for week in _weeks(district, lesson)]
        if lesson.origin is not None:
            broadcasts |= {(lesson.origin, lesson.origin_period, *day) for day in days}
        elif lesson.teacher is not None and employers[lesson.teacher] != school:
            visits |= {(lesson.teacher, school, *day) for day in days}
    return {"visits": len(visits), "broadcasts": len(broadcasts)}


def _weeks(district: District, lesson: Placement) -> tuple[Weeks, ...]:
    """The weeks of the cycle that the lesson is in."""
    both = district.term.weeks_in_cycle == 2 and lesson.weeks is Weeks.EVERY
    return (Weeks.ODD, Weeks.EVEN) if both else (lesson.weeks,)
