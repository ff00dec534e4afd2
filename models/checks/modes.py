"""How a course may be met leaves room for everything else that it asks for."""

from collections.abc import Iterator

from models.checks.facts import Facts
from models.checks.law import needing
from models.course import Mode
from models.flaws import Flaw

IN_PERSON = frozenset({Mode.LOCAL, Mode.VISITING})
AT_A_SCREEN = frozenset({Mode.SYNCHRONOUS, Mode.RECORDED})

_NEEDS = {
    "in_person": ("in_person_without_mode", IN_PERSON),
    "receivers": ("in_person_without_mode", IN_PERSON),
    "eligible": ("in_person_without_mode", IN_PERSON),
    "by_specialist": ("specialist_without_mode", IN_PERSON | {Mode.SYNCHRONOUS}),
    "origins": ("origins_without_mode", frozenset({Mode.SYNCHRONOUS})),
    "sits_in": ("sits_in_without_mode", AT_A_SCREEN | {Mode.VISITING}),
}
"""Fields of a course that have no effect without one of these modes, with the code of the flaw."""


@needing()
def no_modes(facts: Facts) -> Iterator[Flaw]:
    """A course may be met in at least one way."""
    for index, course in enumerate(facts.district.courses):
        if not course.modes:
            yield Flaw("no_modes", "courses", index, "modes", {"course": course.id})


@needing()
def without_mode(facts: Facts) -> Iterator[Flaw]:
    """Whatever a course says about a way of being met, it may be met in that way."""
    for index, course in enumerate(facts.district.courses):
        for field, (code, modes) in _NEEDS.items():
            if course.modes and getattr(course, field) and modes.isdisjoint(course.modes):
                yield Flaw(code, "courses", index, field, {"course": course.id})


@needing()
def share_above_minimum(facts: Facts) -> Iterator[Flaw]:
    """Lessons in person, and those by a specialist, are a part of the minimum."""
    for index, course in enumerate(facts.district.courses):
        for field in ("in_person", "by_specialist"):
            share = getattr(course, field)
            if share > course.minimum:
                params: dict[str, str | int] = {"count": share, "minimum": course.minimum}
                yield Flaw("share_above_minimum", "courses", index, field, params)


@needing("classes", "joint_classes")
def duty_for_nobody(facts: Facts) -> Iterator[Flaw]:
    """A duty, and a lesson of a school's own timetable, names those who may have it."""
    for index, course in enumerate(facts.district.courses):
        if (course.duty or facts.is_own(course)) and not course.eligible:
            field = "duty" if course.duty else "eligible"
            yield Flaw("duty_for_nobody", "courses", index, field, {"course": course.id})
