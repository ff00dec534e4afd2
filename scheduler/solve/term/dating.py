"""When events take place: each as often as asked, at the least loss of lessons, spread over its window.

One literal for every time that an occurrence may have. Occurrences of an event are in order and far enough
apart, and nobody is at two events at once. First as few as can be find no date, then as few lessons as can be
are lost, then the dates are as near as can be to an even spread. Each level is minimised by itself and kept.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ortools.sat.python.cp_model import CpModel, IntVar, LinearExpr, LinearExprT

from scheduler.solve.search import Effort, search


@dataclass(frozen=True)
class Choice:
    """A time that an occurrence may have."""

    day: int
    """Ordinal of its date."""
    last: int
    """Ordinal of its last date, if it lasts several."""
    start: int
    """Minutes after midnight."""
    end: int
    lost: int
    """Lessons that would be lost."""
    people: tuple[str, ...]
    clear: int = 0
    """Minutes after it before which nobody of them can be at another event."""


@dataclass(frozen=True)
class Occurrence:
    """One time of an event, with the times that it may have."""

    event: str
    number: int
    apart: int
    """Least days after the one before."""
    ideal: int
    """Ordinal of the date that an even spread would give it."""
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Dates:
    """What was chosen, and how good it is."""

    chosen: Mapping[tuple[str, int], Choice]
    """By event and number; those without a date are left out."""
    lost: int
    lost_bound: int
    """No choice that dates as many loses fewer lessons."""
    undated_bound: int
    """No choice leaves fewer without a date."""


def date_events(
    occurrences: Sequence[Occurrence], effort: Effort, enough: Callable[[], bool] = lambda: False
) -> Dates:
    """Choose a time for every occurrence."""
    if not occurrences:
        return Dates({}, 0, 0, 0)
    model = _Model(occurrences)
    undated = model.minimised(model.undated, effort, enough)
    lost = model.minimised(model.lost, effort, enough)
    model.minimised(model.uneven, effort.times(0.5), enough)
    chosen = {
        (occurrences[n].event, occurrences[n].number): occurrences[n].choices[c]
        for n, c in model.best.items()
    }
    return Dates(chosen, sum(choice.lost for choice in chosen.values()), lost, undated)


def _first(occurrences: Sequence[Occurrence]) -> dict[int, int]:
    """One after the other the time that loses least and is nearest to the even one: where a search begins."""
    found: dict[int, int] = {}
    over: dict[str, int] = {}
    taken: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for n, one in enumerate(occurrences):
        if one.number > 1 and n and occurrences[n - 1].event == one.event and n - 1 not in found:
            continue
        order = sorted(enumerate(one.choices), key=lambda some: (some[1].lost, abs(some[1].day - one.ideal)))
        for c, choice in order:
            spans = [taken[who, day] for who in choice.people for day in range(choice.day, choice.last + 1)]
            until = choice.end + choice.clear
            late = one.event in over and choice.day < over[one.event] + one.apart
            if late or any(a < until and choice.start < b for some in spans for a, b in some):
                continue
            found[n], over[one.event] = c, choice.last
            for some in spans:
                some.append((choice.start, until))
            break
    return found


class _Model:
    """The literals, and the best values of them so far."""

    def __init__(self, occurrences: Sequence[Occurrence]) -> None:
        self._occurrences = occurrences
        self._model = CpModel()
        self._literals: dict[tuple[int, int], IntVar] = {}
        self.best = _first(occurrences)
        """Occurrence -> its choice; those without a date are left out."""
        for n, one in enumerate(occurrences):
            for c, _ in enumerate(one.choices):
                self._literals[n, c] = self._model.new_bool_var(f"{one.event} {one.number} {c}")
            self._model.add_at_most_one([self._literals[n, c] for c, _ in enumerate(one.choices)])
        self._in_order()
        self._one_place_at_a_time()
        every = self._literals.items()
        self.undated: LinearExprT = len(occurrences) - LinearExpr.sum(list(self._literals.values()))
        self.lost: LinearExprT = LinearExpr.sum([self._choice(*key).lost * v for key, v in every])
        self.uneven: LinearExprT = LinearExpr.sum(
            [abs(self._choice(*key).day - occurrences[key[0]].ideal) * v for key, v in every]
        )

    def _choice(self, n: int, c: int) -> Choice:
        return self._occurrences[n].choices[c]

    def _in_order(self) -> None:
        """An occurrence is at least so many days after the one before; none without that one."""
        for n, one in enumerate(self._occurrences[1:], 1):
            if self._occurrences[n - 1].event != one.event:
                continue
            over = self._over(n - 1)
            for c, choice in enumerate(one.choices):
                until = [day for day in over if day + one.apart <= choice.day]
                if until:
                    self._model.add_implication(self._literals[n, c], over[max(until)])
                else:
                    self._model.add(self._literals[n, c] == 0)

    def _over(self, n: int) -> dict[int, IntVar]:
        """Day -> whether an occurrence is over by then: as the day before says, or by what is chosen."""
        ending: dict[int, list[IntVar]] = defaultdict(list)
        for c, choice in enumerate(self._occurrences[n].choices):
            ending[choice.last].append(self._literals[n, c])
        found: dict[int, IntVar] = {}
        before: list[IntVar] = []
        for day in sorted(ending):
            found[day] = self._model.new_bool_var("")
            self._model.add(found[day] == LinearExpr.sum([*before, *ending[day]]))
            before = [found[day]]
        return found

    def _one_place_at_a_time(self) -> None:
        """Nobody is at two events at once; an event of several days is all day on each."""
        days: dict[tuple[str, int], list[tuple[int, int, IntVar]]] = defaultdict(list)
        for (n, c), literal in self._literals.items():
            choice = self._choice(n, c)
            for who in choice.people:
                for day in range(choice.day, choice.last + 1):
                    days[who, day].append((choice.start, choice.end + choice.clear, literal))
        for some in days.values():
            self._model.add_no_overlap(
                [
                    self._model.new_optional_fixed_size_interval_var(start, end - start, literal, "")
                    for start, end, literal in some
                ]
            )

    def minimised(self, what: LinearExprT, effort: Effort, enough: Callable[[], bool]) -> int:
        """Minimise one level and keep its value; returns what is proven of it.

        The search begins at the best choices so far.
        """
        self._model.minimize(what)
        self._model.clear_hints()  # type: ignore[no-untyped-call]
        for (n, c), literal in self._literals.items():
            self._model.add_hint(literal, self.best.get(n) == c)
        found = search(self._model, effort, enough, lambda _: False)
        if found.solver is not None:
            chosen = [key for key, literal in self._literals.items() if found.solver.boolean_value(literal)]
            self.best = dict(chosen)
            self._model.add(what <= found.solver.value(what))
        return found.bound
