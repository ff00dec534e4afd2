"""Clauses about rooms: where a course is held; so many rooms of a school to broadcast from or receive in."""

from collections.abc import Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from models.course import Course, Mode
from models.district import District
from models.school import Room, RoomUse
from scheduler.explain.clause import Clause, Easing


@dataclass(frozen=True)
class Rooms:
    """The rooms of a school for one use."""

    use: RoomUse

    @property
    def name(self) -> str:
        """`rooms.studio` or `rooms.screen`."""
        return f"rooms.{self.use.value}"

    def clauses(self, district: District) -> Iterator[Clause]:
        """One a school."""
        return (Clause(self.name, school.id) for school in district.schools)

    def told(self, district: District, clause: Clause) -> Mapping[str, Any]:
        """The school, and how many rooms."""
        there = sum(room.school == clause.of and self.use in room.uses for room in district.rooms)
        return {"school": clause.of, "value": there}

    def without(self, district: District, rows: Collection[Hashable]) -> District:
        """A room more for every class of the school."""
        return self._more(district, [some.school for some in district.classes if some.school in rows])

    def eased(self, district: District, clause: Clause) -> Iterator[Easing]:
        """One room more."""
        yield Easing(clause, partial(self._more, schools=[str(clause.of)]))

    def _more(self, district: District, schools: list[str]) -> District:
        more = (
            Room(id=f"+{self.name}+{number}", name="+", school=school, uses=(self.use,))
            for number, school in enumerate(schools)
        )
        return district.model_copy(update={"rooms": (*district.rooms, *more)})


class Place:
    """A course is held in the room that its row names."""

    name: ClassVar[str] = "courses.room"

    def clauses(self, district: District) -> Iterator[Clause]:
        """One for each course that names a room and may be freed of it."""
        rooms = {room.id for room in district.rooms}
        return (
            Clause(self.name, course.id)
            for course in district.courses
            if course.room in rooms and course.room != _own(course) and not _shares(district, course)
        )

    def told(self, district: District, clause: Clause) -> Mapping[str, Any]:
        """The course, and the room's name."""
        (id_,) = (course.room for course in district.courses if course.id == clause.of)
        return {"course": clause.of, "room": id_}

    def without(self, district: District, rows: Collection[Hashable]) -> District:
        """No room is named; what could be broadcast or received gets one of its own, for it needs one."""
        school = {some.id: some.school for some in district.classes}
        school |= {some.id: some.school for some in district.joint_classes}
        freed = {
            course.id: course.model_copy(update={"room": _own(course) if _live(course) else None})
            for course in district.courses
            if course.id in rows
        }
        more = (
            Room(id=course.room, name="+", school=school.get(course.group, course.group), uses=tuple(RoomUse))
            for course in freed.values()
            if course.room is not None
        )
        courses = tuple(freed.get(course.id, course) for course in district.courses)
        return district.model_copy(update={"rooms": (*district.rooms, *more), "courses": courses})

    def eased(self, district: District, clause: Clause) -> Iterator[Easing]:
        """Somewhere else."""
        yield Easing(clause, partial(self.without, rows=(clause.of,)))


def _own(course: Course) -> str:
    return f"+{course.id}"


def _live(course: Course) -> bool:
    """Whether its lessons may be broadcast, received or recorded."""
    return bool(course.receivers or {Mode.SYNCHRONOUS, Mode.RECORDED} & set(course.modes))


def _shares(district: District, course: Course) -> bool:
    """Whether a lesson may be shared with another course: both would have to change their room."""
    sits = {joint.id: joint.members for joint in district.joint_classes}.get(course.group, (course.group,))
    room = any(some.multi_grade for some in district.classes if some.id in sits)
    joined = any(row.subject == course.subject for row in district.joinings)
    return room or joined
