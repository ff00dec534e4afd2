"""Every id that is referred to exists."""

from collections.abc import Iterable, Iterator, Sequence

from models.base import Model
from models.checks.facts import Facts
from models.checks.law import needing
from models.flaws import Flaw


@needing("schools")
def unknown_school(facts: Facts) -> Iterator[Flaw]:
    """Bells, classes, rooms, employers, meetings and commitments are at known schools."""
    known = {school.id for school in facts.district.schools}
    for table in (
        "bells",
        "classes",
        "joint_classes",
        "joinings",
        "rooms",
        "meetings",
        "commitments",
        "calendar",
    ):
        yield from _unknown(facts, table, "school", known, "unknown_school")
    yield from _unknown(facts, "teachers", "employer", known, "unknown_school")


@needing("schools")
def unknown_cluster(facts: Facts) -> Iterator[Flaw]:
    """A teacher's cluster has at least one school."""
    known = {school.cluster for school in facts.district.schools if school.cluster}
    yield from _unknown(facts, "teachers", "cluster", known, "unknown_cluster")


@needing("schools", "places")
def unknown_place(facts: Facts) -> Iterator[Flaw]:
    """Days and ways begin and end at known schools or places, and vehicles stop there."""
    known = {school.id for school in facts.district.schools}
    known.update(place.id for place in facts.district.places)
    for table, field in (
        ("teachers", "start_place"),
        ("teachers", "end_place"),
        ("travel", "origin"),
        ("travel", "destination"),
        ("vehicles", "base"),
    ):
        yield from _unknown(facts, table, field, known, "unknown_place")
    for index, run in enumerate(facts.district.runs):
        for n, stop in enumerate(run.stops):
            if stop.place not in known:
                yield _flaw("unknown_place", "runs", index, f"stops.{n}.place", stop.place, known)


@needing("classes")
def unknown_class(facts: Facts) -> Iterator[Flaw]:
    """Joint classes consist of known classes."""
    known = {class_.id for class_ in facts.district.classes}
    yield from _unknown(facts, "joint_classes", "members", known, "unknown_class")


@needing("schools", "classes", "joint_classes")
def unknown_group(facts: Facts) -> Iterator[Flaw]:
    """Courses and commitments are of known classes or joint classes."""
    yield from _unknown(facts, "courses", "group", facts.school_of.keys(), "unknown_group")
    yield from _unknown(facts, "commitments", "group", facts.members.keys(), "unknown_group")


@needing("teachers")
def unknown_teacher(facts: Facts) -> Iterator[Flaw]:
    """Whoever is named in any table is known."""
    for table, field in (
        ("classes", "class_teacher"),
        ("courses", "eligible"),
        ("courses", "sits_in"),
        ("meetings", "members"),
        ("unavailability", "teacher"),
        ("commitments", "teacher"),
    ):
        yield from _unknown(facts, table, field, facts.teachers.keys(), "unknown_teacher")


@needing("rooms")
def unknown_room(facts: Facts) -> Iterator[Flaw]:
    """Courses and commitments are in known rooms."""
    known = {room.id for room in facts.district.rooms}
    for table in ("courses", "commitments"):
        yield from _unknown(facts, table, "room", known, "unknown_room")


@needing("teachers", "courses")
def unknown_subject(facts: Facts) -> Iterator[Flaw]:
    """Every subject that is named is taught by somebody or to somebody."""
    for table in ("unavailability", "joinings", "broadcasts", "coefficients"):
        yield from _unknown(facts, table, "subject", facts.subjects, "unknown_subject")


@needing("classes", "joint_classes", "courses", "broadcasts")
def unknown_origin(facts: Facts) -> Iterator[Flaw]:
    """Courses receive known courses or broadcasts."""
    known = {course.id for course in facts.district.courses}
    known.update(broadcast.id for broadcast in facts.district.broadcasts)
    yield from _unknown(facts, "courses", "origins", known, "unknown_origin")


@needing("vehicles")
def unknown_vehicle(facts: Facts) -> Iterator[Flaw]:
    """Runs are of known vehicles."""
    known = {vehicle.id for vehicle in facts.district.vehicles}
    yield from _unknown(facts, "runs", "vehicle", known, "unknown_vehicle")


def _unknown(facts: Facts, table: str, field: str, known: Iterable[str], code: str) -> Iterator[Flaw]:
    rows: Sequence[Model] = getattr(facts.district, table)
    for index, row in enumerate(rows):
        value = getattr(row, field)
        for item in value if isinstance(value, tuple) else (value,):
            if item is not None and item not in known:
                yield _flaw(code, table, index, field, item, known)


def _flaw(code: str, table: str, index: int, field: str, item: str, known: Iterable[str]) -> Flaw:
    return Flaw(code, table, index, field, {"item": item}, known=tuple(sorted(known)))
