"""A region of a district during a campaign: what stands in it, and parts of it taken out and put back."""

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from models.district import District
from models.timetable import Decision, Placement
from scheduler.solve.excerpt import part
from scheduler.solve.optional import optional
from scheduler.solve.pieces import Piece, groups, large_pieces, pieces
from scheduler.solve.planning import Planned
from scheduler.solve.whole import Whole
from scheduler.verify import Court

COURSES_PER_JUDGEMENT = 200
"""Changes are judged together, one for every so many courses: the larger the region, the longer it takes."""


Standing = dict[Decision, None]
"""What stands, in the order in which it was decided; copied without hashing everything anew."""


@dataclass(frozen=True)
class Change:
    """Decisions taken back, and others made instead."""

    gone: frozenset[Decision]
    come: tuple[Decision, ...]

    def possible(self, standing: Standing) -> bool:
        """Whether all that is taken back stands."""
        return self.gone <= standing.keys()

    def made(self, standing: Standing) -> Standing:
        """What stands afterwards."""
        after = standing.copy()
        for decision in self.gone:
            del after[decision]
        return after | dict.fromkeys(self.come)


@dataclass(frozen=True)
class Part:
    """Some courses of a region to be planned anew, as a district of its own."""

    region: "Region"
    district: District
    inside: tuple[Decision, ...]
    """What stood in the part when it was taken out."""

    @cached_property
    def worth(self) -> tuple[int, int]:
        """Weighted missing lessons, and cost, of what stood in it."""
        return Court(self.district).value(self.inside)

    @property
    def lessons(self) -> tuple[Placement, ...]:
        """The lessons that stood in it."""
        return tuple(d for d in self.inside if isinstance(d, Placement))


class Region:
    """What stands, and what it is worth by the law."""

    def __init__(self, whole: Whole, courses: frozenset[str]) -> None:
        own, reach = part(whole, (), courses).district, whole.reach
        self.district = own.model_copy(update={"weights": whole.district.weights})
        self.reach = reach
        self._whole = Whole(self.district, reach)
        self.pieces: list[Piece] = pieces(self.district, reach)
        self.large_pieces: list[Piece] = large_pieces(self.district, reach)
        self.groups: list[Piece] = groups(self.district, reach)
        self._court = Court(_without_fixed(self.district))
        self._settled: Standing = {}
        self._worth = self._court.value(())
        self._changes: list[Change] = []
        self.standing = self._settled
        """What stands; the last changes are trusted until `settle`."""
        self.missing, self.cost = self._worth

    @property
    def given_by(self) -> Mapping[str, str]:
        """Teacher of each course that has a lesson in person."""
        lessons = (d for d in self.standing if isinstance(d, Placement))
        return {d.course: d.teacher for d in lessons if d.teacher is not None and d.origin is None}

    def short(self) -> list[str]:
        """Courses that lack lessons."""
        given = Counter(d.course for d in self.standing if isinstance(d, Placement))
        return [course.id for course in self.district.courses if given[course.id] < course.minimum]

    def alone(self, courses: Piece) -> District:
        """The courses as a district, with nothing beside them; lessons they could hear need not be given."""
        heard = {origin for course in courses for origin in self.reach.origins.get(course, ())}
        some = part(self._whole, (), courses | heard).district
        wanted = tuple(course if course.id in courses else optional(course) for course in some.courses)
        return some.model_copy(update={"courses": wanted})

    def cost_of(self, courses: Piece, alone: District) -> int:
        """What the lessons that stand cost in the courses' own district."""
        inside = [d for d in self.standing if isinstance(d, Placement) and d.course in courses]
        return Court(alone).value(inside)[1]

    def taken(self, free: AbstractSet[str]) -> Part:
        """The courses to be planned anew amid what stands."""
        some = part(self._whole, tuple(self.standing), free)
        return Part(self, some.district, some.inside)

    def put_back(self, part: Part, planned: Planned) -> None:
        """Change what stands as the part was changed, if the part is no worse for it.

        Other parts may have been put back meanwhile: what the part changes must still be there. The law
        judges the whole once several changes have been made; see `settle`.
        """
        decisions = planned.decisions
        if decisions is None or planned.worth > part.worth:
            return
        before, after = frozenset(part.inside), frozenset(decisions)
        change = Change(before - after, tuple(d for d in decisions if d not in before))
        if before == after or not change.possible(self.standing):
            return
        self.standing = change.made(self.standing)
        self.missing += planned.worth[0] - part.worth[0]
        self.cost += planned.worth[1] - part.worth[1]
        self._changes.append(change)
        if len(self._changes) * COURSES_PER_JUDGEMENT >= len(self.district.courses):
            self.settle()

    def settle(self) -> None:
        """Let the law judge all that has changed since it last did; what it refuses is taken back."""
        self._settle(self._changes)
        self._changes = []
        self.standing, (self.missing, self.cost) = self._settled, self._worth

    def _settle(self, changes: Sequence[Change]) -> None:
        """All changes together; where the law refuses those, each half of them by itself."""
        standing = self._settled
        for change in changes:
            if change.possible(standing):
                standing = change.made(standing)
        if standing is self._settled or self._accepted(standing) or len(changes) == 1:
            return
        half = len(changes) // 2
        self._settle(changes[:half])
        self._settle(changes[half:])

    def _accepted(self, standing: Standing) -> bool:
        """Whether it is lawful and no worse than what was settled; then it is settled itself."""
        worth = self._court.value(standing)
        if worth > self._worth or not self._court.lawful(standing):
            return False
        self._settled, self._worth = standing, worth
        return True


def _without_fixed(district: District) -> District:
    """The district without fixed slots, which are the only rule that a timetable without lessons breaks."""
    courses = tuple(course.model_copy(update={"fixed": ()}) for course in district.courses)
    return district.model_copy(update={"courses": courses})
