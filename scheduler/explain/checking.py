"""What is surely impossible, known before any timetable is sought: by counting, then by small questions."""

from collections.abc import Iterator
from dataclasses import dataclass

from models.district import District
from scheduler.explain.clash import Clash, within
from scheduler.explain.counting.shortages import shortages
from scheduler.explain.counting.stock import Shortage
from scheduler.explain.oracle import Oracle, Stopped
from scheduler.explain.scope import Demands, Surroundings
from scheduler.solve.optional import optional

LARGEST = 40
"""Demands that one small question may be about."""


@dataclass(frozen=True)
class Impossible:
    """Something that cannot be met, with the figures of the count or the rows that clash, or both."""

    shortage: Shortage | None
    clash: Clash | None

    @property
    def demands(self) -> Demands:
        """Ids of courses and meetings that it is about."""
        named = (
            {str(getattr(clause.of, "id", clause.of)) for clause in self.clash.demands}
            if self.clash
            else set()
        )
        return frozenset(named) or frozenset(self.shortage.courses if self.shortage else ())


def impossible(district: District, oracle: Oracle) -> Iterator[Impossible]:
    """Everything found, one cause after the other; demands of a cause are not asked about again.

    Raises
    ------
    Stopped
        If the oracle is to be asked no more; what counting finds came before.
    """
    for shortage in shortages(district):
        found = Impossible(shortage, _explained(district, shortage, oracle))
        yield found
        district = _freed(district, found.demands)
    around = Surroundings(district)
    asked = list(_small(around))
    while asked:
        some = asked.pop(0)
        clash = within(around, some, oracle)
        if clash is not None:
            found = Impossible(None, clash)
            yield found
            district = _freed(district, found.demands)
            around = Surroundings(district)
            asked = [rest for other in asked if (rest := other - found.demands)]


def _explained(district: District, shortage: Shortage, oracle: Oracle) -> Clash | None:
    """The rows behind a shortage; None if there is no time to find them, or no proof beside the count."""
    try:
        return within(Surroundings(district), frozenset(shortage.courses), oracle)
    except Stopped:
        return None


def _small(around: Surroundings) -> Iterator[Demands]:
    """Parts around every demand that are not too large; each once, and none that is within the one before."""
    demands = [course.id for course in around.district.courses if course.minimum or course.fixed]
    demands += [meeting.id for meeting in around.district.meetings]
    seen: set[Demands] = set()
    for demand in demands:
        some = [part for part in around.widening(demand) if len(part) <= LARGEST]
        for part in some[-1:]:
            if not any(part <= other for other in seen):
                seen.add(part)
                yield part


def _freed(district: District, demands: Demands) -> District:
    """The district in which these demands ask for nothing."""
    courses = (optional(course) if course.id in demands else course for course in district.courses)
    meetings = (meeting for meeting in district.meetings if meeting.id not in demands)
    return district.model_copy(update={"courses": tuple(courses), "meetings": tuple(meetings)})
