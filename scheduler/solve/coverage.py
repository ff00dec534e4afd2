"""Missing lessons: in number, in person and by specialists; and meetings that are not held."""

from collections import defaultdict

from ortools.sat.python.cp_model import CpModel, IntVar, LinearExpr, LinearExprT

from scheduler.solve.decisions import Decisions
from scheduler.solve.problem import Problem, Source


def coverage(
    model: CpModel, problem: Problem, decisions: Decisions
) -> tuple[dict[int, LinearExprT], LinearExprT]:
    """Missing lessons by course, and all of them with the meetings, each times its importance."""
    at: dict[int, list[IntVar]] = defaultdict(list)
    in_person: dict[int, list[IntVar]] = defaultdict(list)
    expert: dict[int, list[IntVar]] = defaultdict(list)
    for c, slot in decisions.met:
        at[c].append(decisions.at(c, slot))
    for (c, teacher, _), lesson in decisions.lessons.items():
        in_person[c].append(lesson)
        if problem.teachers[teacher].is_specialist(problem.courses[c].model.subject):
            expert[c].append(lesson)
    for (c, _, source), literal in decisions.receives.items():
        if problem.courses[c].model.by_specialist > 0:
            expert[c] += _from_specialist(model, problem, decisions, source, literal)
    short: dict[int, LinearExprT] = {}
    missing: list[LinearExprT] = []
    for course in problem.courses:
        demand, number = course.model, course.index
        wanted = (
            (demand.minimum, at[number]),
            (demand.in_person, in_person[number]),
            (demand.by_specialist, expert[number]),
        )
        if not any(least for least, _ in wanted):
            continue
        lacking = model.new_int_var(0, max(least for least, _ in wanted), f"missing[{number}]")
        for least, lessons in wanted:
            if least:
                model.add(LinearExpr.sum([lacking, *lessons]) >= least)
        short[number] = lacking
        missing.append(demand.importance * lacking)
    return short, LinearExpr.sum([*missing, *_meetings(problem, decisions)])


def _from_specialist(
    model: CpModel, problem: Problem, decisions: Decisions, source: Source, literal: IntVar
) -> list[IntVar]:
    """A literal that may be 1 if the lesson is received from a specialist; a broadcast from outside is."""
    if source.course is None or source.slot is None:
        return [literal]
    subject = problem.courses[source.course].model.subject
    experts = [
        lesson
        for teacher in problem.teachers
        if teacher.is_specialist(subject)
        and (lesson := decisions.lessons.get((source.course, teacher.index, source.slot))) is not None
    ]
    if not experts:
        return []
    both = model.new_bool_var("received from a specialist")
    model.add_implication(both, literal)
    model.add_bool_or([*experts, ~both])
    return [both]


def _meetings(problem: Problem, decisions: Decisions) -> list[LinearExprT]:
    """What every meeting costs that is not held."""
    found: list[LinearExprT] = []
    for number, meeting in enumerate(problem.district.meetings):
        held = [literal for (m, _), literal in decisions.meets.items() if m == number]
        found.append(meeting.importance * (1 - LinearExpr.sum(held)))
    return found
