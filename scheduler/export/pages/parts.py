"""What fits on one page: the whole district, or, where there are many schools, one cluster of it."""

from dataclasses import dataclass
from typing import Final

from models.district import District
from models.school import School
from scheduler.export.safe_names import file_stems
from scheduler.locale import Catalogue

MOST_SCHOOLS: Final = 24
"""On one common timetable, map or diagram."""


@dataclass(frozen=True)
class Part:
    """Some schools of a district."""

    stem: str
    """For addresses; empty where the part is the whole district."""
    name: str
    schools: tuple[School, ...]


def parts(district: District, words: Catalogue) -> tuple[Part, ...]:
    """The parts in the order of their first schools; schools without a cluster are one part."""
    if len(district.schools) <= MOST_SCHOOLS:
        return (Part("", district.name, district.schools),)
    clusters: dict[str, list[School]] = {}
    for school in district.schools:
        clusters.setdefault(school.cluster or "", []).append(school)
    stems = file_stems({cluster: cluster or "other" for cluster in clusters})
    return tuple(
        Part(stems[cluster], cluster or words.text("pages.no_cluster"), tuple(schools))
        for cluster, schools in clusters.items()
    )
