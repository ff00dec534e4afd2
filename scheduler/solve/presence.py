"""When a school's own teachers are out of it: on the way to another school, there, or on the way back.

The literals are implied by being out, not equal to it: rules only ever want fewer people out.
"""

from collections.abc import Callable, Iterator

from ortools.sat.python.cp_model import CpModel, IntVar, LinearExpr

from scheduler.solve.problem import UNREACHABLE, Problem, Slot, Spot, TeacherData
from scheduler.solve.variables import Variables


class Outing:
    """One day of a teacher of a school, asked in which of its periods the teacher is out.

    Per minute there is a literal "has left for something elsewhere before it", and one "is back from
    something elsewhere only after it"; each is implied by its neighbour, so that every spot is linked once.
    """

    def __init__(
        self, model: CpModel, problem: Problem, x: Variables, who: TeacherData, periods: list[Slot]
    ) -> None:
        self._model, self._x, self._who = model, x, who
        spots = x.spots(who.index, periods[0].weekday)
        self._home = [s for s in spots if not problem.is_away(who, s.school)]
        away = [s for s in spots if problem.is_away(who, s.school)]
        spans = [(x.there(who.index, s), *_span(problem, periods[0].school, s)) for s in away]
        spans += _rides(problem, x, who, periods[0])
        self._left = self._chain([(start, there) for there, start, _ in spans], {s.end for s in periods})
        self._back = self._chain([(-end, there) for there, _, end in spans], {-s.start for s in periods})

    def _chain(self, spots: list[tuple[int, IntVar]], minutes: set[int]) -> dict[int, IntVar]:
        """Per minute, the literal of any spot that counts before it; none where no spot could."""
        found: dict[int, IntVar] = {}
        links: list[IntVar] = []
        waiting = sorted(spots, key=lambda spot: spot[0])
        for minute in sorted(minutes):
            while waiting and waiting[0][0] < minute:
                links.append(waiting.pop(0)[1])
            if links:
                found[minute] = self._implied(links)
                links = [found[minute]]
        return found

    def _implied(self, literals: list[IntVar]) -> IntVar:
        """A literal that holds if any of them does."""
        if len(literals) == 1:
            return literals[0]
        any_of_them = self._model.new_bool_var("")
        for literal in literals:
            self._model.add_implication(literal, any_of_them)
        return any_of_them

    def could(self, period: Slot) -> bool:
        """Whether the teacher might be out for some of the period."""
        return period.end in self._left and -period.start in self._back

    def out(self, period: Slot) -> IntVar:
        """Has left and is not yet back, with nothing at home in the period."""
        out = self._model.new_bool_var(f"out[{self._who.index},{period.index}]")
        here = [s for s in self._home if s.start < period.end and period.start < s.end]
        at_home = [self._x.there(self._who.index, s) for s in here]
        gone = [self._left[period.end], self._back[-period.start]]
        self._model.add_bool_or([*(~literal for literal in gone), *at_home, out])
        return out


def _rides(
    problem: Problem, x: Variables, who: TeacherData, period: Slot
) -> Iterator[tuple[IntVar, int, int]]:
    """Rides from the own school to something elsewhere, and back from it, with the buffers around them."""
    rules = problem.district.rules
    for ride in x.rides(who.index, period.weekday) if who.model.rides else ():
        origin, destination = ride.arc.origin, ride.arc.destination
        start = who.start_place if origin is None else origin[1]
        end = who.end_place if destination is None else destination[1]
        leaves = start == period.school and destination is not None
        returns = end == period.school and origin is not None
        if leaves or returns:
            hop = ride.hop
            yield ride.literal, hop.depart - rules.departure_buffer, hop.arrive + rules.arrival_buffer


def _span(problem: Problem, home: int, spot: Spot) -> tuple[int, int]:
    """From leaving home for a spot to being back; without a way, longer than the day."""
    if UNREACHABLE in (problem.minutes[home][spot.school], problem.minutes[spot.school][home]):
        return -UNREACHABLE, UNREACHABLE
    return spot.start - problem.tau(home, spot.school), spot.end + problem.tau(spot.school, home)


def staff(problem: Problem, school: int) -> list[TeacherData]:
    """The teachers whom a school employs."""
    return [t for t in problem.teachers if t.employer == school]


def limit_out(
    model: CpModel,
    problem: Problem,
    x: Variables,
    school: int,
    limit: Callable[[Slot], tuple[list[TeacherData], int]],
) -> None:
    """In every period of a school, of the teachers that `limit` names at most as many as it says are out."""
    for periods in _days(problem, school):
        outings = {t.index: Outing(model, problem, x, t, periods) for t in staff(problem, school)}
        for period in periods:
            counted, most = limit(period)
            could = [outings[t.index] for t in counted if outings[t.index].could(period)]
            if len(could) > most:
                model.add(LinearExpr.sum([outing.out(period) for outing in could]) <= most)


def _days(problem: Problem, school: int) -> Iterator[list[Slot]]:
    """A school's periods by weekday, each time once."""
    for day in problem.weekdays:
        periods = {(s.start, s.end): s for s in problem.slots_at[school] if s.weekday == day}
        if periods:
            yield list(periods.values())
