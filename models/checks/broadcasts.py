"""Broadcasts find a studio, screens, adults, and classes that may receive them."""

from collections.abc import Iterator

from models.checks.facts import Facts
from models.checks.law import needing
from models.checks.modes import AT_A_SCREEN
from models.course import Broadcast, Course, Mode
from models.flaws import Flaw
from models.school import RoomUse


@needing()
def broadcast_ends_early(facts: Facts) -> Iterator[Flaw]:
    """A broadcast ends after it starts."""
    for index, row in enumerate(facts.district.broadcasts):
        if row.end <= row.start:
            yield Flaw("end_before_start", "broadcasts", index, "end", {"start": row.start})


@needing("schools", "rooms", "classes", "joint_classes")
def no_studio(facts: Facts) -> Iterator[Flaw]:
    """A course that may be received elsewhere is given in a room from which it can be broadcast."""
    yield from _no_room(facts, RoomUse.STUDIO, "no_studio", "receivers")


@needing("schools", "rooms", "classes", "joint_classes")
def no_screen(facts: Facts) -> Iterator[Flaw]:
    """A course that may be received or recorded has a room with a screen."""
    yield from _no_room(facts, RoomUse.SCREEN, "no_screen", "modes")


def _no_room(facts: Facts, use: RoomUse, code: str, field: str) -> Iterator[Flaw]:
    """Courses for which neither their own room nor, where they have none, any room of the school will do."""
    for index, course in enumerate(facts.district.courses):
        wanted = course.receivers > 0 if use is RoomUse.STUDIO else not AT_A_SCREEN.isdisjoint(course.modes)
        school = facts.school_of.get(course.group)
        rooms = [r for r in facts.rooms_at.get(school or "", ()) if course.room in {None, r.id}]
        if wanted and school is not None and not any(use in room.uses for room in rooms):
            where = field if course.room is None else "room"
            yield Flaw(code, "courses", index, where, {"course": course.id, "school": school})


@needing("schools", "teachers", "classes", "joint_classes")
def no_adult(facts: Facts) -> Iterator[Flaw]:
    """Where a course may be received or recorded, somebody of the school can stay with the class."""
    staffed = _staffed(facts)
    for index, course in enumerate(facts.district.courses):
        school = facts.school_of.get(course.group)
        wanted = not AT_A_SCREEN.isdisjoint(course.modes) and not course.sits_in
        if wanted and school is not None and school not in staffed:
            yield Flaw("no_adult", "courses", index, "modes", {"course": course.id, "school": school})


@needing("rules", "teachers", "classes", "joint_classes", "courses")
def no_visit_adult(facts: Facts) -> Iterator[Flaw]:
    """Where every visit names a local adult, every school that may be visited has one."""
    staffed = _staffed(facts) if facts.district.rules.visit_adult else set()
    for index, school in enumerate(facts.district.schools):
        if not facts.district.rules.visit_adult or school.id in staffed:
            continue
        here = (c for c in facts.district.courses if facts.school_of.get(c.group) == school.id)
        visited = next((c for c in here if c.target and not c.sits_in and _visited(facts, c)), None)
        if visited is not None:
            params: dict[str, str | int] = {"school": school.id, "course": visited.id}
            yield Flaw("no_visit_adult", "schools", index, "name", params)


def _staffed(facts: Facts) -> set[str]:
    """Schools with a teacher of their own who may stay with a class."""
    return {teacher.employer for teacher in facts.district.teachers if teacher.assists and teacher.employer}


def _visited(facts: Facts, course: Course) -> bool:
    """True if a teacher of another school may come for the course."""
    school = facts.school_of.get(course.group)
    return any(facts.may_come(t, course) for t in facts.candidates(course) if t.employer != school)


@needing("teachers", "classes", "joint_classes")
def sits_in_elsewhere(facts: Facts) -> Iterator[Flaw]:
    """Those who sit in at a course are employed by its school."""
    for index, course in enumerate(facts.district.courses):
        school = facts.school_of.get(course.group)
        for id_ in course.sits_in:
            teacher = facts.teachers.get(id_)
            if school is not None and teacher is not None and teacher.employer != school:
                params: dict[str, str | int] = {"teacher": id_, "school": school}
                yield Flaw("sits_in_elsewhere", "courses", index, "sits_in", params)


@needing("classes", "joint_classes", "courses", "broadcasts")
def origin_unusable(facts: Facts) -> Iterator[Flaw]:
    """What a course names as its origins can be received by it."""
    known: dict[str, Course | Broadcast] = {course.id: course for course in facts.district.courses}
    known |= {broadcast.id: broadcast for broadcast in facts.district.broadcasts}
    for index, course in enumerate(facts.district.courses):
        for id_ in course.origins:
            if id_ in known and not can_receive(facts, course, known[id_]):
                yield Flaw("origin_unusable", "courses", index, "origins", {"item": id_})


def can_receive(facts: Facts, course: Course, origin: Course | Broadcast) -> bool:
    """True if school, subject and textbooks let the course receive the other; grades aside."""
    books = {facts.classes[member].textbook for member in facts.members.get(course.group, ())}
    if isinstance(origin, Broadcast):
        return origin.subject == course.subject and books <= {origin.textbook}
    books |= {facts.classes[member].textbook for member in facts.members.get(origin.group, ())}
    elsewhere = facts.school_of.get(origin.group) != facts.school_of.get(course.group)
    return elsewhere and origin.subject == course.subject and origin.receivers > 0 and len(books) <= 1


def has_origin(facts: Facts, course: Course) -> bool:
    """True if there is anything that the course could receive."""
    if Mode.SYNCHRONOUS not in course.modes:
        return False
    grades = facts.grades(course)
    for origin in (*facts.sent_courses_of.get(course.subject, ()), *facts.district.broadcasts):
        if isinstance(origin, Broadcast):
            fits = not course.origins and grades <= set(origin.grades)
        else:
            fits = not course.origins and grades == facts.grades(origin)
        if (fits or origin.id in course.origins) and can_receive(facts, course, origin):
            return True
    return False
