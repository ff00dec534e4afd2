"""What a planner should know about a district that can be used as it is."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from models.checks.broadcasts import has_origin
from models.checks.facts import Facts
from models.checks.modes import IN_PERSON
from models.course import Course, CurriculumRow, Mode
from models.district import District
from models.travel import Link
from scheduler.read.desk import Desk
from scheduler.read.messages import Message, Value
from scheduler.read.sheet import Row
from scheduler.read.travel import shortened


def nobody_teaches(district: District, desk: Desk) -> Iterator[Message]:
    """Courses that nobody may give and that can only be given, once for each row and subject."""
    facts = Facts(district)
    seen: set[tuple[str, int]] = set()
    for index, course in enumerate(district.courses):
        row = desk.origins["courses", index, ""]
        here = (row.sheet.file, row.number)
        if not course.target or here in seen or Mode.RECORDED in course.modes or has_origin(facts, course):
            continue
        if IN_PERSON.isdisjoint(course.modes):  # there is nothing to receive, as is said for itself
            continue
        if not any(facts.may_come(teacher, course) for teacher in facts.candidates(course)):
            seen.add(here)
            who = {"group": desk.groups.name_of(course.group), "subject": course.subject}
            yield Message("nobody_teaches", {**row.place("subject"), **who})


def nothing_to_receive(district: District, desk: Desk) -> Iterator[Message]:
    """Rows whose courses might be received from elsewhere, if anything were broadcast for any of them."""
    facts = Facts(district)
    rows: dict[tuple[str, int], tuple[Row, Course]] = {}
    served: set[tuple[str, int]] = set()
    for index, course in enumerate(district.courses):
        row = desk.origins["courses", index, ""]
        here = (row.sheet.file, row.number)
        if course.target > 0 and Mode.SYNCHRONOUS in course.modes:
            rows.setdefault(here, (row, course))
            served.update({here} if has_origin(facts, course) else ())
    for row, course in (rows[here] for here in rows if here not in served):
        who = {"group": desk.groups.name_of(course.group), "subject": course.subject}
        yield Message("nothing_to_receive", {**row.place("modes"), **who})


def no_such_class(curriculum: Sequence[tuple[CurriculumRow, Row]], district: District) -> Iterator[Message]:
    """Rows of the curriculum that speak of no class."""
    for demand, row in curriculum:
        grades = (c.grade for c in district.classes if not demand.schools or c.school in demand.schools)
        if demand.grade not in grades:
            yield Message("no_such_class", {**row.place("grade"), "grade": demand.grade})


def shorter_ways(given: Sequence[Link], completed: Sequence[Link], desk: Desk) -> Iterator[Message]:
    """Links that a way over other places beats."""
    for index, field, minutes in shortened(given, completed):
        row = desk.origins["travel", index, ""]
        link = given[index]
        params: dict[str, Value] = {
            "origin": desk.places.name_of(link.origin),
            "destination": desk.places.name_of(link.destination),
            "minutes": minutes,
        }
        yield Message("shorter_way", {**row.place(field), **params})


def hasty_runs(district: District, desk: Desk) -> Iterator[Message]:
    """Stops that a run reaches sooner after the one before than the way between them takes."""
    minutes = Facts(district).minutes
    for index, run in enumerate(district.runs):
        for n, (before, stop) in enumerate(pairwise(run.stops), 1):
            needed = minutes.get((before.place, stop.place), 0)
            if stop.time - before.time < needed:
                row = desk.origins["runs", index, f"stops.{n}"]
                params: dict[str, Value] = {
                    "run": run.id,
                    "origin": desk.places.name_of(before.place),
                    "destination": desk.places.name_of(stop.place),
                    "minutes_there": stop.time - before.time,
                    "minutes_needed": needed,
                }
                yield Message("hasty_run", {**row.place("time"), **params})
