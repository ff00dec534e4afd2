"""A broadcast joins only classes with the same textbook edition."""

from models.course import Broadcast
from scheduler.solve.problem import CourseData, Problem


def admits_origin(problem: Problem, course: CourseData, origin: CourseData) -> bool:
    """All classes at both ends have one edition."""
    return len(course.textbooks | origin.textbooks) == 1


def admits_external(problem: Problem, course: CourseData, broadcast: Broadcast) -> bool:
    """All classes have the broadcast's edition."""
    return course.textbooks == {broadcast.textbook}
