"""Questions about tiny districts whose timetables are all known, and the true answers."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from random import Random

from models.course import SlotRef
from models.district import District
from models.timetable import Decision, Placement
from scheduler.explain.away import days_away
from scheduler.explain.inquiry import Inquiry
from scheduler.explain.stricter import away_at_most, given_by, given_in_slot, in_slot, not_in_slot
from tests.agreement.cases import FAMILIES, Case, case

MOST = 1_000
"""Timetables to judge for a district."""

FEW = [(family, 0) for family in FAMILIES] + [("plain", 1), ("cycles", 1)]
MANY = [(family, number) for family in FAMILIES for number in range(12) if (family, number) not in FEW]
"""Families and numbers of the districts asked about: in every run, and in the slow ones."""


@dataclass(frozen=True)
class Question:
    """What is asked of the solver, and which timetables fit."""

    about: tuple[object, ...]
    districts: tuple[District, ...]
    course: str
    fits: Callable[[Collection[Decision]], bool]


def asked(family: str, number: int) -> tuple[Case, Inquiry]:
    """A district with one of its timetables: a best one where the number is even, else any."""
    some = case(number, MOST, family)
    lawful = sorted(
        some.truth.lawful, key=lambda timetable: (some.truth.lawful[timetable][:2], str(timetable))
    )
    standing = Random(number).choice(lawful) if number % 2 else lawful[0]
    return some, Inquiry(some.district, tuple(sorted(standing, key=str)))


def worth(some: Case, question: Question) -> tuple[int, int] | None:
    """Missing lessons and cost of the best timetable that fits; None if none does."""
    return min(
        (
            (value.coverage, value.cost)
            for timetable, value in some.truth.lawful.items()
            if question.fits(timetable)
        ),
        default=None,
    )


def slots(inquiry: Inquiry, course: str) -> list[SlotRef]:
    """Every slot of the course's school."""
    school = inquiry.reach.schools[course]
    rings = (key for key in sorted(inquiry.court.facts.slots) if key[0] == school)
    return [SlotRef(weekday=weekday, period=period) for _, weekday, period in rings]


def questions(inquiry: Inquiry) -> Iterator[Question]:
    """Every course in every slot, with any teacher and with each; without its teacher; a day less away."""
    for course in inquiry.district.courses:
        for slot in slots(inquiry, course.id):
            yield from _of_slot(inquiry.district, course.id, slot)
        people = inquiry.reach.teachers.get(course.id, ())
        for teacher in people if len(people) > 1 else ():
            yield _without(inquiry.district, course.id, teacher, people)
    yield from _of_days(inquiry)


def _without(district: District, course: str, teacher: str, people: Collection[str]) -> Question:
    """Given by others."""
    others = [who for who in people if who != teacher]

    def freed(lessons: list[Placement]) -> bool:
        return not any(_given(lesson, teacher) for lesson in lessons)

    return _question(("not by", teacher), (given_by(district, course, others),), course, freed)


def _of_slot(district: District, course: str, slot: SlotRef) -> Iterator[Question]:
    def there(lesson: Placement) -> bool:
        return (lesson.weekday, lesson.period) == (slot.weekday, slot.period)

    def taken(lessons: list[Placement]) -> bool:
        return any(map(there, lessons))

    about = (slot.weekday, slot.period)
    yield _question(("in", *about), (in_slot(district, course, slot),), course, taken)
    freed = (not_in_slot(district, course, slot),)
    yield _question(("not in", *about), freed, course, lambda lessons: not taken(lessons))
    for teacher in district.teachers:

        def taken_by(lessons: list[Placement], who: str = teacher.id) -> bool:
            return any(there(lesson) and _given(lesson, who) for lesson in lessons)

        pinned = given_in_slot(district, course, slot, teacher.id)
        yield _question(("in", *about, teacher.id), pinned, course, taken_by)


def _of_days(inquiry: Inquiry) -> Iterator[Question]:
    """Of each teacher who is away on some day."""
    for teacher in inquiry.district.teachers:
        days = len(days_away(inquiry.court, inquiry.decisions, teacher.id))

        def fewer(decisions: Collection[Decision], who: str = teacher.id, days: int = days) -> bool:
            return len(days_away(inquiry.court, tuple(decisions), who)) < days

        if days:
            some = (away_at_most(inquiry.district, teacher.id, days - 1),)
            yield Question(("fewer days", teacher.id), some, inquiry.district.courses[0].id, fewer)


def _question(
    about: tuple[object, ...],
    districts: tuple[District, ...],
    course: str,
    fits: Callable[[list[Placement]], bool],
) -> Question:
    """One about the lessons of a course."""

    def all_fit(decisions: Collection[Decision]) -> bool:
        lessons = (one for one in decisions if isinstance(one, Placement))
        return fits([lesson for lesson in lessons if lesson.course == course])

    return Question((course, *about), districts, course, all_fit)


def _given(lesson: Placement, teacher: str) -> bool:
    return lesson.teacher == teacher and lesson.origin is None
