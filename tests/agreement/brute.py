"""Brute force over the law: every timetable of a tiny district is judged, none is guessed.

Timetables are grown decision by decision. A rule of `LASTING` that is broken stays broken whatever is added,
so nothing is grown from there. A decision that breaks a rule of `TOGETHER` by itself is left out where no
other decision mends that, two at a time. These are the only shortcuts, and the law alone takes them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from models.district import District
from models.timetable import Decision, Placement
from scheduler.verify import Court
from scheduler.verify.judge import TRAVEL
from scheduler.verify.registry import constraint_laws, constraint_names, objective_laws
from tests.agreement.choices import sensible

MENDED = {
    "broadcast",
    "broadcast_rooms",
    "doubles",
    "fixed_slots",
    "journey_length",
    "least_adults",
    "lunch",
    "most_away",
    "pinned",
    "visit_lessons",
}
"""Rules that another decision can mend: it pairs a single lesson, fills a slot that is fixed or pinned,
breaks a journey, makes the way to a meal shorter or a visit worth its journey; it is the lesson that is to be
received, or receives one in a studio; or it brings back to the own school who is out, and is there."""

LASTING = tuple(name for name in constraint_names() if name not in MENDED)
"""All others. They look at single decisions and pairs, or count what only grows (what sits together stays
together, and more may join it); that a detour is never shorter keeps a broken way broken, or makes two
lessons clash."""

TOGETHER = {"broadcast", "broadcast_rooms"}
"""Rules that one decision breaks and a single other one mends: what is received is given, what is in a studio
is received; but lessons of a joint sitting may be in a studio for the sake of each other."""

Timetable = frozenset[Decision]


class Worth(NamedTuple):
    """What a timetable is worth, less is better; travel and changes are looked at alone."""

    coverage: int
    """Missing lessons and meetings, each times its importance."""
    cost: int
    """Equivalent minutes."""
    travel: int
    """Minutes on the road."""
    changes: int
    """Lessons to be kept that are not."""


@dataclass(frozen=True)
class Everything:
    """All timetables of a district, judged."""

    lawful: dict[Timetable, Worth]
    forbidding: frozenset[str]
    """Rules that forbid an otherwise lawful choice: some timetable breaks this one and no other."""
    choices: int
    """Decisions that were tried, each alone."""
    judged: int

    @property
    def best(self) -> tuple[int, int] | None:
        """Least missing lessons, and the least cost with them; None if nothing is lawful."""
        return min(((worth.coverage, worth.cost) for worth in self.lawful.values()), default=None)

    def least(self, shortage: int) -> Worth:
        """The least of each kind over all lawful timetables that miss no more than `shortage`."""
        some = [worth for worth in self.lawful.values() if worth.coverage <= shortage]
        return Worth(*(min(amounts) for amounts in zip(*some, strict=True)))


def everything(district: District, most: int) -> Everything | None:
    """Judge all timetables of a district; None if more than `most` would have to be judged."""
    search = _Search(district, most)
    return search.result() if search.run() else None


class _Search:
    """One enumeration."""

    def __init__(self, district: District, most: int) -> None:
        self._district = district
        self._court = Court(district)
        self._laws = tuple(constraint_laws().items())
        self._most = most
        self._lawful: dict[Timetable, Worth] = {}
        self._forbidding: set[str] = set()
        self._choices = self._judged = 0

    def run(self) -> bool:
        """Grow every timetable from the empty one; False if there are too many."""
        self._judge(())
        wrong: dict[Decision, set[str]] = {}

        def opens(one: Decision) -> bool:
            wrong[one] = self._judge((one,))
            return wrong[one] <= MENDED

        alone = sensible(self._district, opens)
        self._choices = len(wrong)
        if self._judged + len(alone) ** 2 // 2 > self._most:
            return False
        together = self._pairs(alone, [wrong[one] & TOGETHER for one in alone])
        stack: list[tuple[tuple[int, ...], list[int]]] = [
            ((i,), sorted(j for j in some if j > i)) for i, some in enumerate(together)
        ]
        return self._grow(alone, together, stack)

    def _pairs(self, alone: list[Decision], wrong: list[set[str]]) -> list[set[int]]:
        """Per decision, those that something lawful may hold beside it."""
        found: list[set[int]] = [set() for _ in alone]
        mended = [not some or ("broadcast" not in some and self._joins()) for some in wrong]
        for i, one in enumerate(alone):
            for j, other in enumerate(alone[i + 1 :], i + 1):
                broken = self._judge((one, other))
                if broken <= MENDED:
                    found[i].add(j)
                    found[j].add(i)
                    mended[i] |= not broken & wrong[i]
                    mended[j] |= not broken & wrong[j]
                elif "broadcast" in broken and not broken - {"broadcast"} <= self._forbidding:
                    self._give(alone, (one, other))
        hopeless = {i for i, hope in enumerate(mended) if not hope}
        return [set() if i in hopeless else some - hopeless for i, some in enumerate(found)]

    def _give(self, alone: list[Decision], received: tuple[Decision, Decision]) -> None:
        """Judge two lessons that break a lasting rule together with what they receive, to see if it is all
        that they break.
        """
        lessons = [p for p in received if isinstance(p, Placement) and p.origin_period is not None]
        for origins in product(*([one for one in alone if _gives(one, p)] for p in lessons)):
            self._judge(tuple(dict.fromkeys((*received, *origins))))

    def _joins(self) -> bool:
        """Whether there may be joint sittings."""
        district = self._district
        return bool(district.joinings) or any(group.multi_grade for group in district.classes)

    def _grow(
        self,
        alone: list[Decision],
        together: list[set[int]],
        stack: list[tuple[tuple[int, ...], list[int]]],
    ) -> bool:
        """Add to every timetable what may be added, in order; the pairs are judged already."""
        while stack:
            chosen, rest = stack.pop()
            for position, k in enumerate(rest):
                more = (*chosen, k)
                if self._judged > self._most:
                    return False
                if len(more) == 2 or self._judge(tuple(alone[n] for n in more)) <= MENDED:
                    stack.append((more, [m for m in rest[position + 1 :] if m in together[k]]))
        return True

    def _judge(self, decisions: tuple[Decision, ...]) -> set[str]:
        """The rules that a timetable breaks, all or enough of them; what it shows is noted."""
        self._judged += 1
        broken: set[str] = set()
        for week in self._court.weeks(decisions):
            for name, law in self._laws:
                if name not in broken and any(True for _ in law.findings(week)):
                    broken.add(name)
                    if len(broken) > 1 and not broken <= MENDED:
                        return broken
        if not broken:
            self._lawful[frozenset(decisions)] = self._worth(decisions)
        elif len(broken) == 1:
            self._forbidding |= broken
        return broken

    def _worth(self, decisions: Iterable[Decision]) -> Worth:
        weeks, laws = self._court.weeks(decisions), objective_laws()
        base = [week for week in weeks if week.facts.scene.season.base]
        travel = sum(laws[name].amount(week) for name in TRAVEL for week in base)
        changes = sum(laws["changed_lessons"].amount(week) for week in base)
        return Worth(*self._court.value(decisions), travel, changes)

    def result(self) -> Everything:
        """What was found."""
        return Everything(self._lawful, frozenset(self._forbidding), self._choices, self._judged)


def _gives(one: Decision, received: Placement) -> bool:
    """Whether a decision is the lesson that is received."""
    return (
        isinstance(one, Placement)
        and (one.course, one.period, one.origin) == (received.origin, received.origin_period, None)
        and (one.teacher, one.weekday, one.weeks) == (received.teacher, received.weekday, received.weeks)
    )
