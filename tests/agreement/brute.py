"""Brute force over the law: every timetable of a tiny district is judged, none is guessed.

Timetables are grown lesson by lesson. A rule of `LASTING` that is broken stays broken whatever is added, so
nothing is grown from there; that is the only shortcut, and the law alone takes it.
"""

from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from models.district import District
from models.timetable import Placement
from scheduler.verify import Court
from scheduler.verify.facts import Facts
from scheduler.verify.registry import constraint_laws, constraint_names, objective_laws
from scheduler.verify.week import Week

MENDED = {"doubles", "fixed_slots", "journey_length", "lunch", "visit_lessons"}
"""Rules that another lesson can mend: it pairs a single one, fills a slot, breaks a journey, makes the way to
a meal shorter or a visit worth its journey."""

LASTING = tuple(name for name in constraint_names() if name not in MENDED)
"""All others. They look at single lessons and pairs, or count what only grows; that a detour is never shorter
keeps a broken way broken, or makes two lessons clash."""

Timetable = frozenset[Placement]


class Worth(NamedTuple):
    """What a timetable is worth, less is better; travel is looked at alone."""

    coverage: int
    """Missing lessons, each times its course's importance."""
    cost: int
    """Equivalent minutes."""
    travel: int
    """Minutes on the road."""


@dataclass(frozen=True)
class Everything:
    """All timetables of a district, judged."""

    lawful: dict[Timetable, Worth]
    forbidding: frozenset[str]
    """Rules that forbid an otherwise lawful choice: some timetable breaks this one and no other."""
    judged: int

    @property
    def best(self) -> tuple[int, int] | None:
        """Least missing lessons, and the least cost with them; None if nothing is lawful."""
        return min(((worth.coverage, worth.cost) for worth in self.lawful.values()), default=None)

    def least(self, shortage: int) -> Worth:
        """The least of each kind over all lawful timetables that miss no more than `shortage`."""
        some = [worth for worth in self.lawful.values() if worth.coverage <= shortage]
        return Worth(*(min(amounts) for amounts in zip(*some, strict=True)))


def choices(district: District) -> list[Placement]:
    """Every placement there could be: course, teacher, and any label on any weekday with a period.

    Also those that no rule would let pass, such as periods that the course's school does not have.
    """
    periods = [period for bells in district.bells for period in bells.periods]
    weekdays, labels = sorted({p.weekday for p in periods}), sorted({p.label for p in periods})
    return [
        Placement(course=course.id, teacher=teacher.id, weekday=weekday, period=label)
        for course, teacher, weekday, label in product(district.courses, district.teachers, weekdays, labels)
    ]


def everything(district: District, most: int) -> Everything | None:
    """Judge all timetables of a district; None if more than `most` would have to be judged."""
    search = _Search(district, most)
    return search.result() if search.run() else None


class _Search:
    """One enumeration."""

    def __init__(self, district: District, most: int) -> None:
        self._facts = Facts(district)
        self._court = Court(district)
        self._most = most
        self._lawful: dict[Timetable, Worth] = {}
        self._forbidding: set[str] = set()
        self._judged = 0
        self._choices = choices(district)

    def run(self) -> bool:
        """Grow every timetable from the empty one; False if there are too many."""
        self._open(())
        alone = [one for one in self._choices if self._open((one,))]
        apart = {
            (i, j)
            for i, one in enumerate(alone)
            for j, other in enumerate(alone[i + 1 :], i + 1)
            if not self._open((one, other))
        }
        stack: list[tuple[tuple[int, ...], list[int]]] = [
            ((i, j), [k for k in range(j + 1, len(alone)) if not {(i, k), (j, k)} & apart])
            for i in range(len(alone))
            for j in range(i + 1, len(alone))
            if (i, j) not in apart
        ]
        while stack:
            chosen, rest = stack.pop()
            for position, k in enumerate(rest):
                more = (*chosen, k)
                if self._judged > self._most:
                    return False
                if self._open(tuple(alone[n] for n in more)):
                    stack.append((more, [m for m in rest[position + 1 :] if (k, m) not in apart]))
        return True

    def _open(self, placements: tuple[Placement, ...]) -> bool:
        """Judge a timetable and note what it shows; False if no lesson more could make it lawful."""
        self._judged += 1
        week = Week(self._facts, placements)
        broken = {name for name, law in constraint_laws().items() if any(law.findings(week))}
        if not broken:
            travel = objective_laws()["travel_minutes"].amount(week)
            self._lawful[frozenset(placements)] = Worth(*self._court.value(placements), travel)
        elif len(broken) == 1:
            self._forbidding |= broken
        return broken <= MENDED

    def result(self) -> Everything:
        """What was found."""
        return Everything(self._lawful, frozenset(self._forbidding), self._judged)
