"""The names of the pages: by id, so that an address stays when a person or a class is renamed."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.district import District
from scheduler.export.safe_names import file_stems


@dataclass(frozen=True)
class Addresses:
    """File names by id."""

    school: Mapping[str, str]
    dates: Mapping[str, str]
    """A school's lessons by date."""
    group: Mapping[str, str]
    """Classes alone; a joint class is on the pages of its members."""
    teacher: Mapping[str, str]


def addresses(district: District) -> Addresses:
    """The addresses of a district's pages."""
    schools = [school.id for school in district.schools]
    return Addresses(
        school=_named("school", schools),
        dates=_named("dates", schools),
        group=_named("class", [group.id for group in district.classes]),
        teacher=_named("teacher", [teacher.id for teacher in district.teachers]),
    )


def numbered(kind: str, part: str, *more: int) -> str:
    """The address of a page of one part of a district; `part` is empty where there is one."""
    return "-".join([kind, *([part] if part else []), *map(str, more)]) + ".html"


def _named(kind: str, ids: list[str]) -> dict[str, str]:
    stems = file_stems({key: key for key in ids})
    return {key: f"{kind}-{stem}.html" for key, stem in stems.items()}
