"""Ids to names. Two tables may use the same id ("01" a school, "01" a teacher), so names know their table."""

from collections.abc import Iterable, Mapping
from typing import Final

from models.course import Course
from models.district import District

_TABLE_OF: Final[Mapping[str, str]] = {
    "teacher": "teachers",
    "colleague": "teachers",
    "school": "schools",
    "place": "places",
    "origin": "places",
    "destination": "places",
    "class": "groups",
    "group": "groups",
    "room": "rooms",
    "course": "courses",
    "broadcast": "courses",
    "meeting": "meetings",
    "vehicle": "vehicles",
}
"""Which table a placeholder's id is from, by any word of the placeholder (`other_school` is a school)."""

_NEVER_IDS: Final = frozenset({"period", "subject", "label", "unit", "workload"})
"""Placeholders that are printed as they are, even where some id is the same text."""


def name_of(param: str, value: str, names: Mapping[str, str]) -> str:
    """The name of the id `value` of a placeholder called `param`; itself if nothing has that id."""
    words = param.rstrip("0123456789").split("_")
    if _NEVER_IDS.intersection(words):
        return value
    table = next((_TABLE_OF[word] for word in reversed(words) if word in _TABLE_OF), None)
    return names.get(f"{table}:{value}", names.get(value, value))


def district_names(district: District) -> dict[str, str]:
    """Names by `table:id` (`schools:01`), and by the bare id where only one table has it."""
    schools = [(school.id, school.name) for school in district.schools]
    groups = [(group.id, group.name) for group in district.classes]
    groups += [(group.id, group.name) for group in district.joint_classes]
    teachers = [(teacher.id, teacher.name) for teacher in district.teachers]
    group_name, teacher_name = dict(groups), dict(teachers)
    tables = {
        "schools": schools,
        "places": [*schools, *((place.id, place.name) for place in district.places)],
        "groups": groups,
        "rooms": [(room.id, room.name) for room in district.rooms],
        "teachers": teachers,
        "courses": [
            *((course.id, _course_name(course, group_name, teacher_name)) for course in district.courses),
            *((broadcast.id, broadcast.name) for broadcast in district.broadcasts),
        ],
        "meetings": [(meeting.id, meeting.name) for meeting in district.meetings],
        "vehicles": [(vehicle.id, vehicle.name) for vehicle in district.vehicles],
    }
    qualified = {f"{table}:{key}": name for table, rows in tables.items() for key, name in rows}
    return {**_unambiguous(tables.values()), **qualified}


def _course_name(course: Course, groups: Mapping[str, str], teachers: Mapping[str, str]) -> str:
    """Class and subject; of a lesson of a school's own timetable, its teacher and subject."""
    whose = groups.get(course.group) or " ".join(teachers.get(id_, id_) for id_ in course.eligible)
    return f"{whose or course.group} {course.subject}"


def _unambiguous(tables: Iterable[Iterable[tuple[str, str]]]) -> dict[str, str]:
    """Names by id, without the ids that mean different names in different tables."""
    found: dict[str, set[str]] = {}
    for rows in tables:
        for key, name in rows:
            found.setdefault(key, set()).add(name)
    return {key: name for key, (name, *others) in found.items() if not others}
