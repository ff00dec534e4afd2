"""Which teachers share a subject's work."""

from collections import defaultdict

from scheduler.solve.constraints import qualification
from scheduler.solve.problem import Problem


def teachers_by_subject(problem: Problem) -> list[list[int]]:
    """Teachers qualified for a course of the subject, per subject that has two or more of them."""
    groups: dict[str, set[int]] = defaultdict(set)
    for course in problem.courses:
        for teacher in problem.teachers:
            if qualification.qualified(course, teacher):
                groups[course.model.subject].add(teacher.index)
    return [sorted(group) for _, group in sorted(groups.items()) if len(group) > 1]
