"""Why a course's lessons are when they are and given by whom: what the next best would have cost."""

from dataclasses import dataclass

from models.course import SlotRef
from models.timetable import Placement
from scheduler.explain.inquiry import Answer, Inquiry
from scheduler.explain.stricter import given_by, not_in_slot


@dataclass(frozen=True)
class SlotReason:
    """Why a lesson is in its slot."""

    lesson: Placement
    locked: bool
    """Whether the planner put it there."""
    otherwise: Answer
    """The best timetable without the course in this slot."""


@dataclass(frozen=True)
class TeacherReason:
    """Why a course has its teacher."""

    teacher: str
    otherwise: Answer | None
    """The best timetable in which this one does not give it; None if nobody else could."""


def slot_reasons(inquiry: Inquiry, course: str) -> tuple[SlotReason, ...]:
    """One for each lesson of the course, in the order of the week."""
    (asked,) = (some for some in inquiry.district.courses if some.id == course)
    found: list[SlotReason] = []
    for lesson in sorted(inquiry.lessons_of(course), key=lambda some: (some.weekday, some.period)):
        slot = SlotRef(weekday=lesson.weekday, period=lesson.period)
        locked = slot in asked.fixed or any(_in(slot, course, some) for some in inquiry.district.pinned)
        if locked:
            answer = Answer(None, proven=True)
        else:
            answer = inquiry.ask((not_in_slot(inquiry.district, course, slot),), {course})
        found.append(SlotReason(lesson, locked, answer))
    return tuple(found)


def teacher_reason(inquiry: Inquiry, course: str) -> TeacherReason | None:
    """Why the course is given by its teacher; None if nobody comes to its lessons."""
    given = (lesson for lesson in inquiry.lessons_of(course) if lesson.origin is None)
    teacher = next((lesson.teacher for lesson in given if lesson.teacher is not None), None)
    if teacher is None:
        return None
    others = [who for who in inquiry.reach.teachers.get(course, ()) if who != teacher]
    if not others:
        return TeacherReason(teacher, None)
    return TeacherReason(teacher, inquiry.ask((given_by(inquiry.district, course, others),), {course}))


def _in(slot: SlotRef, course: str, lesson: Placement) -> bool:
    return (lesson.course, lesson.weekday, lesson.period) == (course, slot.weekday, slot.period)
