"""What the random courses and commitments of a district are drawn from."""

from dataclasses import dataclass

from models.bells import BellSchedule
from models.group import SchoolClass
from models.teacher import Teacher


@dataclass(frozen=True)
class Setting:
    """The tables of a district that were drawn before."""

    bells: tuple[BellSchedule, ...]
    """In their order per school the last one is in force."""
    members: dict[str, tuple[SchoolClass, ...]]
    """The classes of each class and joint class."""
    rooms: dict[str, str]
    """The school of each room."""
    teachers: tuple[Teacher, ...]

    def school(self, group: str) -> str:
        """Where a class or joint class is taught."""
        return self.members[group][0].school

    def rooms_at(self, school: str) -> list[str]:
        """The rooms of a school."""
        return sorted(room for room, at in self.rooms.items() if at == school)

    def qualified(self, group: str, subject: str) -> list[str]:
        """Teachers who have the subject and all grades of the group."""
        grades = {member.grade for member in self.members[group]}
        return [
            teacher.id
            for teacher in self.teachers
            if subject in teacher.subjects and (not teacher.grades or grades <= set(teacher.grades))
        ]
