"""What may mend a clash without being a clause of it: a lesson could be received, or bells be moved."""

from collections.abc import Iterator

from models.course import Course, Mode
from models.district import District
from scheduler.explain.clash import MINIMUM, Clash
from scheduler.explain.clause import Clause
from scheduler.term.groups import school_of_group

MODES, BELLS, COMMON = "courses.modes", "bells", "rules.common_minutes"
"""Kinds of clauses."""


def alternatives(clash: Clash) -> Iterator[Clause]:
    """Clauses whose easings are worth trying beside those of the clash."""
    yield from _broadcasts(clash)
    yield from _bells(clash)


def _broadcasts(clash: Clash) -> Iterator[Clause]:
    """The lessons wanted, where they may not be received and somebody's could be."""
    wanted = {clause.of for clause in clash.demands if clause.kind == MINIMUM}
    told = {clause.of for clause in clash.supplies if clause.kind == MODES}
    for course in clash.part.courses:
        if course.id in wanted - told and _could_be_heard(clash.part, course):
            yield Clause(MODES, course.id)


def _could_be_heard(part: District, course: Course) -> bool:
    """Whether somebody else's lesson of the subject may be broadcast."""
    sent = any(some.receivers and some.subject == course.subject for some in part.courses if some != course)
    outside = any(some.subject == course.subject for some in part.broadcasts)
    return Mode.SYNCHRONOUS not in course.modes and (sent or outside)


def _bells(clash: Clash) -> Iterator[Clause]:
    """Every period of the schools whose bells leave too few common minutes."""
    if all(clause.kind != COMMON for clause in clash.supplies):
        return
    schools = {school_of_group(clash.part)[course.group] for course in clash.part.courses}
    for bells in clash.part.bells:
        if bells.school in schools:
            labels = dict.fromkeys(row.label for row in bells.periods if row.kind.value == "lesson")
            yield from (Clause(BELLS, (bells.school, label)) for label in labels)
