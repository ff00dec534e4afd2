"""A lesson that is received, recorded or given by a visitor has one local adult, where one is needed."""

from collections import defaultdict
from itertools import combinations

from ortools.sat.python.cp_model import CpModel, IntVar, LinearExpr

from scheduler.solve.decisions import Decisions
from scheduler.solve.problem import CourseData, Problem, TeacherData
from scheduler.solve.sittings import pairs, same_sitting, shared


def needs_adult(problem: Problem, course: CourseData, teacher: TeacherData) -> bool:
    """The teacher is a visitor, and visits are covered or the course is coached."""
    wanted = problem.district.rules.visit_adult or bool(course.model.sits_in)
    return wanted and problem.is_away(teacher, course.school)


def admits_adult(problem: Problem, course: CourseData, teacher: TeacherData) -> bool:
    """A teacher of the school who assists, or is on the list to sit in."""
    at_home = not problem.is_away(teacher, course.school)
    return at_home and (teacher.model.assists or teacher.model.id in course.model.sits_in)


def post_once(model: CpModel, problem: Problem, decisions: Decisions) -> None:
    """One adult for every lesson that needs one, none for others, one for a whole sitting."""
    adults: dict[tuple[int, int], dict[int, IntVar]] = defaultdict(dict)
    for (course, slot, teacher), literal in decisions.adults.items():
        adults[course, slot][teacher] = literal
    for course, slot in sorted(decisions.met):
        _one_adult(model, problem, decisions, (course, slot), adults[course, slot])
    _share(model, problem, decisions)


def _one_adult(
    model: CpModel, problem: Problem, decisions: Decisions, key: tuple[int, int], adults: dict[int, IntVar]
) -> None:
    course, slot = problem.courses[key[0]], key[1]
    remote = decisions.remote(course.index, slot)
    visits = [
        literal
        for teacher in problem.teachers
        if needs_adult(problem, course, teacher)
        and (literal := decisions.lessons.get((course.index, teacher.index, slot))) is not None
    ]
    model.add(LinearExpr.sum(list(adults.values())) == LinearExpr.sum([remote, *visits]))
    listed = course.model.sits_in
    for teacher, literal in adults.items():
        if listed and problem.teachers[teacher].model.id not in listed:
            model.add_implication(literal, remote)  # only those on the list sit in with a visitor


def _share(model: CpModel, problem: Problem, decisions: Decisions) -> None:
    """Courses of one sitting have the same adult; others in the same slot have different ones."""
    for one, other, slot in pairs(decisions):
        for teacher in range(len(problem.teachers)):
            here = decisions.adults.get((one, slot, teacher))
            if here is None:
                continue
            there = decisions.adults.get((other, slot, teacher))
            if there is not None:
                same_sitting(model, decisions, (one, other, slot), [here, there])
            for literals in shared(decisions, (one, other, slot)):
                rest = [] if there is None else [there]
                model.add_bool_or([~here, *(~literal for literal in literals), *rest])
    for (teacher, slot), some in _by_teacher(decisions).items():
        for one, other in combinations(some, 2):
            if not problem.together(problem.courses[one], problem.courses[other]):
                model.add_at_most_one([decisions.adults[c, slot, teacher] for c in (one, other)])


def _by_teacher(decisions: Decisions) -> dict[tuple[int, int], list[int]]:
    """Courses by (teacher, slot)."""
    found: dict[tuple[int, int], list[int]] = defaultdict(list)
    for course, slot, teacher in sorted(decisions.adults):
        found[teacher, slot].append(course)
    return found
