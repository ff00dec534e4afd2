"""A district out of which many parts are taken, looked up once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from models.bells import Period
from models.course import Course
from models.district import District
from models.travel import Link
from scheduler.solve.reach import Reach
from scheduler.solve.scenes import scenes


class Whole:
    """Courses, rooms, ways and bells of a district, by what a part asks for."""

    def __init__(self, district: District, reach: Reach) -> None:
        self.district, self.reach = district, reach
        self.courses: dict[str, Course] = {c.id: c for c in district.courses}
        self.rooms: dict[str, set[str]] = defaultdict(set)
        """Ids by school."""
        for room in district.rooms:
            self.rooms[room.school].add(room.id)
        self.periods: dict[tuple[str, int, str], Period] = {
            (school, period.weekday, period.label): period
            for school, bells in scenes(district)[0].bells.items()
            for period in bells.periods
        }
        """Of the first scene, by (school, weekday, label)."""
        self._attended: dict[str, list[tuple[int, Course]]] = defaultdict(list)
        for number, course in enumerate(district.courses):
            for name in reach.members[course.id]:
                self._attended[name].append((number, course))
        self._ways: dict[str, list[tuple[int, Link]]] = defaultdict(list)
        for number, link in enumerate(district.travel):
            self._ways[link.origin].append((number, link))

    def attended(self, classes: Iterable[str]) -> list[Course]:
        """Courses in which one of the classes sits, in the district's order."""
        found = {number: course for name in classes for number, course in self._attended.get(name, ())}
        return [found[number] for number in sorted(found)]

    def ways(self, places: AbstractSet[str]) -> Iterator[Link]:
        """Ways between the places, in the district's order."""
        found = {
            number: link
            for origin in places
            for number, link in self._ways.get(origin, ())
            if link.destination in places
        }
        return (found[number] for number in sorted(found))
