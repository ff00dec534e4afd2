"""The counting model of one independent part of the district, under a vocabulary of its own.

Sizes: one integer per teacher, kind of day and route; one per teacher and kind of course.
"""

from dataclasses import dataclass

from ortools.math_opt.python import mathopt
from ortools.math_opt.python.mathopt import LinearBase, Model, Variable

from scheduler.solve.exact import Outline
from scheduler.solve.problem import Problem, TeacherData
from scheduler.solve.registry import hooks
from scheduler.solve.relaxation.course_kinds import CourseKind, course_kinds
from scheduler.solve.relaxation.day_kinds import DayKind, day_kinds
from scheduler.solve.relaxation.day_routes import DayRoute, day_routes
from scheduler.solve.relaxation.parts import Part
from scheduler.solve.subjects import teachers_by_subject


@dataclass(frozen=True)
class CountedRoute:
    """How many days of a kind take a route."""

    kind: DayKind
    route: DayRoute
    days: Variable


@dataclass(frozen=True)
class CountedCourses:
    """What one teacher gives of a kind of course."""

    kind: CourseKind
    courses: Variable
    """How many of them."""
    lessons: LinearBase
    """Lessons a week in person in all of them."""
    each: int
    """Least lessons a week in person in each of them."""


@dataclass(frozen=True)
class CountedElsewhere:
    """Lessons a week of a kind of course that nobody gives in person at its school in this scene."""

    received: LinearBase
    recorded: LinearBase
    absent: LinearBase
    """Lessons that may lie in other weeks."""

    @property
    def all(self) -> LinearBase:
        """Their sum."""
        return self.received + self.recorded + self.absent


