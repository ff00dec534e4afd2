"""Classes and joint classes, wherever it does not matter which; and schools, for their own lessons."""

from models.course import Course
from models.district import District
from models.group import JointClass, SchoolClass


def all_groups(district: District) -> tuple[SchoolClass | JointClass, ...]:
    """The classes, then the joint classes, in the district's order."""
    every: list[SchoolClass | JointClass] = [*district.classes, *district.joint_classes]
    return tuple(every)


def school_of_group(district: District) -> dict[str, str]:
    """What a course may be for -> its school: a class, a joint class, or a school itself."""
    schools = {school.id: school.id for school in district.schools}
    return schools | {group.id: group.school for group in all_groups(district)}


def classes_of_group(district: District) -> dict[str, tuple[str, ...]]:
    """What a course may be for -> its classes; none for a school."""
    schools: dict[str, tuple[str, ...]] = {school.id: () for school in district.schools}
    own = {group.id: (group.id,) for group in district.classes}
    return schools | own | {joint.id: joint.members for joint in district.joint_classes}


def courses_of_class(district: District) -> dict[str, list[Course]]:
    """Class -> its own courses and those of the joint classes it belongs to."""
    members = classes_of_group(district)
    courses: dict[str, list[Course]] = {group.id: [] for group in district.classes}
    for course in district.courses:
        for group in members[course.group]:
            courses[group].append(course)
    return courses
