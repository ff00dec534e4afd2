"""No lesson while the teacher, or a subject group he belongs to, is unavailable."""

from scheduler.solve.problem import Problem, Slot, TeacherData, busy_within


def admits_presence(problem: Problem, teacher: TeacherData, slot: Slot) -> bool:
    """The slot lies outside every blocked time."""
    return not busy_within(teacher.blocked, slot)
