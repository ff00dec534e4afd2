"""A district with a single rule or preference left of those that its tables can switch off."""

from typing import Any

from models.course import Course
from models.district import District
from models.teacher import Limits, Teacher

LIMITS = {
    "away_days": "days_away",
    "daily_lessons": "lessons_day",
    "daily_schools": "schools_day",
    "daily_travel": "travel_day",
    "half_day_schools": "schools_half_day",
    "journey_length": "journey_minutes",
    "lunch": "lunch_minutes",
    "running_lessons": "running_lessons",
    "visit_lessons": "visit_lessons",
    "weekly_lessons": "lessons_week",
}
"""Rule -> the limit of a teacher that switches it on."""

TEACHERS: dict[str, dict[str, Any]] = {
    "day_end": {"return_by": None},
    "day_start": {"leave_after": None},
    "qualification": {"grades": ()},
}
"""Rule -> the fields of a teacher that switch it on, with what switches it off."""

COURSES: dict[str, dict[str, Any]] = {
    "allowed_slots": {"allowed": (), "forbidden": ()},
    "days_apart": {"days_apart": 1},
    "doubles": {"doubles": 0},
    "fixed_slots": {"fixed": ()},
    "qualification": {"eligible": ()},
    "room_clash": {"room": None},
}
"""The same for courses."""

ALWAYS = {
    "bell_period",
    "class_clash",
    "course_day",
    "lesson_count",
    "one_stay",
    "one_teacher",
    "teacher_clash",
    "travel_time",
}
"""Rules that cannot be switched off: they stand beside the one that is alone."""

SWITCHED = tuple(sorted({"availability", *LIMITS, *TEACHERS, *COURSES}))


def alone(district: District, rule: str | None) -> District:
    """The district with `rule` as the only one switched on; None = none at all."""
    return district.model_copy(
        update={
            "teachers": tuple(_teacher(teacher, rule) for teacher in district.teachers),
            "courses": tuple(_course(course, rule) for course in district.courses),
            "unavailability": district.unavailability if rule == "availability" else (),
        }
    )


def _teacher(teacher: Teacher, rule: str | None) -> Teacher:
    kept = {field: getattr(teacher.limits, field) for name, field in LIMITS.items() if name == rule}
    return teacher.model_copy(update={**_off(TEACHERS, rule), "limits": Limits(**kept)})


def _course(course: Course, rule: str | None) -> Course:
    return course.model_copy(update=_off(COURSES, rule))


def _off(fields: dict[str, dict[str, Any]], rule: str | None) -> dict[str, Any]:
    """What switches all rules but one off."""
    return {field: off for name, some in fields.items() if name != rule for field, off in some.items()}
