"""A district as a folder of CSV tables that `schedule check` and `schedule solve` read.

Only the tables and columns that generated districts need. Anything else is refused, so that what is read back
is always the same district.
"""

import csv
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

from benchmarks.generate.cells import clock, listed, number, pattern, weekdays, word
from models.base import Model
from models.bells import Period
from models.course import Provision
from models.district import District
from models.teacher import Limits
from models.travel import Link, LinkSource
from scheduler.verify.registry import default_weights

Cells = dict[str, str]

_DISTRICT = {
    "name", "term", "rules", "weights", "schools", "places", "bells", "classes", "joint_classes", "rooms",
    "teachers", "unavailability", "courses", "commitments", "travel",
}  # fmt: skip
_TERM = {"name", "first_day", "last_day"}
_SCHOOL = {"id", "name", "cluster", "kind"}
_CLASS = {"id", "name", "school", "grade", "pupils"}
_JOINT = {"id", "name", "school", "members"}
_ROOM = {"id", "name", "school", "uses"}
_TEACHER = {
    "id", "name", "employer", "cluster", "start_place", "end_place", "leave_after", "return_by", "subjects",
    "part_time", "assists", "limits",
}  # fmt: skip
_NO_LIMIT = {"broadcasts_day", "workload_week"}
_UNAVAILABLE = {"teacher", "subject", "weekday", "start", "end"}
_COURSE = {
    "id", "group", "subject", "minimum", "target", "max_day", "doubles", "allowed", "forbidden", "unwanted",
    "modes", "receivers", "eligible", "origins",
}  # fmt: skip
_COMMITMENT = {"group", "school", "weekday", "start", "end", "label"}
_RULES = {"common_minutes"}


def write_tables(district: District, folder: Path) -> None:
    """Write the tables; the folder is made, and files in it are replaced.

    Raises
    ------
    ValueError
        If the district has anything that is not written here.
    """
    _only(district, _DISTRICT)
    written = {name: list(rows(district)) for name, rows in _TABLES.items()}
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in written.items():
        used = [key for key in rows[0] if any(row[key] for row in rows)] if rows else []
        if rows:
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, used, lineterminator="\n", extrasaction="ignore")
                writer.writeheader()
                writer.writerows(rows)


def _only(row: Model, fields: Collection[str]) -> None:
    """Refuse a row that says more than these fields.

    Raises
    ------
    ValueError
        If any other field is not at its default.
    """
    more = sorted(row.model_dump(exclude_defaults=True, exclude=set(fields)))
    if more:
        raise ValueError(f"{type(row).__name__}.{more[0]} cannot be written")


def _term(district: District) -> Iterator[Cells]:
    term = district.term
    _only(term, _TERM)
    yield {
        "name": term.name,
        "district": district.name,
        "first_day": term.first_day.isoformat(),
        "last_day": term.last_day.isoformat(),
    }


def _schools(district: District) -> Iterator[Cells]:
    for row in district.schools:
        _only(row, _SCHOOL)
        yield {"id": row.id, "name": row.name, "cluster": row.cluster or "", "kind": row.kind or ""}


def _places(district: District) -> Iterator[Cells]:
    yield from ({"id": row.id, "name": row.name} for row in district.places)


def _bells(district: District) -> Iterator[Cells]:
    """A row for all schools and weekdays that have a period in common."""
    schools: dict[tuple[Period, ...], list[str]] = {}
    for schedule in district.bells:
        _only(schedule, {"school", "periods"})
        schools.setdefault(schedule.periods, []).append(schedule.school)
    for periods, having in schools.items():
        days: dict[tuple[str, ...], list[int]] = {}
        for p in periods:
            days.setdefault((p.label, p.kind, clock(p.start), clock(p.end)), []).append(p.weekday)
        for (label, kind, start, end), on in days.items():
            when = {"weekday": weekdays(on), "label": label, "kind": kind, "start": start, "end": end}
            yield {"school": listed(having), **when}


def _classes(district: District) -> Iterator[Cells]:
    for row in district.classes:
        _only(row, _CLASS)
        grade, pupils = str(row.grade), number(row.pupils)
        yield {"id": row.id, "school": row.school, "grade": grade, "name": row.name, "pupils": pupils}


