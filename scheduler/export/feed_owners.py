"""Who has a feed, what people call it, and its file."""

from collections.abc import Iterable, Iterator

from models.district import District
from scheduler.export.feed_index import Feed, Kind
from scheduler.export.labels import labels
from scheduler.export.ours import FEED_FOLDERS
from scheduler.export.safe_names import file_stems

_Owner = tuple[str, str, str]
"""Id, what people call it, and what its file would like to be called."""


def feeds_of(district: District) -> tuple[Feed, ...]:
    """A feed for everybody of the district, by kind and in the district's order."""
    named = labels(district)
    owners: dict[Kind, Iterable[_Owner]] = {
        Kind.TEACHER: ((one.id, named.teacher[one.id], one.name) for one in district.teachers),
        Kind.SCHOOL: ((one.id, named.school[one.id], one.name) for one in district.schools),
        Kind.CLASS: (
            (one.id, f"{named.school[one.school]} {named.plain_group[one.id]}", one.name)
            for one in district.classes
        ),
        Kind.VEHICLE: ((one.id, named.vehicle[one.id], one.name) for one in district.vehicles),
    }
    return tuple(feed for kind, some in owners.items() for feed in _feeds(kind, list(some)))


def _feeds(kind: Kind, owners: list[_Owner]) -> Iterator[Feed]:
    stems = file_stems({key: _wished_stem(key, name) for key, _, name in owners})
    for key, label, _ in owners:
        yield Feed(kind=kind, id=key, name=label, file=f"{FEED_FOLDERS[kind.value]}/{stems[key]}.ics")


def _wished_stem(key: str, name: str) -> str:
    """Name and id, so that a file keeps its name when another teacher of that name comes."""
    return name if name == key else f"{name}-{key}"