class Master:
    """Linear expressions that rules and preferences strengthen; all amounts are lower bounds."""

    def __init__(
        self, exact: Outline, part: Part, shortage: int | None, scene: int = 0, fine: bool = False
    ) -> None:
        """Build the counts of a part in one scene.

        `shortage` is the most weighted missing lessons the whole district may have; None = any number. A
        `fine` model has a higher bound, and takes longer.
        """
        self.model: Model = mathopt.Model()
        self.problem: Problem = exact.views[scene][0]
        self._x = exact.views[scene][1]
        self.shortage, self.fine = shortage, fine
        self.kinds = course_kinds(self.problem, self._x, part.courses)
        self.teachers = [self.problem.teachers[t] for t in part.teachers]
        self.given: dict[int, list[CountedCourses]] = {t: [] for t in part.teachers}
        self.elsewhere = [self._add_elsewhere(kind) for kind in self.kinds]
        rows = zip(self.kinds, self.elsewhere, strict=True)
        self._short = [self._add_courses(kind, elsewhere) for kind, elsewhere in rows]
        self._routes = {t.index: self._add_days(t) for t in self.teachers}
        for teacher in self.teachers:
            self._link(teacher)
        for _, strengthen in hooks("strengthen"):
            strengthen(self)

    def given_at(self, teacher: TeacherData, school: int) -> list[CountedCourses]:
        """What a teacher gives at one school."""
        return [g for g in self.given[teacher.index] if g.kind.one.school == school]

    def total(self, terms: list[LinearBase]) -> LinearBase:
        """A sum that is an expression even when empty."""
        return mathopt.LinearSum(terms)

    def at_most(self, left: LinearBase, right: LinearBase | float) -> None:
        """Post left <= right."""
        self.model.add_linear_constraint(left - right <= 0)

    def _add_elsewhere(self, kind: CourseKind) -> CountedElsewhere:
        most = kind.number * max(0, kind.one.model.target - kind.one.model.in_person * (self.shortage == 0))
        some = [
            1 * self.model.add_variable(lb=0, ub=most if possible else 0)
            for possible in (kind.received, kind.recorded)
        ]
        absent = 1 * self.model.add_variable(lb=0, ub=kind.number * kind.one.model.target * kind.absent)
        return CountedElsewhere(some[0], some[1], absent)

    def _add_courses(self, kind: CourseKind, elsewhere: CountedElsewhere) -> LinearBase | int:
        """How many of a kind each teacher gives, and the lessons they lack."""
        demand, number = kind.one.model, kind.number
        counts: list[CountedCourses] = []
        for t in kind.teachers:
            courses = self.model.add_integer_variable(lb=0, ub=number)
            if self.shortage == 0 and kind.certain == demand.target:
                counted = CountedCourses(kind, courses, demand.target * courses, demand.target)
            else:
                lessons = self.model.add_integer_variable(lb=0, ub=number * demand.target)
                self.at_most(lessons, demand.target * courses)
                counted = CountedCourses(kind, courses, 1 * lessons, 0)
            self.given[t].append(counted)
            counts.append(counted)
        self.at_most(self.total([1 * c.courses for c in counts]), number)
        least = max(demand.minimum, demand.in_person, demand.by_specialist)
        short = self.model.add_integer_variable(lb=0, ub=0 if self.shortage == 0 else number * least)
        here = self.total([c.lessons for c in counts])
        experts = [self.problem.teachers[t].is_specialist(demand.subject) for t in kind.teachers]
        expert = self.total([c.lessons for c, is_one in zip(counts, experts, strict=True) if is_one])
        self.at_most(number * demand.minimum - short, here + elsewhere.all)
        self.at_most(number * demand.in_person - short, here + elsewhere.absent)
        self.at_most(number * demand.by_specialist - short, expert + elsewhere.received + elsewhere.absent)
        self.at_most(here + elsewhere.all, number * demand.target)
        return short

    def _add_days(self, teacher: TeacherData) -> list[CountedRoute] | None:
        """A count per kind of day and route; every day takes one."""
        counted: list[CountedRoute] = []
        for kind in day_kinds(self.problem, self._x, teacher):
            routes = day_routes(self.problem, teacher, kind)
            if routes is None:
                return None
            number = len(kind.weekdays)
            row = [CountedRoute(kind, r, self.model.add_integer_variable(lb=0, ub=number)) for r in routes]
            self.model.add_linear_constraint(self.total([c.days for c in row]) == number)
            counted += row
        return counted

    def routes_of(self, teacher: TeacherData) -> list[CountedRoute] | None:
        """The counted days of a teacher; None if they are not modelled (any travel, at no cost)."""
        return self._routes[teacher.index]

    def load(self, teacher: TeacherData, school: int | None = None) -> LinearBase:
        """Most sittings a week of a teacher, at one school or at all: one for every lesson of a course."""
        given = self.given[teacher.index]
        return self.total([g.lessons for g in given if school in (None, g.kind.one.school)])

    def least_load(self, teacher: TeacherData, school: int | None = None) -> LinearBase:
        """Least sittings a week of a teacher: courses that may be taught together are."""
        given = self.given[teacher.index]
        return self.total(
            [1 / g.kind.together * g.lessons for g in given if school in (None, g.kind.one.school)]
        )

    def schools_of(self, teacher: TeacherData) -> list[int]:
        """Schools at which the teacher could give a course."""
        return sorted({g.kind.one.school for g in self.given[teacher.index]})

    def missing(self) -> LinearBase:
        """Weighted missing lessons of the part."""
        rows = zip(self.kinds, self._short, strict=True)
        return self.total([kind.one.model.importance * short for kind, short in rows])

    def short_of(self, kind: CourseKind) -> LinearBase | int:
        """Lessons that the minimums of a kind lack."""
        return self._short[self.kinds.index(kind)]

    def groups(self) -> list[list[TeacherData]]:
        """Teachers who share a subject, for the subjects that lie in this part."""
        here = {t.index for t in self.teachers}
        groups = [g for g in teachers_by_subject(self.problem) if here.issuperset(g)]
        return [[self.problem.teachers[t] for t in group] for group in groups]

    def _link(self, teacher: TeacherData) -> None:
        """Lessons need days that go to their school, with room for them; a stay without a lesson is none."""
        routes = self.routes_of(teacher)
        if routes is None:
            return
        self.at_most(self.least_load(teacher), self.total([r.route.most * r.days for r in routes]))
        for school in self.schools_of(teacher):
            given = self.given_at(teacher, school)
            there = [r for r in routes if school in r.route.schools]
            most = sum(g.kind.number * g.kind.one.model.max_day for g in given)
            room = self.total([min(most, r.route.capacity({school})) * r.days for r in there])
            self.at_most(self.least_load(teacher, school), room)
            free = [r for r in there if not r.kind.without_lesson(school)]
            stays = self.total([r.route.schools.count(school) * r.days for r in free])
            self.at_most(stays, self.load(teacher, school))
            days = self.total([1 * r.days for r in there])
            for counted in given:
                self._need_days(counted, days)

    def _need_days(self, counted: CountedCourses, days: LinearBase) -> None:
        """Courses with at most `max_day` lessons a day need their teacher there on enough days."""
        demand, number = counted.kind.one.model, counted.kind.number
        self.at_most(counted.lessons, number * demand.max_day * days)
        if self.shortage == 0 and demand.max_day > 0:
            any_of_them = self.model.add_binary_variable()
            self.at_most(counted.courses, number * any_of_them)
            self.at_most(-(-counted.kind.certain // demand.max_day) * any_of_them, days)
