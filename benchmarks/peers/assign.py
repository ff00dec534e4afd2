"""Who gives which course, chosen before the times are known: what FET cannot do by itself.

An assignment model counts, per teacher, the days a week on every route over one or two schools. It minimises
their minutes on the road, then the (teacher, school) pairs. It knows the load: lessons a week, lessons a day,
the days a course needs, the periods that a day at a school has for the teacher. It knows no clock, so what
it promises the times may not hold. Courses that are alike are counted, and subjects that share no teacher
are assigned one after the other.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import monotonic

from ortools.sat.python import cp_model

from benchmarks.peers.day_routes import Space
from benchmarks.peers.visits import Need, Visits
from models.teacher import Teacher

PAIR_PRICE = 1
"""Minutes that one more school of a teacher costs: it only decides between equally long roads."""

Expr = cp_model.LinearExpr


@dataclass(frozen=True)
class Assigned:
    """A teacher for each course, and how many days each teacher then needs."""

    teachers: Mapping[str, str]
    """Teacher by course."""
    days: Mapping[str, int]
    """Working days a week that the model counted, by teacher."""
    minutes: int
    """Travel that the model counted, a week."""
    seconds: float


def assign(visits: Visits, seconds: float, seed: int, workers: int, spare: int) -> Assigned:
    """The best assignment that the model finds in the time, `spare` periods of each day left open.

    Raises
    ------
    ValueError
        If it finds none: the load does not fit.
    """
    begin = monotonic()
    teachers: dict[str, str] = {}
    days: dict[str, int] = {}
    minutes = 0
    for part in _parts(visits.needs):
        model = _Model(visits, part, spare)
        share = sum(need.lessons for need in part) / visits.lessons
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = seconds * share
        solver.parameters.random_seed = seed
        solver.parameters.num_workers = workers
        if solver.solve(model.model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            raise ValueError(f"{visits.district.name}: no assignment of teachers found in {seconds:g} s")
        teachers |= model.given(solver)
        days |= {teacher: solver.value(some) for teacher, some in model.days.items()}
        minutes += solver.value(model.minutes)
    return Assigned(teachers, days, minutes, round(monotonic() - begin, 2))


def _parts(needs: Sequence[Need]) -> list[list[Need]]:
    """Needs that share no candidate, even over others, stand in different parts."""
    parts: list[tuple[set[str], list[Need]]] = []
    for need in needs:
        people, mine = set(need.times), [need]
        apart = []
        for teachers, some in parts:
            if teachers & people:
                people, mine = people | teachers, [*some, *mine]
            else:
                apart.append((teachers, some))
        parts = [*apart, (people, mine)]
    return [some for _, some in parts]


def _kinds(needs: Sequence[Need]) -> list[list[Need]]:
    """Needs that are alike to the model: of one school, as many lessons and days, the same candidates."""
    kinds: dict[tuple[object, ...], list[Need]] = {}
    for need in needs:
        key = (need.school, need.lessons, need.days, tuple(sorted(need.times.items())))
        kinds.setdefault(key, []).append(need)
    return list(kinds.values())


class _Model:
    """One part: a count per kind of course and candidate, and a count per teacher and route."""

    def __init__(self, visits: Visits, part: Sequence[Need], spare: int) -> None:
        self.model = cp_model.CpModel()
        self._visits, self._kinds, self._spare = visits, _kinds(part), spare
        self._gives = [
            {teacher: self.model.new_int_var(0, len(kind), "") for teacher in kind[0].times}
            for kind in self._kinds
        ]
        self.days: dict[str, cp_model.LinearExprT] = {}
        self._pairs: list[cp_model.IntVar] = []
        for kind, candidates in zip(self._kinds, self._gives, strict=True):
            self.model.add(Expr.sum(list(candidates.values())) == len(kind))
        people = {teacher for candidates in self._gives for teacher in candidates}
        self.minutes = Expr.sum([self._post(some) for some in visits.teachers if some.id in people])
        self.model.minimize(self.minutes + PAIR_PRICE * Expr.sum(self._pairs))

    def given(self, solver: cp_model.CpSolver) -> Iterator[tuple[str, str]]:
        """(course, teacher), courses of a kind dealt out in their order."""
        for kind, candidates in zip(self._kinds, self._gives, strict=True):
            dealt = [teacher for teacher, count in candidates.items() for _ in range(solver.value(count))]
            yield from zip((need.course for need in kind), dealt, strict=True)

    def _post(self, teacher: Teacher) -> cp_model.LinearExprT:
        """One teacher's week; returns its minutes on the road."""
        model = self.model
        mine = [
            (kind[0], candidates[teacher.id], len(kind))
            for kind, candidates in zip(self._kinds, self._gives, strict=True)
            if teacher.id in candidates
        ]
        space = Space(teacher, [need for need, _, _ in mine], self._spare)
        counts = {route: model.new_int_var(0, space.days, "") for route in space.routes(self._visits)}
        days = Expr.sum(list(counts.values()))
        self.days[teacher.id] = days
        model.add(days <= space.days)
        whole = Expr.weighted_sum([x for _, x, _ in mine], [need.lessons for need, _, _ in mine])
        model.add(whole <= Expr.sum([route.lessons * n for route, n in counts.items()]))
        week = teacher.limits.lessons_week
        model.add(whole <= (space.lessons if week is None else min(week, space.lessons)))
        for school, most in space.most.items():
            here = [one for one in mine if one[0].school == school]
            visits = [(route, n) for route, n in counts.items() if school in route.schools]
            room = Expr.sum([min(most, route.lessons) * n for route, n in visits])
            model.add(Expr.sum([need.lessons * x for need, x, _ in here]) <= room)
            self._go(here, Expr.sum([n for _, n in visits]))
        return Expr.sum([route.minutes * n for route, n in counts.items()])

    def _go(self, here: list[tuple[Need, cp_model.IntVar, int]], days: cp_model.LinearExprT) -> None:
        """A teacher who has courses at a school goes there on as many days as any of them needs."""
        goes = self.model.new_bool_var("")
        self._pairs.append(goes)
        for need, x, count in here:
            some = x if count == 1 else self.model.new_bool_var("")
            self.model.add(x <= count * some)
            self.model.add(days >= need.days * some)
            self.model.add_implication(some, goes)
