"""What may be joined is said once, with numbers of pupils, and joins something."""

from collections.abc import Iterator
from itertools import combinations

from models.checks.facts import Facts
from models.checks.law import needing
from models.flaws import Flaw
from models.group import Joining


@needing()
def joining_overlap(facts: Facts) -> Iterator[Flaw]:
    """No grade stands in two rows of one school and subject."""
    for (n, one), (m, other) in combinations(enumerate(facts.district.joinings), 2):
        shared = set(one.grades) & set(other.grades)
        if shared and (one.school, one.subject) == (other.school, other.subject):
            params: dict[str, str | int] = {
                "school": one.school,
                "subject": one.subject,
                "grade": min(shared),
            }
            yield Flaw("joining_overlap", "joinings", m, "grades", params, ("joinings", n, "grades"))


@needing()
def joining_pupils(facts: Facts) -> Iterator[Flaw]:
    """Classes that may be joined say how many pupils they have."""
    for index, class_ in enumerate(facts.district.classes):
        for n, row in enumerate(facts.district.joinings):
            if class_.pupils is None and class_.school == row.school and class_.grade in row.grades:
                params: dict[str, str | int] = {"class": class_.id, "subject": row.subject}
                yield Flaw("joining_pupils", "classes", index, "pupils", params, ("joinings", n, ""))
                break


@needing("classes")
def joining_splits_room(facts: Facts) -> Iterator[Flaw]:
    """Classes of a multi-grade room may be joined with others all together, or among themselves.

    Else one could sit with a class of its room and with one of the row, but not those two with each other.
    """
    for index, row in enumerate(facts.district.joinings):
        here = [c for c in facts.district.classes if c.school == row.school]
        joined = {c.id for c in here if c.grade in row.grades}
        for word in sorted({c.multi_grade for c in here if c.multi_grade}):
            room = {c.id for c in here if c.multi_grade == word}
            if joined & room and joined - room and room - joined:
                params: dict[str, str | int] = {"subject": row.subject, "item": word}
                yield Flaw("joining_splits_room", "joinings", index, "grades", params)


@needing("classes", "joint_classes", "courses", "teachers")
def joins_nothing(facts: Facts) -> Iterator[Flaw]:
    """At least two courses of the school and subject are of the grades that may be joined."""
    for index, row in enumerate(facts.district.joinings):
        count = _courses(facts, row)
        if count < 2 and row.subject in facts.subjects:
            params: dict[str, str | int] = {"school": row.school, "subject": row.subject, "count": count}
            yield Flaw("joins_nothing", "joinings", index, "grades", params)


def _courses(facts: Facts, row: Joining) -> int:
    """How many courses the row speaks of; a joint class has one."""
    count = 0
    for course in facts.courses_of.get(row.subject, ()):
        grades = facts.grades(course)
        here = facts.school_of.get(course.group) == row.school
        count += bool(course.target and here and grades and grades <= set(row.grades))
    return count
