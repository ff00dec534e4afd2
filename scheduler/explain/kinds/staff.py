"""Clauses about who is there: teachers of a subject, and adults who assist at a school."""

from collections.abc import Collection, Hashable, Iterator, Mapping
from functools import partial
from typing import Any, ClassVar

from models.district import District
from models.teacher import Teacher
from scheduler.explain.clause import Clause, Easing

MOST = 5
"""Teachers who are tried with another subject."""


class Subject:
    """Nobody but those whose row names the subject teaches it."""

    name: ClassVar[str] = "teachers.subjects"

    def clauses(self, district: District) -> Iterator[Clause]:
        """One a subject that is to be taught."""
        subjects = dict.fromkeys(course.subject for course in district.courses if not course.duty)
        return (Clause(self.name, subject) for subject in subjects)

    def told(self, district: District, clause: Clause) -> Mapping[str, Any]:
        """The subject, and who teaches it."""
        people = tuple(teacher.id for teacher in district.teachers if clause.of in teacher.subjects)
        return {"subject": clause.of, "teachers": people}

    def without(self, district: District, rows: Collection[Hashable]) -> District:
        """Every school has one more teacher for all of these subjects."""
        subjects = tuple(str(row) for row in rows)
        return _joined(district, (_teacher(school.id, subjects) for school in district.schools))

    def eased(self, district: District, clause: Clause) -> Iterator[Easing]:
        """One of those whose subjects have the fewest lessons teaches it too."""
        subject = str(clause.of)
        others = [teacher for teacher in district.teachers if subject not in teacher.subjects]
        for teacher in sorted(others, key=lambda t: _asked(district, t))[:MOST]:
            more = teacher.model_copy(update={"subjects": (*teacher.subjects, subject)})
            yield Easing(clause, partial(_replaced, teacher=more))


class Assistants:
    """Nobody but those whose row says so stays with a class of the school as the local adult."""

    name: ClassVar[str] = "teachers.assists"

    def clauses(self, district: District) -> Iterator[Clause]:
        """One a school."""
        return (Clause(self.name, school.id) for school in district.schools)

    def told(self, district: District, clause: Clause) -> Mapping[str, Any]:
        """The school, and who assists there."""
        people = (t.id for t in district.teachers if t.assists and t.employer == clause.of)
        return {"school": clause.of, "teachers": tuple(people)}

    def without(self, district: District, rows: Collection[Hashable]) -> District:
        """One more adult for every class of these schools."""
        adults = (
            _teacher(some.school, (), number, assists=True)
            for number, some in enumerate(district.classes)
            if some.school in rows
        )
        return _joined(district, adults)

    def eased(self, district: District, clause: Clause) -> Iterator[Easing]:
        """One of the school's own teachers assists."""
        for teacher in district.teachers:
            if teacher.employer == clause.of and not teacher.assists:
                more = teacher.model_copy(update={"assists": True})
                yield Easing(clause, partial(_replaced, teacher=more))


def _teacher(school: str, subjects: tuple[str, ...], number: int = 0, assists: bool = False) -> Teacher:
    """Somebody who does not exist."""
    return Teacher(
        id=f"+{school}+{number}+{'+'.join(subjects)}",
        name="+",
        employer=school,
        start_place=school,
        end_place=school,
        subjects=subjects,
        assists=assists,
    )


def _joined(district: District, teachers: Iterator[Teacher]) -> District:
    return district.model_copy(update={"teachers": (*district.teachers, *teachers)})


def _replaced(district: District, teacher: Teacher) -> District:
    teachers = tuple(teacher if some.id == teacher.id else some for some in district.teachers)
    return district.model_copy(update={"teachers": teachers})


def _asked(district: District, teacher: Teacher) -> int:
    """Lessons a week of the subjects that a teacher has."""
    return sum(course.target for course in district.courses if course.subject in teacher.subjects)
