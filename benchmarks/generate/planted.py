"""A district by name, with the timetable that was planted in it and what the law says of that."""

from dataclasses import dataclass

from benchmarks.generate.region import Region
from benchmarks.generate.shapes import plan
from models.district import District
from models.timetable import Placement
from scheduler.verify import judge


@dataclass(frozen=True)
class Planted:
    """A district that surely has a complete lawful timetable."""

    name: str
    district: District
    placements: tuple[Placement, ...]
    """The planted timetable; nobody who solves the district may see it."""
    cost: int
    """Equivalent minutes, by the weights of the district."""
    travel: int
    """Minutes on the road."""


def district(name: str) -> Planted:
    """Generate a district: `cluster-6-1`, `district-12-1`, `county-30-1`.

    The same name gives the same district on every platform.

    Raises
    ------
    ValueError
        If there is no district of that name.
    RuntimeError
        If no timetable can be planted (one name in some hundreds: take another seed), or if the planted one
        is not lawful and complete, which is a defect of the generator.
    """
    region = Region(plan(name))
    diary = region.planted()
    drawn = region.district(diary)
    verdict = judge(drawn, diary.placements)
    if verdict.findings or verdict.missing:
        first = [*verdict.findings, *verdict.missing][0]
        raise RuntimeError(f"{name}: the planted timetable fails, {first}")
    return Planted(name, drawn, tuple(diary.placements), verdict.cost, verdict.travel)
