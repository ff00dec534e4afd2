"""When a lesson of an older timetable counts as the same lesson."""

from models.timetable import Placement

Same = tuple[object, ...]


def same(lesson: Placement) -> Same:
    """What is equal for two placements that are the same lesson; room and local adult may differ."""
    return (
        lesson.course,
        lesson.teacher,
        lesson.weekday,
        lesson.period,
        lesson.weeks,
        lesson.origin,
        lesson.origin_period,
    )
