"""A lesson begins no earlier than the teacher can be there from the day's start place."""

from scheduler.solve.problem import UNREACHABLE, Problem, Slot, TeacherData


def admits_presence(problem: Problem, teacher: TeacherData, slot: Slot) -> bool:
    """leave_after + way + arrival buffer <= start; without a way, never."""
    if teacher.model.rides and slot.school != teacher.start_place:
        return True  # rule rides
    minutes = problem.minutes[teacher.start_place][slot.school]
    if minutes == UNREACHABLE:
        return False
    if teacher.model.leave_after is None:
        return True
    buffer = problem.district.rules.arrival_buffer if teacher.start_place != slot.school else 0
    return teacher.model.leave_after + minutes + buffer <= slot.start
