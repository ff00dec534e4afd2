"""A lesson ends early enough for the teacher to be back at the day's end place."""

from scheduler.solve.problem import UNREACHABLE, Problem, Slot, TeacherData


def admits_presence(problem: Problem, teacher: TeacherData, slot: Slot) -> bool:
    """End + departure buffer + way <= return_by; without a way, never."""
    if teacher.model.rides and slot.school != teacher.end_place:
        return True  # rule rides
    minutes = problem.minutes[slot.school][teacher.end_place]
    if minutes == UNREACHABLE:
        return False
    if teacher.model.return_by is None:
        return True
    buffer = problem.district.rules.departure_buffer if teacher.end_place != slot.school else 0
    return slot.end + buffer + minutes <= teacher.model.return_by
