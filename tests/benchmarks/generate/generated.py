"""Generated districts, each generated once for all tests of a process."""

from functools import cache

from benchmarks.generate import Planted, district
from models.district import District

SMALL = ("cluster-6-1", "cluster-7-1", "cluster-8-1", "cluster-6-2", "cluster-7-2")
DISTRICTS = ("district-3-1", "district-6-1", "district-12-1", "district-24-1")
FAST = (*SMALL, *DISTRICTS, "county-3-1")


@cache
def generated(name: str) -> Planted:
    """The district of a name."""
    return district(name)


def school_of_courses(district: District) -> dict[str, str]:
    """School of each course."""
    schools = {class_.id: class_.school for class_ in district.classes}
    schools |= {joint.id: joint.school for joint in district.joint_classes}
    return {course.id: schools[course.group] for course in district.courses}
