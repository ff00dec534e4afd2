"""A district with a single rule or preference left of those that its tables can switch off."""

from typing import Any

from models.course import Course
from models.district import District
from models.teacher import Limits, Teacher

LIMITS = {
    "away_days": "days_away",
    "daily_broadcasts": "broadcasts_day",
    "daily_lessons": "lessons_day",
    "daily_schools": "schools_day",
    "daily_travel": "travel_day",
    "half_day_schools": "schools_half_day",
    "journey_length": "journey_minutes",
    "lunch": "lunch_minutes",
    "running_lessons": "running_lessons",
    "visit_lessons": "visit_lessons",
    "weekly_lessons": "lessons_week",
    "workload_week": "workload_week",
}
"""Rule -> the limit of a teacher that switches it on."""

Off = dict[str, dict[str, Any]]
"""Rule -> the fields of a table that switch it on, with what switches it off."""

TEACHERS: Off = {
    "day_end": {"return_by": None},
    "day_start": {"leave_after": None},
    "qualification": {"grades": ()},
}

COURSES: Off = {
    "allowed_slots": {"allowed": (), "forbidden": ()},
    "days_apart": {"days_apart": 1},
    "doubles": {"doubles": 0},
    "fixed_slots": {"fixed": ()},
    "qualification": {"eligible": ()},
    "room_clash": {"room": None},
}

TABLES: dict[str, Off] = {
    "classes": {"multi_grade": {"multi_grade": ""}, "textbook": {"textbook": ""}},
    "joinings": {"joint_lessons": {"most_pupils": 2000}},
    "broadcasts": {"receiving_classes": {"receivers": 200}, "textbook": {"textbook": ""}},
    "rooms": {"room_capacity": {"capacity": None}},
    "schools": {"least_adults": {"least_adults": 0}, "most_away": {"most_away": None}},
}
"""The same for further tables."""

RULES: Off = {
    "common_minutes": {"common_minutes": 0, "setup_minutes": 0},
    "streams": {"streams": None},
}
"""The same for the district's rules."""

GONE: Off = {
    "availability": {"unavailability": ()},
    "meeting": {"meetings": ()},
    "pinned": {"pinned": ()},
}
"""Rule -> tables without which there is nothing that it could forbid."""

ALWAYS = {
    "bell_period",
    "broadcast",
    "broadcast_rooms",
    "class_clash",
    "course_day",
    "course_weeks",
    "lesson_count",
    "local_adult",
    "modes",
    "one_origin",
    "one_stay",
    "one_teacher",
    "online_meeting",
    "teacher_clash",
    "travel_time",
}
"""Rules that cannot be switched off by themselves: they stand beside the one that is alone."""

SWITCHED = tuple(
    sorted({*LIMITS, *TEACHERS, *COURSES, *RULES, *GONE, *(rule for off in TABLES.values() for rule in off)})
)


def alone(district: District, rule: str | None) -> District:
    """The district with `rule` as the only one switched on; None = none at all."""
    tables: dict[str, Any] = {
        name: tuple(row.model_copy(update=_off(off, rule)) for row in getattr(district, name))
        for name, off in TABLES.items()
    }
    tables["teachers"] = tuple(_teacher(teacher, rule) for teacher in district.teachers)
    tables["courses"] = tuple(_course(course, rule) for course in district.courses)
    tables["rules"] = district.rules.model_copy(update=_off(RULES, rule))
    return district.model_copy(update=tables | _off(GONE, rule))


def _teacher(teacher: Teacher, rule: str | None) -> Teacher:
    kept = {field: getattr(teacher.limits, field) for name, field in LIMITS.items() if name == rule}
    return teacher.model_copy(update={**_off(TEACHERS, rule), "limits": Limits(**kept)})


def _course(course: Course, rule: str | None) -> Course:
    many = {"receivers": 200} if course.receivers and rule != "receiving_classes" else {}
    return course.model_copy(update=_off(COURSES, rule) | many)


def _off(fields: Off, rule: str | None) -> dict[str, Any]:
    """What switches all rules but one off."""
    return {field: off for name, some in fields.items() if name != rule for field, off in some.items()}
