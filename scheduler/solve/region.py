"""A region of a district during a campaign: what stands in it, and parts of it taken out and put back."""

from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from models.district import District
from models.timetable import Decision, Placement
from scheduler.solve.excerpt import part
from scheduler.solve.links import Links
from scheduler.solve.pieces import Piece, pieces
from scheduler.solve.whole import Whole
from scheduler.verify import Court


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
        self.blocks: list[Piece] = pieces(self.district, reach, subjects=False)
        self._court = Court(_without_fixed(self.district))
        self.standing: tuple[Decision, ...] = ()
        self.missing, self.cost = self._court.value(())

    @property
    def given_by(self) -> Mapping[str, str]:
        """Teacher of each course that has a lesson in person."""
        lessons = (d for d in self.standing if isinstance(d, Placement))
        return {d.course: d.teacher for d in lessons if d.teacher is not None and d.origin is None}

    def short(self) -> list[str]:
        """Courses that lack lessons."""
        given = Counter(d.course for d in self.standing if isinstance(d, Placement))
        return [course.id for course in self.district.courses if given[course.id] < course.minimum]

    def groups(self) -> list[Piece]:
        """Courses that share no teacher with others: the relaxation adds them up."""
        links: Links[tuple[str, str]] = Links()
        for course in self.district.courses:
            teachers = self.reach.teachers.get(course.id, ())
            links.join([("course", course.id), *(("teacher", teacher) for teacher in teachers)])
        found = ([id_ for kind, id_ in group if kind == "course"] for group in links.groups())
        return [frozenset(group) for group in found if group]

    def alone(self, courses: Piece) -> District:
        """The courses as a district of their own, with nothing standing beside them."""
        return part(self._whole, (), courses).district

    def taken(self, free: AbstractSet[str]) -> Part:
        """The courses to be planned anew amid what stands."""
        some = part(self._whole, self.standing, free)
        rest = frozenset(some.rest)
        return Part(self, some.district, tuple(d for d in self.standing if d not in rest))

    def put_back(self, part: Part, decisions: tuple[Decision, ...]) -> bool:
        """Change what stands as the part was changed, if that is lawful and no worse; True if it is better.

        Other parts may have been put back meanwhile: what the part changes must still be there, and the law
        judges both together.
        """
        before, after, now = frozenset(part.inside), frozenset(decisions), frozenset(self.standing)
        gone = before - after
        if before == after or not gone <= now:
            return False
        come = (d for d in decisions if d not in before)
        standing = (*(d for d in self.standing if d not in gone), *come)
        worth = self._court.value(standing)
        if worth > (self.missing, self.cost) or not self._court.lawful(standing):
            return False
        better = worth < (self.missing, self.cost)
        self.standing, (self.missing, self.cost) = standing, worth
        return better


def _without_fixed(district: District) -> District:
    """The district without fixed slots, which are the only rule that a timetable without lessons breaks."""
    courses = tuple(course.model_copy(update={"fixed": ()}) for course in district.courses)
    return district.model_copy(update={"courses": courses})
