"""Causes that lie with teachers: their time, their ways, their subjects."""

from benchmarks.causes.ground import Ground, exactly
from benchmarks.causes.planting import Cause, cell, limit, more, ways
from models.course import Meeting, SlotPattern
from models.school import Place
from models.teacher import Unavailability
from models.timetable import Held, Placement
from scheduler.explain.clause import Clause


def teacher_lessons(ground: Ground) -> Cause:
    """The only teacher of a subject has one lesson less than is needed."""
    subject, _ = ground.subjects
    home, other = ground.schools(2)
    teacher = ground.teacher(home, subject)
    lessons = 0
    for group in (*ground.classes(home, 1), *ground.classes(other, 1)):
        days = {p.weekday for p in ground.decisions if isinstance(p, Placement) and p.teacher == teacher.id}
        slots = ground.days([slot for slot in ground.free(group) if slot[0] not in days], 2)
        ground.place(ground.course(group, subject, 2), teacher, slots)
        lessons += 2
    return limit(ground, teacher.id, lessons_week=lessons - 1)


def away_days(ground: Ground) -> Cause:
    """A visitor is needed on more days than the limit of days away."""
    subject, _ = ground.subjects
    home, other = ground.schools(2)
    teacher = ground.teacher(home, subject)
    group = ground.classes(other)[0]
    ground.place(ground.course(group, subject, 3), teacher, ground.days(ground.free(group), 3))
    return limit(ground, teacher.id, days_away=2)


def long_journey(ground: Ground) -> Cause:
    """The only teacher has to leave a place that is too far away for the only slot."""
    subject, _ = ground.subjects
    (school,) = ground.schools(1)
    place, minutes = Place(id=ground.fresh("Z"), name="县城"), 20
    ground.add(places=(place,), travel=ways(place.id, school, minutes))
    group = ground.classes(school)[0]
    slot = ground.days(ground.free(group), 1)
    start = ground.periods(school)[slot[0]].start
    leave = start - ground.district.rules.arrival_buffer - minutes - ground.dice.five(0, 20)
    teacher = ground.teacher(school, subject, start_place=place.id, leave_after=leave)
    ground.place(ground.course(group, subject, 1, allowed=exactly(slot)), teacher, slot)
    far = minutes + 25 + ground.dice.five(0, 20)
    travel = tuple(
        link.model_copy(update={"minutes": far})
        if {link.origin, link.destination} == {place.id, school}
        else link
        for link in ground.district.travel
    )
    return Cause(
        Clause("travel", frozenset((place.id, school))), ground.district.model_copy(update={"travel": travel})
    )


def grades(ground: Ground) -> Cause:
    """The only teacher of a subject does not teach the grade."""
    subject, _ = ground.subjects
    home, other = ground.schools(2)
    group = ground.classes(other)[0]
    teacher = ground.teacher(home, subject)
    ground.place(ground.course(group, subject, 1), teacher, ground.days(ground.free(group), 1))
    return cell(ground, "teachers", teacher.id, grades=(group.grade % 12 + 1,))


def late(ground: Ground) -> Cause:
    """The only teacher leaves home too late for the only slot."""
    subject, _ = ground.subjects
    home, other = ground.schools(2)
    group = ground.classes(other)[0]
    slot = ground.days(ground.free(group), 1)
    course = ground.course(group, subject, 1, allowed=exactly(slot))
    teacher = ground.teacher(home, subject)
    ground.place(course, teacher, slot)
    return cell(ground, "teachers", teacher.id, leave_after=ground.periods(other)[slot[0]].start)


def unavailable(ground: Ground) -> Cause:
    """The only teacher gives no lesson on the only day."""
    subject, _ = ground.subjects
    home, other = ground.schools(2)
    group = ground.classes(other)[0]
    slot = ground.days(ground.free(group), 1)
    teacher = ground.teacher(home, subject)
    course = ground.course(group, subject, 1, allowed=(SlotPattern(weekday=slot[0][0]),))
    ground.place(course, teacher, slot)
    return more(
        ground, "unavailability", Unavailability(teacher=teacher.id, weekday=slot[0][0], start=0, end=1440)
    )


def meeting(ground: Ground) -> Cause:
    """A meeting of two has one slot, in which one of them is not free."""
    (school,) = ground.schools(1)
    slot, period = ground.dice.choice(list(ground.periods(school).items()))
    members = [ground.teacher(school, subject) for subject in ground.subjects]
    ids = tuple(teacher.id for teacher in members)
    id_ = ground.fresh("M")
    row = Meeting(
        id=id_, name=f"{ground.subjects[0]}教研", school=school, members=ids, allowed=exactly([slot])
    )
    ground.add(meetings=(row,))
    ground.decisions.append(Held(meeting=id_, weekday=slot[0], period=slot[1], attendants=ids))
    return more(
        ground,
        "unavailability",
        Unavailability(teacher=ids[1], weekday=slot[0], start=period.start, end=period.end),
    )
