"""For the planner: who travels on which day, as a list in words, a map and a journey diagram."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from models.base import Weeks
from scheduler.export.grid import View
from scheduler.export.pages.addresses import numbered
from scheduler.export.pages.day_map import DayMap, day_map
from scheduler.export.pages.diagram import Diagram, Drive, diagram
from scheduler.export.pages.movements import Trace, traces
from scheduler.export.pages.parts import Part
from scheduler.export.pages.site import Site
from scheduler.export.pages.stress import Point, stress_layout
from scheduler.term.drives import drives

TRAVEL: Final = "travel.html"


@dataclass(frozen=True)
class Trip:
    """One line of the list: somebody's way, and its number on the map."""

    number: int
    depart: int
    arrive: int
    origin: str
    destination: str
    teacher: str
    """Id."""
    weeks: str
    way: str


@dataclass(frozen=True)
class DayOf:
    """A weekday of a part."""

    address: str
    weekday: int
    trips: tuple[Trip, ...]
    people: int
    minutes: int
    map: DayMap
    diagram: Diagram
    names: Mapping[str, str]
    """Place -> label."""


def travel_start(view: View) -> str | None:
    """The address of the list of days; None where nobody travels."""
    return TRAVEL if view.timetable.journeys else None


def travel_pages(site: Site) -> Iterator[tuple[str, bytes]]:
    """The list of days, and a page a day and part."""
    if site.travel is None:
        return
    view, text = site.view, site.view.catalogue.text
    every = {weekday: traces(view, weekday) for weekday in range(1, 8)}
    parts: list[tuple[Part, list[DayOf]]] = []
    for part in site.parts:
        days = list(_days(view, part, every))
        parts.append((part, days))
        for day in days:
            title = text("pages.day_title", weekday=day.weekday)
            yield day.address, site.page("day.html", day.address, title, day=day, part=part, days=days)
    yield TRAVEL, site.page("travel.html", TRAVEL, text("pages.nav.travel"), parts=parts)


def _days(view: View, part: Part, every: Mapping[int, Sequence[Trace]]) -> Iterator[DayOf]:
    """The days on which somebody travels to, from or within a part."""
    schools = {school.id for school in part.schools}
    own = {
        weekday: [one for one in found if any(schools & {way.origin, way.destination} for way in one.ways)]
        for weekday, found in every.items()
    }
    touched = {stay.place for found in own.values() for one in found for stay in one.stays}
    places = sorted(schools | touched)
    ways = {(link.origin, link.destination): link.minutes for link in view.district.travel}
    points = stress_layout(places, ways)
    order = sorted(places, key=lambda place: (round(points[place][0], 3), place))
    for weekday, found in own.items():
        if found:
            today = schools | {stay.place for one in found for stay in one.stays}
            shown = {place: point for place, point in points.items() if place in today}
            yield _day(view, numbered("day", part.stem, weekday), weekday, found, shown, order)


def _day(
    view: View,
    address: str,
    weekday: int,
    found: Sequence[Trace],
    points: Mapping[str, Point],
    order: Sequence[str],
) -> DayOf:
    trips = _trips(view, found)
    numbers: dict[tuple[str, str], list[int]] = {}
    for trip in trips:
        numbers.setdefault((trip.origin, trip.destination), []).append(trip.number)
    names = {place: view.labels.place[place] for place in points}
    called = [(_called(view, one), one) for one in found]
    return DayOf(
        address=address,
        weekday=weekday,
        trips=trips,
        people=len({one.teacher for one in found}),
        minutes=sum(way.minutes for one in found for way in one.ways),
        map=day_map(points, names, numbers),
        diagram=diagram(order, called, _runs(view, weekday, found)),
        names=names,
    )


def _called(view: View, one: Trace) -> str:
    """A teacher, and in which weeks."""
    weeks = view.telling.weeks(one.weeks)
    return view.labels.teacher[one.teacher] + (f" ({weeks})" if weeks else "")


def _runs(view: View, weekday: int, found: Sequence[Trace]) -> list[Drive]:
    """The vehicles in which they sit."""
    taken = {way.run for one in found for way in one.ways if way.run is not None}
    called: dict[str, Drive] = {}
    for drive in drives(view.district, view.timetable.rides):
        if drive.weekday == weekday and drive.run.id in taken:
            stops = tuple((stop.place, stop.time) for stop in drive.run.stops)
            called[drive.run.id] = (view.telling.vehicle(drive.run.id), stops)
    return list(called.values())


def _trips(view: View, found: Sequence[Trace]) -> tuple[Trip, ...]:
    """The list, by the clock."""
    every = [(way, one) for one in found for way in one.ways]
    every.sort(
        key=lambda pair: (pair[0].depart, pair[0].arrive, pair[0].teacher, pair[1].weeks is Weeks.EVEN)
    )
    return tuple(
        Trip(
            number=number,
            depart=way.depart,
            arrive=way.arrive,
            origin=way.origin,
            destination=way.destination,
            teacher=way.teacher,
            weeks="" if one.weeks is Weeks.EVERY else view.telling.weeks(one.weeks) or "",
            way=view.telling.way(way),
        )
        for number, (way, one) in enumerate(every, 1)
    )
