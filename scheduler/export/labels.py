"""What people read in place of ids: the name, where only one has it; else with what tells it apart."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.district import District
from scheduler.export.safe_names import clean
from scheduler.term.groups import all_groups

_LONGEST = 60
"""Characters of a name that are shown; a cell and a page have an end."""


@dataclass(frozen=True)
class Labels:
    """Id -> label, one line each, unique within each mapping unless it says otherwise."""

    school: Mapping[str, str]
    place: Mapping[str, str]
    """Schools and other places."""
    group: Mapping[str, str]
    """Classes and joint classes."""
    plain_group: Mapping[str, str]
    """The same for readers who see the school beside it: not unique over schools; a school's own lessons
    have no class to name."""
    room: Mapping[str, str]
    """For readers who see the school beside it: unique within each school."""
    teacher: Mapping[str, str]
    meeting: Mapping[str, str]
    vehicle: Mapping[str, str]
    broadcast: Mapping[str, str]
    """Lessons from outside."""


def labels(district: District) -> Labels:
    """The labels of everything in a district."""
    schools = [(school.id, school.name) for school in district.schools]
    school = _unique(schools)
    groups = all_groups(district)
    return Labels(
        school=school,
        place=_unique([*schools, *((place.id, place.name) for place in district.places)]),
        group=_unique(_with_school(((g.id, g.name, g.school) for g in groups), school)),
        plain_group={school.id: "" for school in district.schools}
        | {group.id: _shown(group.name) or _shown(group.id) for group in groups},
        room={
            key: label
            for school_id in school
            for key, label in _unique((r.id, r.name) for r in district.rooms if r.school == school_id).items()
        },
        teacher=_unique((teacher.id, teacher.name) for teacher in district.teachers),
        meeting=_unique((meeting.id, meeting.name) for meeting in district.meetings),
        vehicle=_unique((vehicle.id, vehicle.name) for vehicle in district.vehicles),
        broadcast=_unique((outside.id, outside.name) for outside in district.broadcasts),
    )


def _unique(rows: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The name where it is one's own, else `name (id)`; the id where there is no name."""
    listed = [(key, _shown(name)) for key, name in rows]
    uses = Counter(name for _, name in listed)
    return {
        key: name if name and uses[name] == 1 else f"{name} ({key})" if name else key for key, name in listed
    }


def _with_school(rows: Iterable[tuple[str, str, str]], school: Mapping[str, str]) -> list[tuple[str, str]]:
    """Groups whose names occur at several schools get the school's name before theirs."""
    listed = [(key, _shown(name), school[at]) for key, name, at in rows]
    uses = Counter(name for _, name, _ in listed)
    return [(key, name if uses[name] == 1 else f"{at} {name}") for key, name, at in listed]


def _shown(name: str) -> str:
    """One line of at most `_LONGEST` characters."""
    line = clean(name)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
