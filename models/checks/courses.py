"""A course asks for nothing that it forbids itself, and of nobody who cannot give it."""

from collections.abc import Iterator

from models.checks.facts import Facts
from models.checks.law import needing
from models.flaws import Flaw


@needing()
def target_below_minimum(facts: Facts) -> Iterator[Flaw]:
    """The target is at least the minimum."""
    for index, course in enumerate(facts.district.courses):
        if course.target < course.minimum:
            params: dict[str, str | int] = {"target": course.target, "minimum": course.minimum}
            yield Flaw("target_below_minimum", "courses", index, "target", params)


@needing()
def doubles_need_two_a_day(facts: Facts) -> Iterator[Flaw]:
    """A course with double lessons may have two lessons on a day."""
    for index, course in enumerate(facts.district.courses):
        if course.doubles > 0 and course.max_day < 2:
            params: dict[str, str | int] = {"doubles": course.doubles, "max_day": course.max_day}
            yield Flaw("doubles_need_two_a_day", "courses", index, "max_day", params)


@needing()
def too_many_doubles(facts: Facts) -> Iterator[Flaw]:
    """Double lessons are no more than half the target."""
    for index, course in enumerate(facts.district.courses):
        if 2 * course.doubles > course.target:
            params: dict[str, str | int] = {"doubles": course.doubles, "target": course.target}
            yield Flaw("too_many_doubles", "courses", index, "doubles", params)


@needing("classes", "joint_classes")
def taught_twice(facts: Facts) -> Iterator[Flaw]:
    """A class has a subject in one course only, be it its own or a joint class's."""
    seen: dict[tuple[str, str], int] = {}
    for index, course in enumerate(facts.district.courses):
        twice = [m for m in facts.members.get(course.group, ()) if (m, course.subject) in seen]
        if twice:
            params: dict[str, str | int] = {"class": twice[0], "subject": course.subject}
            other = ("courses", seen[twice[0], course.subject], "")
            yield Flaw("taught_twice", "courses", index, "subject", params, other)
        for member in facts.members.get(course.group, ()):
            seen.setdefault((member, course.subject), index)


@needing("schools", "classes", "joint_classes", "teachers")
def not_qualified(facts: Facts) -> Iterator[Flaw]:
    """Every teacher named for a course has its subject and the grades of its classes."""
    teachers = {teacher.id: teacher for teacher in facts.district.teachers}
    for index, course in enumerate(facts.district.courses):
        for id_ in course.eligible:
            teacher = teachers.get(id_)
            if teacher is not None and not facts.is_qualified(teacher, course):
                params: dict[str, str | int | tuple[str, ...]] = {
                    "teacher": id_,
                    "group": course.group,
                    "subject": course.subject,
                    "subjects": teacher.subjects,
                    "grades": tuple(map(str, teacher.grades)),
                }
                yield Flaw("not_qualified", "courses", index, "eligible", params)


@needing("rooms", "classes", "joint_classes")
def room_elsewhere(facts: Facts) -> Iterator[Flaw]:
    """A course or commitment uses a room of the school where it is."""
    rooms = {room.id: room.school for room in facts.district.rooms}
    wanted = [
        ("courses", n, c.room, facts.school_of.get(c.group)) for n, c in enumerate(facts.district.courses)
    ]
    wanted += [("commitments", n, c.room, c.school) for n, c in enumerate(facts.district.commitments)]
    for table, index, room, school in wanted:
        if room in rooms and school is not None and rooms[room] != school:
            params: dict[str, str | int] = {"room": room, "school": school, "other_school": rooms[room]}
            yield Flaw("room_elsewhere", table, index, "room", params)


@needing("bells")
def unknown_label(facts: Facts) -> Iterator[Flaw]:
    """Every period that a pattern names exists at some school."""
    periods = sorted((p.start, p.label) for bells in facts.district.bells for p in bells.periods)
    known = tuple(dict.fromkeys(label for _, label in periods))
    fields = {"courses": ("allowed", "forbidden", "unwanted"), "meetings": ("allowed",)}
    rows = [(name, n, row) for name in fields for n, row in enumerate(getattr(facts.district, name))]
    for table, index, row in rows:
        for field in fields[table]:
            for pattern in getattr(row, field):
                if pattern.period is not None and pattern.period not in known:
                    params = {"item": pattern.period, "periods": known}
                    yield Flaw("unknown_label", table, index, field, params)


@needing("rooms", "classes", "joint_classes")
def room_too_small(facts: Facts) -> Iterator[Flaw]:
    """The room of a course holds all pupils of its classes."""
    capacity = {room.id: room.capacity for room in facts.district.rooms}
    for index, course in enumerate(facts.district.courses):
        most = capacity.get(course.room or "")
        pupils = sum(facts.classes[m].pupils or 0 for m in facts.members.get(course.group, ()))
        if most is not None and pupils > most:
            params: dict[str, str | int] = {"room": course.room or "", "count": pupils, "most": most}
            yield Flaw("room_too_small", "courses", index, "room", params)
