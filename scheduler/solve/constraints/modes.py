"""A lesson is met only in a way that its course allows: locally, by a visitor, live or recorded."""

from models.course import Mode
from scheduler.solve.problem import CourseData, Problem, TeacherData


def admits(problem: Problem, course: CourseData, teacher: TeacherData) -> bool:
    """A teacher of the school is local, any other a visitor."""
    mode = Mode.VISITING if problem.is_away(teacher, course.school) else Mode.LOCAL
    return mode in course.model.modes


def admits_reception(problem: Problem, course: CourseData) -> bool:
    """The course may be received."""
    return Mode.SYNCHRONOUS in course.model.modes


def admits_recorded(problem: Problem, course: CourseData) -> bool:
    """The course may be shown from a recording."""
    return Mode.RECORDED in course.model.modes
