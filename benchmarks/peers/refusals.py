"""What of a district the peers cannot be given: everything that is neither a visit nor a limit they know."""

from collections.abc import Iterator

from models.base import Model, Weeks
from models.course import Course, Mode
from models.district import District
from models.group import SchoolClass
from models.rules import Rules
from models.school import School
from models.teacher import Limits, Teacher, Unavailability
from models.term import Term
from scheduler.verify.facts import Facts
from scheduler.verify.scenes import scenes

HARMLESS: dict[type[Model], set[str]] = {
    District: {"weights", "places", "joint_classes", "unavailability", "commitments", "travel", "rules"}
    | {"rooms", "coefficients", "format", "calendar"},
    Term: {"zone"},
    School: {"cluster", "kind"},
    SchoolClass: {"pupils", "textbook", "class_teacher"},
    Teacher: {"employer", "cluster", "leave_after", "return_by", "grades", "quality", "part_time"}
    | {"assists", "limits"},
    Limits: {"lessons_day", "lessons_week"},
    Unavailability: {"teacher", "subject", "dates", "reason"},
    Course: {"importance", "kinds", "max_day", "days_apart", "allowed", "forbidden", "unwanted", "modes"}
    | {"eligible", "in_person"},
    Rules: {"arrival_buffer", "departure_buffer", "midday", "break_minutes", "lunch_from", "lunch_to"}
    | {"common_minutes", "setup_minutes", "streams"},
}
"""Optional fields that the adapters obey, or that change nothing where all other rows are as listed here.

A field that is not here must be at its default, so a rule that is new to the project is refused by itself.
"""

IN_PERSON = {Mode.LOCAL, Mode.VISITING}


def refusals(district: District) -> Iterator[str]:
    """What the peers cannot be given, each with where it stands."""
    yield from _set(district, "district")
    yield from _set(district.term, "term")
    yield from _set(district.rules, "rules")
    for school in district.schools:
        yield from _set(school, f"school {school.id}")
    for group in district.classes:
        yield from _set(group, f"class {group.id}")
    for teacher in district.teachers:
        yield from _set(teacher, f"teacher {teacher.id}")
        yield from _set(teacher.limits, f"teacher {teacher.id}")
    for row in district.unavailability:
        if not row.dates:
            yield from _set(row, f"unavailability of {row.teacher or row.subject}")
    yield from _of_courses(district)
    yield from _of_weeks(district)


def _set(row: Model, where: str) -> Iterator[str]:
    """The optional fields of a row that are not at their default and not harmless."""
    for name, field in type(row).model_fields.items():
        if not field.is_required() and name not in HARMLESS[type(row)]:
            value = getattr(row, name)
            if value != field.get_default(call_default_factory=True):
                yield f"{where}: {name}"


def _of_courses(district: District) -> Iterator[str]:
    members = Facts(district).members
    for course in district.courses:
        yield from _set(course, f"course {course.id}")
        if not set(course.modes) <= IN_PERSON:
            yield f"course {course.id}: modes"
        if not members[course.group]:
            yield f"course {course.id}: a lesson of the school's own timetable"


def _of_weeks(district: District) -> Iterator[str]:
    if len(scenes(district)) > 1:
        yield "term: bells or ways that change"
    for row in district.commitments:
        if row.teacher is not None:
            yield f"commitment of teacher {row.teacher}"
        if row.weeks is not Weeks.EVERY:
            yield f"commitment at {row.school}: weeks"
