"""A lesson of a course moved to a slot while everything else stays: what the law says of that."""

from collections.abc import Iterator
from dataclasses import dataclass

from models.course import SlotRef
from models.timetable import Decision, Placement
from models.verdict import Finding
from scheduler.explain.inquiry import Inquiry
from scheduler.explain.stricter import weeks_of


@dataclass(frozen=True)
class Move:
    """One lesson in another slot, or one that is new."""

    before: Placement | None
    """None: the course has no lesson so far."""
    after: Placement
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]
    """What it breaks."""


def least_breaking(inquiry: Inquiry, course: str, slot: SlotRef, teacher: str | None = None) -> Move | None:
    """Of all lessons of the course that could be moved to the slot, the one whose move breaks least.

    With a teacher, all the course's lessons in person become that teacher's: a course has one. None if the
    course has no lesson and nobody can give one.
    """
    moves = [
        _judged(inquiry, before, after, teacher) for before, after in _moves(inquiry, course, slot, teacher)
    ]
    return min(moves, key=lambda move: _harm(inquiry, move), default=None)


def in_the_way(inquiry: Inquiry, move: Move | None) -> frozenset[str]:
    """Courses with a lesson on the day of the moved one, of its classes or by its teacher."""
    if move is None:
        return frozenset()
    classes = set(inquiry.reach.members[move.after.course])
    return frozenset(
        lesson.course
        for lesson in inquiry.lessons
        if lesson.weekday == move.after.weekday
        and (
            lesson.teacher == move.after.teacher
            or not classes.isdisjoint(inquiry.reach.members[lesson.course])
        )
    )


def _moves(
    inquiry: Inquiry, course: str, slot: SlotRef, teacher: str | None
) -> Iterator[tuple[Placement | None, Placement]]:
    """Every lesson with what it becomes."""
    where = {"weekday": slot.weekday, "period": slot.period}
    lessons = inquiry.lessons_of(course)
    for lesson in lessons:
        given = {} if teacher is None else {"teacher": teacher, "origin": None, "origin_period": None}
        yield lesson, lesson.model_copy(update={**where, **given})
    if not lessons:
        (asked,) = (some for some in inquiry.district.courses if some.id == course)
        people = inquiry.reach.teachers.get(course, ()) if teacher is None else (teacher,)
        for who in people:
            for weeks in weeks_of(inquiry.district, asked):
                yield None, Placement(course=course, teacher=who, weeks=weeks, **where)


def _judged(inquiry: Inquiry, before: Placement | None, after: Placement, teacher: str | None) -> Move:
    def changed(decision: Decision) -> Decision:
        if decision == before:
            return after
        ours = isinstance(decision, Placement) and decision.course == after.course
        if teacher is not None and ours and isinstance(decision, Placement):
            in_person = decision.teacher is not None and decision.origin is None
            return decision.model_copy(update={"teacher": teacher}) if in_person else decision
        return decision

    decisions = tuple(map(changed, inquiry.decisions))
    decisions = decisions if before is not None else (*decisions, after)
    return Move(before, after, decisions, inquiry.court.judge(decisions).findings)


def _harm(inquiry: Inquiry, move: Move) -> tuple[int, int, int]:
    """How much a move breaks, then what the timetable is worth with it."""
    return len(move.findings), *inquiry.court.value(move.decisions)
