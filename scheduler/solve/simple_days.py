"""Districts in which nobody goes to more than two schools a day: good advice soon, but no bound.

Such days are a fifth of all that the relaxation knows where three schools a day are allowed, and far less
where any number is; the least cost with them is a few per cent higher.
"""

from models.district import District
from models.teacher import Teacher
from scheduler.solve.reach import Reach

SCHOOLS = 2
"""Most schools on a simple day."""


def simple_days(district: District) -> District:
    """The district with at most so many schools a day for everyone."""
    teachers = tuple(
        teacher if _is_simple(teacher) else _simplified(teacher) for teacher in district.teachers
    )
    return district.model_copy(update={"teachers": teachers})


def has_simple_days(district: District, reach: Reach) -> bool:
    """Whether nobody could go to more schools a day anyway."""
    schools: dict[str, set[str]] = {teacher.id: set() for teacher in district.teachers}
    for course, teachers in reach.teachers.items():
        for teacher in teachers:
            schools.get(teacher, set()).add(reach.schools[course])
    return all(_is_simple(teacher) or len(schools[teacher.id]) <= SCHOOLS for teacher in district.teachers)


def _is_simple(teacher: Teacher) -> bool:
    limit = teacher.limits.schools_day
    return limit is not None and limit <= SCHOOLS


def _simplified(teacher: Teacher) -> Teacher:
    limits = teacher.limits.model_copy(update={"schools_day": SCHOOLS})
    return teacher.model_copy(update={"limits": limits})
