"""The best other slots for a lesson of a course, each with the whole timetable that goes with it."""

from dataclasses import dataclass

from models.course import SlotRef
from models.timetable import Decision
from scheduler.explain.inquiry import CLOSELY, Answer, Inquiry, Pace
from scheduler.explain.move import in_the_way, least_breaking
from scheduler.explain.open_slots import open_slots
from scheduler.explain.stricter import in_slot
from scheduler.solve.search import Effort

GLANCE = Pace(Effort(seconds=None, deterministic=0.5, seed=0, workers=1, turns=True), first=True, rings=2)
"""For every slot of a large district."""

SPARE = 2
"""Slots looked at closely beyond those wanted: at a glance they were only a little worse."""


@dataclass(frozen=True)
class Suggestion:
    """A slot, and the best timetable with a lesson of the course in it."""

    slot: SlotRef
    answer: Answer


def suggestions(inquiry: Inquiry, course: str, count: int) -> tuple[Suggestion, ...]:
    """At most so many, the least missing and the least dear first; no two are the same timetable.

    Slots that the course has already are left out.
    """
    taken = {(lesson.weekday, lesson.period) for lesson in inquiry.lessons_of(course)}
    slots = [
        slot for slot in open_slots(inquiry.district, course) if (slot.weekday, slot.period) not in taken
    ]
    if inquiry.small:
        return tuple(_best(inquiry, [_suggested(inquiry, course, slot, CLOSELY) for slot in slots])[:count])
    glances = [_suggested(inquiry, course, slot, GLANCE) for slot in slots]
    promising = [*_best(inquiry, glances), *(one for one in glances if one.answer.decisions is None)]
    closer = [
        _suggested(inquiry, course, one.slot, CLOSELY, one.answer.decisions)
        for one in promising[: count + SPARE]
    ]
    return tuple(_best(inquiry, closer)[:count])


def _suggested(
    inquiry: Inquiry, course: str, slot: SlotRef, pace: Pace, begin: tuple[Decision, ...] | None = None
) -> Suggestion:
    """A slot; `begin` is a timetable that may be the answer, if there is one."""
    move = least_breaking(inquiry, course, slot)
    begin = move.decisions if begin is None and move is not None else begin
    question = in_slot(inquiry.district, course, slot)
    return Suggestion(slot, inquiry.ask((question,), {course}, begin, pace, in_the_way(inquiry, move)))


def _best(inquiry: Inquiry, some: list[Suggestion]) -> list[Suggestion]:
    """Those that are possible, each timetable once: the best first, of equal ones that with fewer changes."""
    found: dict[frozenset[object], Suggestion] = {}
    for one in sorted(some, key=lambda one: (one.answer.worth, _changes(inquiry, one))):
        if one.answer.decisions is not None:
            found.setdefault(frozenset(one.answer.decisions), one)
    return list(found.values())


def _changes(inquiry: Inquiry, one: Suggestion) -> int:
    """Decisions that are no longer made."""
    return len(set(inquiry.decisions).difference(one.answer.decisions or ()))
