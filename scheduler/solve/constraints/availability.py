"""No lesson while the teacher, or a subject group he belongs to, is unavailable."""

from scheduler.solve.problem import CourseData, Problem, Slot, TeacherData, busy_within


def admits(problem: Problem, course: CourseData, teacher: TeacherData, slot: Slot) -> bool:
    """The slot lies outside every blocked time."""
    return not busy_within(teacher.blocked, slot)
