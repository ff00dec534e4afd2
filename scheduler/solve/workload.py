"""Workload of a teacher's week in one scene, in hundredths of a lesson."""

from collections import defaultdict
from collections.abc import Iterator

from ortools.sat.python.cp_model import CpModel, IntVar, LinearExpr, LinearExprT

from models.workload import Extra
from scheduler.solve.problem import CourseData, Problem, Role
from scheduler.solve.variables import Variables

LESSON = 100
"""What a lesson without a coefficient counts for."""


class Load:
    """Builds workloads over one scene's variables."""

    def __init__(self, model: CpModel, problem: Problem, x: Variables) -> None:
        self._model, self._problem, self._x = model, problem, x
        rows = problem.district.coefficients
        self._subjects = {r.subject: r.hundredths for r in rows if r.extra is Extra.SUBJECT}
        self._crowds = [(r.pupils or 0, r.hundredths) for r in rows if r.extra is Extra.PUPILS_OVER]
        self._extras = {r.extra: r.hundredths for r in rows}
        self._of: dict[int, LinearExprT] = {}
        self._assisted: dict[tuple[int, int], list[tuple[int, IntVar]]] = defaultdict(list)
        for (course, slot, teacher), literal in x.decisions.adults.items():
            self._assisted[teacher, slot].append((course, literal))

    def of(self, teacher: int) -> LinearExprT:
        """The workload of a teacher by index: exact, whichever way it is pressed."""
        if teacher not in self._of:
            self._of[teacher] = LinearExpr.sum(list(self._parts(teacher)))
        return self._of[teacher]

    def _parts(self, teacher: int) -> Iterator[LinearExprT]:
        """What it is the sum of."""
        spots = [s for day in self._problem.weekdays for s in self._x.spots(teacher, day)]
        for spot in spots:
            if spot.slot is None:
                yield LESSON * spot.lessons
            elif spot.role is Role.LESSON:
                yield from self._sitting(teacher, spot.slot)
            elif spot.role is Role.ADULT:
                yield from self._duty(teacher, spot.slot)
        yield from self._road(teacher)

    def _extra(self, extra: Extra) -> int:
        return self._extras.get(extra, 0)

    def _weight(self, course: CourseData) -> int:
        return self._subjects.get(course.model.subject, LESSON)

    def _sitting(self, teacher: int, slot: int) -> Iterator[LinearExprT]:
        """What a lesson that the teacher may give in the slot counts for, to one course or several."""
        some = self._x.decisions
        numbers = some.given[teacher, slot]
        courses = [self._problem.courses[number] for number in numbers]
        lessons = [some.lessons[number, teacher, slot] for number in numbers]
        busy = self._x.busy(teacher, slot)
        if self._problem.slots[slot].school != self._problem.teachers[teacher].employer:
            yield self._extra(Extra.OTHER_SCHOOL) * busy
        if self._extra(Extra.ORIGIN):
            yield self._extra(Extra.ORIGIN) * self._x.airs(teacher, slot)
        if len(some.apart(numbers)) == len(numbers) * (len(numbers) - 1) // 2:
            yield LinearExpr.weighted_sum(lessons, [self._alone(course) for course in courses])
        else:
            yield from self._together(courses, lessons)

    def _together(self, courses: list[CourseData], lessons: list[IntVar]) -> Iterator[LinearExprT]:
        """What it counts for where several of the lessons may be one sitting."""
        greatest = max(map(self._weight, courses))
        weight = self._model.new_int_var(0, greatest, "subject")
        weights = [self._weight(c) * lesson for c, lesson in zip(courses, lessons, strict=True)]
        self._model.add_max_equality(weight, weights)
        yield weight
        pupils = LinearExpr.weighted_sum(lessons, [c.pupils for c in courses])
        for over, added in self._crowds:
            yield added * self._more(pupils, over)
        if self._extra(Extra.JOINT):
            classes = LinearExpr.weighted_sum(lessons, [len(c.classes) for c in courses])
            yield self._extra(Extra.JOINT) * self._more(classes, 1)

    def _alone(self, course: CourseData) -> int:
        """What a lesson of one course counts for, but for place and broadcast."""
        crowd = sum(added for over, added in self._crowds if course.pupils > over)
        joint = self._extra(Extra.JOINT) if len(course.classes) > 1 else 0
        return self._weight(course) + crowd + joint

    def _more(self, total: LinearExprT, limit: int) -> IntVar:
        """The literal "more than the limit"."""
        more = self._model.new_bool_var("more")
        self._model.add(total >= limit + 1).only_enforce_if(more)
        self._model.add(total <= limit).only_enforce_if(~more)
        return more

    def _duty(self, teacher: int, slot: int) -> Iterator[LinearExprT]:
        """What staying with a class at a broadcast or recorded lesson counts for."""
        if not self._extra(Extra.ADULT):
            return
        remote = [self._remote(teacher, slot, *one) for one in self._assisted[teacher, slot]]
        yield self._extra(Extra.ADULT) * self._x.decisions.either(("duty", teacher, slot), remote)

    def _remote(self, teacher: int, slot: int, course: int, adult: IntVar) -> IntVar:
        """The teacher is the adult of the course's lesson, which nobody gives in person."""
        in_person = self._x.in_person(course, slot)
        if in_person is self._x.zero:
            return adult
        both = self._model.new_bool_var("remote duty")
        remote = self._x.remote(course, slot)
        self._model.add_bool_or([both, ~adult, ~remote])
        self._model.add_bool_and([adult, remote]).only_enforce_if(both)
        return both

    def _road(self, teacher: int) -> Iterator[LinearExprT]:
        """What the week's minutes on the road count for, rounded down."""
        hour = self._extra(Extra.JOURNEY_HOUR)
        if not hour:
            return
        routes = [self._x.route(teacher, day) for day in self._problem.weekdays]
        minutes = LinearExpr.sum([hour * route.minutes for route in routes])
        counted = self._model.new_int_var(0, hour * sum(route.longest for route in routes) // 60, "road")
        self._model.add(60 * counted <= minutes)
        self._model.add(60 * counted >= minutes - 59)
        yield counted
