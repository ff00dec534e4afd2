"""Only a teacher with the subject and all grades, and on the course's list if it has one, is a candidate."""

from scheduler.solve.problem import CourseData, Problem, TeacherData


def admits(problem: Problem, course: CourseData, teacher: TeacherData) -> bool:
    """The teacher may teach the course."""
    return qualified(course, teacher)


def qualified(course: CourseData, teacher: TeacherData) -> bool:
    """Subject and all grades are the teacher's, and the course's list, if any, names the teacher.

    A duty, or a lesson of a school's own timetable, needs nothing but the list.
    """
    model = teacher.model
    if course.model.duty or course.at_home:
        return model.id in course.model.eligible
    grades = not model.grades or set(course.grades) <= set(model.grades)
    listed = not course.model.eligible or model.id in course.model.eligible
    return course.model.subject in model.subjects and grades and listed
