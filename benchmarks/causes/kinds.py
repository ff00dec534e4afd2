"""Causes for which a district has no complete timetable; each changes one row, and says which."""

from benchmarks.causes.equipment import assistant, common_minutes, room, seat, stream
from benchmarks.causes.lessons import days_apart, fixed_slots, full_class, max_day
from benchmarks.causes.people import (
    away_days,
    grades,
    late,
    long_journey,
    meeting,
    teacher_lessons,
    unavailable,
)
from benchmarks.causes.planting import Kind

KINDS: dict[str, Kind] = {
    kind.__name__: kind
    for kind in (
        teacher_lessons,
        long_journey,
        full_class,
        common_minutes,
        room,
        stream,
        seat,
        assistant,
        fixed_slots,
        days_apart,
        away_days,
        grades,
        meeting,
        max_day,
        late,
        unavailable,
    )
}
