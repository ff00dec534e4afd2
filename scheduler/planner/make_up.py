"""Make-up lessons (补课): lost lessons placed on other dates, beside everything that stands there.

Dates are tried in their order, and each takes as many of the owed lessons as it can: at most one of a course
in a week, so that no class and no teacher makes up everything at once. First a lesson's own teacher is asked,
on the dates after the loss and then on those before it; after that, anybody who may give it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from models.course import Course, Mode, SlotPattern
from models.district import District
from models.plan import Dated
from models.timetable import Placement
from scheduler.planner.agenda import Agenda
from scheduler.planner.day_problem import day_problem
from scheduler.planner.means import Means
from scheduler.planner.mend import renamed
from scheduler.planner.week_limits import within_week
from scheduler.solve.planning import Task, cover
from scheduler.term.changes import lesson_changes, manner
from scheduler.term.dated_district import NOWHERE
from scheduler.term.days import monday_of

Lawful = Callable[[Sequence[Dated]], bool]
"""Whether the dates of one week are lawful together."""


@dataclass
class MakeUp:
    """Places owed lessons into an agenda."""

    district: District
    agenda: Agenda
    lawful: Lawful
    means: Means
    placed: list[Dated] = field(default_factory=list)
    """What was placed, with the identities of what was lost."""
    _hopeless: set[object] = field(default_factory=set)
    """Dates, as far as they differ, on which nothing of what was wanted found a place."""

    def place(self, owed: Iterable[Dated], dates: Sequence[date], alike: bool = False) -> tuple[Dated, ...]:
        """Place as many as can be on the dates, in their order; what is left over is returned.

        `alike`: only by their own teachers, and received or recorded if they were.
        """
        left = tuple(one for one in owed if isinstance(one.decision, Placement))
        for own in (True,) if alike else (True, False):
            for after in (True, False):
                for day in dates:
                    if not left or self.means.stop.is_set():
                        return left
                    left = self._on(day, left, own, after, alike)
        return left

    def _on(
        self, day: date, owed: tuple[Dated, ...], own: bool, after: bool, alike: bool
    ) -> tuple[Dated, ...]:
        """Use one date."""
        wanted = self._wanted(day, [one for one in owed if (one.day < day) == after])
        if not wanted:
            return owed
        standing, effort = self.agenda.on(day), self.means.effort
        problem = self._problem(day, standing, wanted, own)
        if alike:
            problem = _alike(problem, wanted)
        if all(course.allowed == NOWHERE for course in problem.courses if course.id in wanted):
            return owed
        question = _question(problem)
        if question in self._hopeless:
            return owed
        planned = cover(Task(problem, effort, polish=effort.times(0.5)))
        if planned.decisions is None:
            self._hopeless.add(question)
            return owed
        kept, lost = renamed(day, standing, planned.decisions)
        if lost:
            return owed
        old = [one.decision for one in standing if isinstance(one.decision, Placement)]
        lessons = [one for one in planned.decisions if isinstance(one, Placement)]
        new = [change.after for change in lesson_changes(old, lessons) if change.before is None]
        chosen = [self._named(day, wanted[one.course], one) for one in new if one is not None]
        if not chosen:
            self._hopeless.add(question)
            return owed
        return self._accept(day, kept, chosen, owed)

    def _wanted(self, day: date, owed: Sequence[Dated]) -> dict[str, Dated]:
        """The first owed lesson of each course with none placed in this week, of schools that are open."""
        monday = monday_of(day)
        taken = {
            one.decision.course
            for one in self.placed
            if isinstance(one.decision, Placement) and monday_of(one.day) == monday
        }
        found: dict[str, Dated] = {}
        for one in owed:
            lesson = one.decision
            assert isinstance(lesson, Placement), "only lessons are made up"
            if lesson.course not in taken and one.day != day and self.agenda.is_open(lesson.course, day):
                found.setdefault(lesson.course, one)
        return found

    def _problem(self, day: date, standing: Sequence[Dated], wanted: dict[str, Dated], own: bool) -> District:
        """The date with one lesson more of each course; everything that stands is pinned."""
        problem = day_problem(self.district, self.agenda.calendar, day, standing, list(wanted))
        problem = within_week(self.district, problem, self.agenda, day)
        teachers = {
            course: one.decision.teacher
            for course, one in wanted.items()
            if isinstance(one.decision, Placement) and one.decision.origin is None
        }
        courses = problem.courses
        if own:
            courses = tuple(
                course.model_copy(update={"eligible": (who,)}) if (who := teachers.get(course.id)) else course
                for course in courses
            )
        courses = tuple(c if c.id in wanted else _settled(c, problem.kept) for c in courses)
        return problem.model_copy(update={"courses": courses, "pinned": problem.kept})

    @staticmethod
    def _named(day: date, owed: Dated, lesson: Placement) -> Dated:
        return owed.model_copy(update={"day": day, "decision": lesson})

    def _accept(
        self, day: date, kept: Sequence[Dated], chosen: Sequence[Dated], owed: tuple[Dated, ...]
    ) -> tuple[Dated, ...]:
        """Take the chosen lessons one by one, as long as the week stays lawful; return what is still owed."""
        monday, now = monday_of(day), list(kept)
        others = [one for one in self.agenda.week(monday) if one.day != day]
        for one in chosen:
            if self.lawful([*others, *now, one]):
                now.append(one)
                self.placed.append(one)
        if len(now) > len(kept):
            self.means.told("make_up", day)
            self.agenda.put(day, now)
        done = {one.identity for one in now}
        return tuple(one for one in owed if one.identity not in done)


def _settled(course: Course, kept: Sequence[Placement]) -> Course:
    """A course that only stands where it stands: nothing else of it has to be thought of."""
    mine = [lesson for lesson in kept if lesson.course == course.id]
    people = tuple(lesson.teacher for lesson in mine if lesson.teacher is not None and lesson.origin is None)
    slots = tuple(SlotPattern(weekday=lesson.weekday, period=lesson.period) for lesson in mine)
    return course.model_copy(
        update={"allowed": slots, "eligible": tuple(dict.fromkeys(people)) or course.eligible}
    )


def _question(problem: District) -> object:
    """Equal for dates that differ in nothing that matters; many are alike, week after week."""
    return (
        problem.bells,
        problem.commitments,
        problem.unavailability,
        problem.courses,
        problem.meetings,
        problem.broadcasts,
        problem.runs,
        problem.travel,
        problem.teachers,
        frozenset(problem.kept),
    )


def _alike(problem: District, wanted: Mapping[str, Dated]) -> District:
    """The problem in which lessons that were received or recorded can be nothing else."""
    modes: dict[str, Mode] = {}
    for course, one in wanted.items():
        if isinstance(one.decision, Placement) and manner(one.decision) != "in_person":
            modes[course] = Mode(manner(one.decision))
    courses = tuple(
        course.model_copy(update={"modes": (modes[course.id],)}) if course.id in modes else course
        for course in problem.courses
    )
    return problem.model_copy(update={"courses": courses})
