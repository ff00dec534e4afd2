"""The clusters of a district: ground, roads, schools, bells and staff, before any lesson is planted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isqrt

from benchmarks.generate.bells import Table, schedules, tables
from benchmarks.generate.dice import Dice
from benchmarks.generate.roads import far_roads, local_roads
from benchmarks.generate.schools import Schools, schools
from benchmarks.generate.shapes import Plan, Shape
from benchmarks.generate.staff import Homes, staff
from benchmarks.generate.terrain import Point, Terrain, terrain, villages
from models.bells import BellSchedule
from models.school import Place
from models.teacher import Teacher
from models.travel import Link

SPACING = 15_000
"""Metres between two townships of a county, about."""


@dataclass(frozen=True)
class Ground:
    """Where a cluster is and how one gets about; points of its township, its schools and its other place."""

    terrain: Terrain
    bells: tuple[Table, ...]
    centre: Point
    """The township, seen from the county."""
    points: dict[str, Point]
    """Seen from the township, which comes first."""

    def seen(self) -> dict[str, Point]:
        """The points, seen from the county."""
        return {place: point.moved(self.centre) for place, point in self.points.items()}


@dataclass(frozen=True)
class Cluster:
    """A cluster with everything but its timetable."""

    number: int
    shape: Shape
    ground: Ground
    schools: Schools
    places: tuple[Place, ...]
    bells: tuple[BellSchedule, ...]
    teachers: tuple[Teacher, ...]
    next: int | None
    """Number of the nearest other cluster."""

    @property
    def guests(self) -> tuple[Teacher, ...]:
        """Teachers who live in the next cluster's township, and may be sent to its schools too."""
        own = {self.places[0].id, self.places[1].id, *(school.id for school in self.schools.schools)}
        return tuple(teacher for teacher in self.teachers if teacher.start_place not in own)


def clusters(plan: Plan) -> tuple[Cluster, ...]:
    """Draw the clusters of a plan; those of a county differ in ground and bells from each other."""
    grounds = _grounds(plan)
    return tuple(_cluster(plan, number, grounds) for number in range(len(plan.clusters)))


def roads(plan: Plan, some: Sequence[Cluster]) -> Iterator[Link]:
    """All roads, within clusters and between neighbouring ones."""
    for cluster in some:
        dice = Dice(plan.name, cluster.number, "roads")
        yield from local_roads(cluster.ground.points, cluster.ground.terrain, dice)
    seen = tuple(cluster.ground.seen() for cluster in some)
    yield from far_roads(seen, tuple(c.ground.terrain for c in some), Dice(plan.name, "far roads"))


def _prefix(plan: Plan, number: int) -> str:
    """What ids begin with: nothing where there is one cluster."""
    return f"C{number + 1:0{len(str(len(plan.clusters)))}}" if len(plan.clusters) > 1 else ""


def _grounds(plan: Plan) -> list[Ground]:
    """Terrain, bells and places of every cluster, none like another."""
    columns = isqrt(len(plan.clusters) - 1) + 1
    found: list[Ground] = []
    for number, shape in enumerate(plan.clusters):
        dice, prefix = Dice(plan.name, number, "ground"), _prefix(plan, number)
        land, bells = terrain(dice), tables(dice)
        while any(land == other.terrain or sorted(bells) == sorted(other.bells) for other in found):
            land, bells = terrain(dice), tables(dice)
        row, column = divmod(number, columns)
        aside = Point(dice.number(-3_000, 3_000), dice.number(-3_000, 3_000))
        points = villages(land.layout, shape.schools + 1, dice)
        names = [f"{prefix}S1", f"{prefix}ELSE", *(f"{prefix}S{n}" for n in range(2, shape.schools + 1))]
        town = Point(dice.number(200, 700), dice.number(200, 700))
        found.append(
            Ground(
                land,
                bells,
                Point(column * SPACING, row * SPACING).moved(aside),
                {f"{prefix}TOWN": town, **dict(zip(names, points, strict=True))},
            )
        )
    return found


def _cluster(plan: Plan, number: int, grounds: Sequence[Ground]) -> Cluster:
    shape, ground, prefix = plan.clusters[number], grounds[number], _prefix(plan, number)
    name = f"第{number + 1}片区" if prefix else "片区"
    there = schools(prefix, name, shape, plan.rich, Dice(plan.name, number, "schools"))
    ids = [school.id for school in there.schools]
    next_ = _nearest(number, grounds)
    homes = Homes(
        schools=[id_ for id_ in ids if id_ not in there.small],
        town=f"{prefix}TOWN",
        elsewhere=f"{prefix}ELSE",
        over_there=None if next_ is None else f"{_prefix(plan, next_)}TOWN",
    )
    return Cluster(
        number=number,
        shape=shape,
        ground=ground,
        schools=there,
        places=(Place(id=homes.town, name=f"{name}街道"), Place(id=homes.elsewhere, name=f"{name}外村")),
        bells=schedules(ids, ground.bells, plan.rich, Dice(plan.name, number, "bells")),
        teachers=staff(prefix, name, there.courses, shape, homes, Dice(plan.name, number, "staff")),
        next=next_,
    )


def _nearest(number: int, grounds: Sequence[Ground]) -> int | None:
    """The cluster whose township is nearest."""
    here = grounds[number].centre
    others = (n for n in range(len(grounds)) if n != number)
    return min(others, key=lambda n: (here.to(grounds[n].centre), n), default=None)
