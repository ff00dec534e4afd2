"""Whether a timetable is of another district, in which case one message says more than a hundred."""

from collections.abc import Iterable

from models.district import District
from scheduler.read.messages import Log, Value

LEAST_UNKNOWN = 5
"""Fewer unknown courses than these are told one by one."""


def is_foreign(courses: Iterable[str], file: str, district: District, log: Log, other: str = "") -> bool:
    """True after logging that most courses a timetable names are none of this district's.

    `other` is the district that the file says it is of, if it says so.
    """
    named = set(courses)
    unknown = named.difference(course.id for course in district.courses)
    if len(unknown) < LEAST_UNKNOWN or 4 * len(unknown) <= 3 * len(named):
        return False
    params: dict[str, Value] = {
        "file": file,
        "district": district.name,
        "count": len(named),
        "unknown": len(unknown),
    }
    if other in {"", district.name}:
        log.error("foreign_table", **params)
    else:
        log.error("foreign_timetable", **params, other=other)
    return True
