"""Slots outside a course's allowed set, or inside its forbidden one, are no candidates."""

from scheduler.solve.problem import CourseData, Problem, Slot, matches


def admits_slot(problem: Problem, course: CourseData, slot: Slot) -> bool:
    """The slot matches an allowed pattern, if there are any, and no forbidden one."""
    allowed = not course.model.allowed or any(matches(p, slot) for p in course.model.allowed)
    return allowed and not any(matches(p, slot) for p in course.model.forbidden)
