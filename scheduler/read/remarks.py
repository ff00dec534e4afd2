"""What a planner should know about a district that can be used as it is."""

from collections.abc import Iterator, Sequence

from models.checks.facts import Facts
from models.course import CurriculumRow
from models.district import District
from models.travel import Link
from scheduler.read.desk import Desk
from scheduler.read.messages import Message, Value
from scheduler.read.sheet import Row
from scheduler.read.travel import shortened


def nobody_teaches(district: District, desk: Desk) -> Iterator[Message]:
    """Courses that no teacher may give, once for each row and subject: their lessons will be missing."""
    facts = Facts(district)
    seen: set[tuple[str, int]] = set()
    for index, course in enumerate(district.courses):
        row = desk.origins["courses", index, ""]
        here = (row.sheet.file, row.number)
        if not course.target or here in seen:
            continue
        if not any(facts.may_teach(teacher, course) for teacher in district.teachers):
            seen.add(here)
            who = {"group": desk.groups.name_of(course.group), "subject": course.subject}
            yield Message("nobody_teaches", {**row.place("subject"), **who})


def no_such_class(curriculum: Sequence[tuple[CurriculumRow, Row]], district: District) -> Iterator[Message]:
    """Rows of the curriculum that speak of no class."""
    for demand, row in curriculum:
        grades = (c.grade for c in district.classes if not demand.schools or c.school in demand.schools)
        if demand.grade not in grades:
            yield Message("no_such_class", {**row.place("grade"), "grade": demand.grade})


def shorter_ways(given: Sequence[Link], completed: Sequence[Link], desk: Desk) -> Iterator[Message]:
    """Links that a way over other places beats."""
    for index, minutes in shortened(given, completed):
        row = desk.origins["travel", index, ""]
        link = given[index]
        params: dict[str, Value] = {
            "origin": desk.places.name_of(link.origin),
            "destination": desk.places.name_of(link.destination),
            "minutes": minutes,
        }
        yield Message("shorter_way", {**row.place("minutes"), **params})
