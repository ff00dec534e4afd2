"""How long people are on the road, with the minutes they need before and after a lesson."""

from models.district import District
from models.travel import Link
from models.verdict import Param
from scheduler.verify.occurrence import Occurrence

UNREACHABLE = 1_000_000
"""Minutes between places that no link joins: longer than any day, so that no comparison holds."""


def shown(minutes: int) -> Param:
    """Minutes for a finding; a place that cannot be reached is infinitely far."""
    return "∞" if minutes >= UNREACHABLE else minutes


class Ways:
    """The links of a district and the buffers at their ends, all in minutes."""

    def __init__(self, district: District, *, winter: bool = False) -> None:
        self.links: dict[tuple[str, str], Link] = {
            (link.origin, link.destination): _in_winter(link) if winter else link for link in district.travel
        }
        self.arrival_buffer = district.rules.arrival_buffer
        self.departure_buffer = district.rules.departure_buffer

    def minutes(self, origin: str, destination: str) -> int:
        """Minutes on the road, without buffers: 0 within a place, `UNREACHABLE` without a link."""
        if origin == destination:
            return 0
        link = self.link(origin, destination)
        return UNREACHABLE if link is None else link.minutes

    def tau(self, one: Occurrence, other: Occurrence) -> int:
        """Least minutes between the end of one occurrence and the start of another; 0 at the same school."""
        if one.school == other.school:
            return 0
        return self.departure_buffer + self.minutes(one.school, other.school) + self.arrival_buffer

    def to_work(self, place: str, school: str) -> int:
        """Least minutes between leaving `place` in the morning and a lesson; 0 if it is the school itself."""
        return 0 if place == school else self.minutes(place, school) + self.arrival_buffer

    def from_work(self, school: str, place: str) -> int:
        """Least minutes between a lesson and being back at `place`; 0 if it is the school itself."""
        return 0 if place == school else self.departure_buffer + self.minutes(school, place)

    def link(self, origin: str, destination: str) -> Link | None:
        """The way to travel; None within a place, or where no link joins the two (day_start, travel_time and
        day_end say so).
        """
        return None if origin == destination else self.links.get((origin, destination))


def _in_winter(link: Link) -> Link:
    """The way with its winter minutes, if it has any."""
    return link if link.winter_minutes is None else link.model_copy(update={"minutes": link.winter_minutes})
