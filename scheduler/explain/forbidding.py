"""Which clauses of the tables forbid what a question asks for."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from models.course import Course
from models.district import District
from models.timetable import Decision
from scheduler.explain.clash import clash
from scheduler.explain.clause import Clause
from scheduler.explain.clauses import holds
from scheduler.explain.inquiry import Inquiry
from scheduler.explain.oracle import Oracle
from scheduler.solve.search import Effort

EFFORT = Effort(seconds=None, deterministic=2.0, seed=0, workers=1)
"""For each question to the solver."""

MINIMUM, FIXED = "courses.minimum", "courses.fixed"


def forbidding(
    inquiry: Inquiry, questions: Sequence[District], courses: Sequence[str]
) -> tuple[Clause, ...] | None:
    """Clauses of the district that leave no lawful timetable for any question; None if there is no proof.

    Missing lessons do not matter here; what is locked does. `courses` are those that the questions are about.
    """
    found: list[Clause] = []
    for question in questions:
        some = clash(_locks_alone(question), courses, Oracle(EFFORT))
        if some is None:
            return None
        found += some.clauses
    return tuple(dict.fromkeys(_own(inquiry, _as_locks(inquiry.district, found))))


def lacking(
    inquiry: Inquiry, question: District, decisions: Iterable[Decision], courses: Sequence[str]
) -> tuple[Clause, ...] | None:
    """Clauses of the district that leave lessons missing which are not missing now; None if none is proven.

    `decisions` are the best timetable that fits the question.
    """
    before = {lack.course: lack.lessons for lack in inquiry.court.judge(inquiry.decisions).missing}
    after = inquiry.court.judge(decisions).missing
    more = [lack.course for lack in after if lack.lessons > before.get(lack.course, 0)]
    some = clash(_with_locks(question), [*more, *courses], Oracle(EFFORT)) if more else None
    return None if some is None else tuple(_own(inquiry, some.clauses))


def _as_locks(district: District, clauses: Iterable[Clause]) -> Iterator[Clause]:
    """The clauses, with what locks a course's lessons in place of that it has to have them."""
    for clause in clauses:
        if clause.kind == MINIMUM:
            yield Clause(FIXED, clause.of)
            yield from (Clause("pinned", lesson) for lesson in district.pinned if lesson.course == clause.of)
        else:
            yield clause


def _own(inquiry: Inquiry, clauses: Iterable[Clause]) -> Iterable[Clause]:
    """Clauses that the district itself has; the others are the question."""
    return (clause for clause in clauses if holds(inquiry.district, clause))


def _locks(district: District) -> Counter[str]:
    """How many lessons each course must have wherever it is lawful at all."""
    fixed = Counter({course.id: len(set(course.fixed)) for course in district.courses})
    return fixed | Counter(lesson.course for lesson in set(district.pinned))


def _with_locks(district: District) -> District:
    """The same district, which says of every course that the lessons locked in it are wanted."""
    locks = _locks(district)
    return _each(
        district, lambda course: {"minimum": max(course.minimum, min(course.target, locks[course.id]))}
    )


def _locks_alone(district: District) -> District:
    """The district that asks for nothing but the lessons that are locked."""
    locks = _locks(district)
    free: dict[str, object] = {"in_person": 0, "by_specialist": 0}
    changed = _each(district, lambda course: {**free, "minimum": min(course.target, locks[course.id])})
    return changed.model_copy(update={"meetings": ()})


def _each(district: District, change: Callable[[Course], dict[str, object]]) -> District:
    courses = tuple(course.model_copy(update=change(course)) for course in district.courses)
    return district.model_copy(update={"courses": courses})
