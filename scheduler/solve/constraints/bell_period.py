"""A course uses only periods of its kinds; periods that do not exist are no candidates to begin with."""

from scheduler.solve.problem import CourseData, Problem, Slot, TeacherData


def admits(problem: Problem, course: CourseData, teacher: TeacherData, slot: Slot) -> bool:
    """The slot's period is of a kind the course may use."""
    return slot.kind in course.model.kinds
