"""A course uses only periods of its kinds; periods that do not exist are no candidates to begin with."""

from scheduler.solve.problem import CourseData, Problem, Slot


def admits_slot(problem: Problem, course: CourseData, slot: Slot) -> bool:
    """The slot's period is of a kind the course may use."""
    return slot.kind in course.model.kinds
