"""Classes and joint classes, wherever it does not matter which."""

from models.district import District
from models.group import JointClass, SchoolClass


def all_groups(district: District) -> tuple[SchoolClass | JointClass, ...]:
    """The classes, then the joint classes, in the district's order."""
    every: list[SchoolClass | JointClass] = [*district.classes, *district.joint_classes]
    return tuple(every)


def school_of_group(district: District) -> dict[str, str]:
    """Class or joint class -> its school."""
    return {group.id: group.school for group in all_groups(district)}