def _joint_classes(district: District) -> Iterator[Cells]:
    for row in district.joint_classes:
        _only(row, _JOINT)
        yield {"id": row.id, "school": row.school, "name": row.name, "members": listed(row.members)}


def _rooms(district: District) -> Iterator[Cells]:
    for row in district.rooms:
        _only(row, _ROOM)
        yield {"id": row.id, "name": row.name, "school": row.school, "uses": listed(row.uses)}


def _teachers(district: District) -> Iterator[Cells]:
    kept = [name for name in Limits.model_fields if name not in _NO_LIMIT]
    for row in district.teachers:
        _only(row, _TEACHER)
        _only(row.limits, kept)
        yield {
            "id": row.id,
            "name": row.name,
            "employer": row.employer or "",
            "cluster": row.cluster or "",
            "start_place": row.start_place,
            "end_place": row.end_place,
            "leave_after": clock(row.leave_after),
            "return_by": clock(row.return_by),
            "subjects": listed(row.subjects),
            "part_time": listed(row.part_time),
            "assists": word(row.assists),
            **{name: number(getattr(row.limits, name)) for name in kept},
        }


def _availability(district: District) -> Iterator[Cells]:
    for row in district.unavailability:
        _only(row, _UNAVAILABLE)
        who = {"teacher": row.teacher or "", "subject": row.subject or ""}
        yield {**who, "weekday": weekdays([row.weekday]), "start": clock(row.start), "end": clock(row.end)}


def _courses(district: District) -> Iterator[Cells]:
    usual = Provision.model_fields["modes"].default
    for row in district.courses:
        _only(row, _COURSE)
        yield {
            "id": row.id,
            "group": row.group,
            "subject": row.subject,
            "minimum": str(row.minimum),
            "target": str(row.target),
            "max_day": str(row.max_day),
            "doubles": number(row.doubles or None),
            "allowed": listed(map(pattern, row.allowed)),
            "forbidden": listed(map(pattern, row.forbidden)),
            "unwanted": listed(map(pattern, row.unwanted)),
            "modes": "" if row.modes == usual else listed(row.modes),
            "receivers": number(row.receivers or None),
            "eligible": listed(row.eligible),
            "origins": listed(row.origins),
        }


def _commitments(district: District) -> Iterator[Cells]:
    for row in district.commitments:
        _only(row, _COMMITMENT)
        when = {"weekday": weekdays([row.weekday]), "start": clock(row.start), "end": clock(row.end)}
        yield {"group": row.group or "", "school": row.school, **when, "label": row.label}


def _travel(district: District) -> Iterator[Cells]:
    """Links as given, once where both directions are alike; the reader finds the others."""
    known: Mapping[tuple[str, str], Link] = {
        (link.origin, link.destination): link for link in district.travel
    }
    for (origin, destination), link in known.items():
        _only(link, set(Link.model_fields) - {"winter_minutes"})
        back = known.get((destination, origin))
        same = back is not None and (back.minutes, back.metres, back.source) == (
            link.minutes,
            link.metres,
            link.source,
        )
        if link.source is not LinkSource.COMPUTED and (origin < destination or not same):
            way = {"minutes": str(link.minutes), "metres": number(link.metres), "source": link.source}
            yield {"origin": origin, "destination": destination, **way}


def _rules(district: District) -> Iterator[Cells]:
    _only(district.rules, _RULES)
    yield {"key": "common_minutes", "value": str(district.rules.common_minutes)}


def _weights(district: District) -> Iterator[Cells]:
    """Weights other than usual."""
    usual = default_weights()
    if set(district.weights) != set(usual):
        raise ValueError("weights that are left out cannot be written")
    for term, minutes in district.weights.items():
        if minutes != usual[term]:
            yield {"term": term, "minutes": str(minutes)}


_TABLES: dict[str, Callable[[District], Iterator[Cells]]] = {
    "term": _term,
    "schools": _schools,
    "places": _places,
    "bells": _bells,
    "classes": _classes,
    "joint_classes": _joint_classes,
    "rooms": _rooms,
    "teachers": _teachers,
    "availability": _availability,
    "courses": _courses,
    "commitments": _commitments,
    "travel": _travel,
    "rules": _rules,
    "weights": _weights,
}
"""File name -> rows of a district; a table without rows is not written."""
