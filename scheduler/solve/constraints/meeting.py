"""A meeting is held in a slot it may have, once a week at most, by enough of its members."""

from collections import defaultdict

from ortools.sat.python.cp_model import CpModel, IntVar, LinearExpr

from models.base import Weeks
from models.course import Meeting
from scheduler.solve.decisions import Decisions
from scheduler.solve.problem import Problem, Slot, matches


def admits_meeting(problem: Problem, meeting: Meeting, slot: Slot) -> bool:
    """A period of every week, of an allowed kind, in an allowed slot."""
    if slot.weeks is not Weeks.EVERY or slot.kind not in meeting.kinds:
        return False
    return not meeting.allowed or any(matches(pattern, slot) for pattern in meeting.allowed)


def post_once(model: CpModel, problem: Problem, decisions: Decisions) -> None:
    """One slot at the most, and where it is held as many attendants as the quorum asks for."""
    come: dict[tuple[int, int], list[IntVar]] = defaultdict(list)
    for (number, _, slot), literal in decisions.attends.items():
        come[number, slot].append(literal)
    held: dict[int, list[IntVar]] = defaultdict(list)
    for (number, slot), literal in decisions.meets.items():
        held[number].append(literal)
        meeting = problem.district.meetings[number]
        least = len(meeting.members) if meeting.quorum is None else meeting.quorum
        model.add(LinearExpr.sum(come[number, slot]) >= least * literal)
    for literals in held.values():
        model.add_at_most_one(literals)
