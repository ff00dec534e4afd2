"""The few teachers whom a rule has to be asked about, found by what they are listed for."""

from collections import defaultdict
from collections.abc import Sequence

from scheduler.solve.problem import CourseData, Problem, TeacherData


class People:
    """A problem's teachers by id, subject and employer, each in the district's order."""

    def __init__(self, problem: Problem) -> None:
        self._known = {t.model.id: t for t in problem.teachers}
        self._teach: dict[str, list[TeacherData]] = defaultdict(list)
        self._employed: dict[int | None, list[TeacherData]] = defaultdict(list)
        for teacher in problem.teachers:
            self._employed[teacher.employer].append(teacher)
            for subject in dict.fromkeys(teacher.model.subjects):
                self._teach[subject].append(teacher)

    def shortlist(self, course: CourseData) -> Sequence[TeacherData]:
        """Everyone who may give the course, and some who may not: rule qualification refuses all others.

        That is the course's list or, without one, whoever has the subject.
        """
        if course.model.eligible:
            listed = (self._known.get(name) for name in set(course.model.eligible))
            return sorted((t for t in listed if t is not None), key=lambda t: t.index)
        return self._teach.get(course.model.subject, ())

    def of(self, school: int) -> Sequence[TeacherData]:
        """Those whom the school employs: rule local_adult refuses all others."""
        return self._employed.get(school, ())
