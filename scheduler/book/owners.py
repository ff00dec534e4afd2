"""Whose a row is: the one school that it names, or that its teacher or its class belongs to."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from scheduler.read.sheet import Row
from scheduler.read.source import Sheets
from scheduler.read.table import Column
from scheduler.read.tables import (
    availability,
    bells,
    calendar,
    classes,
    commitments,
    courses,
    curriculum,
    deliveries,
    home_lessons,
    joinings,
    joint_classes,
    meetings,
    rooms,
    schools,
    teachers,
)

BY_SCHOOL: Final[Mapping[str, Column[Any]]] = {
    schools.TABLE.key: schools.SCHOOL_NAME,
    calendar.TABLE.key: calendar.SCHOOLS,
    bells.TABLE.key: bells.SCHOOLS,
    classes.TABLE.key: classes.SCHOOL,
    joint_classes.TABLE.key: joint_classes.SCHOOL,
    joinings.TABLE.key: joinings.SCHOOL,
    rooms.TABLE.key: rooms.SCHOOL,
    teachers.TABLE.key: teachers.EMPLOYER,
    availability.TABLE.key: availability.TEACHER,
    curriculum.TABLE.key: curriculum.SCHOOLS,
    courses.TABLE.key: courses.SCHOOL,
    home_lessons.TABLE.key: home_lessons.SCHOOL,
    meetings.TABLE.key: meetings.SCHOOL,
    commitments.TABLE.key: commitments.SCHOOL,
    deliveries.TABLE.key: deliveries.SCHOOL,
}
"""The tables that schools fill in themselves, and the column that says whose a row is."""

_OTHERWISE: Final[Mapping[str, Column[Any]]] = {
    courses.TABLE.key: courses.GROUP,
    home_lessons.TABLE.key: home_lessons.TEACHER,
}
"""The class or teacher that says it where the school is blank."""

_OF_TEACHERS: Final = frozenset({availability.TABLE.key, home_lessons.TABLE.key})


class Owners:
    """Schools, teachers and groups of a district by every word that means them."""

    def __init__(self, sheets: Sheets, people: Sheets | None = None) -> None:
        """Schools of `sheets`; teachers and groups of `people`, else of the same sheets."""
        self.names: dict[str, str] = {}
        """School id -> name, in the order of the table."""
        self._schools: dict[str, str | None] = {}
        self._teachers: dict[str, str | None] = {}
        self._groups: dict[str, str | None] = {}
        for row in _rows(sheets, schools.TABLE.key):
            id_ = row.peek(schools.ID) or row.peek(schools.SCHOOL_NAME)
            if id_:
                self.names[id_] = row.peek(schools.SCHOOL_NAME) or id_
                _learn(self._schools, id_, id_, self.names[id_])
        self._add(sheets if people is None else people)

    def _add(self, sheets: Sheets) -> None:
        for row in _rows(sheets, teachers.TABLE.key):
            owner = self.school(row.peek(teachers.EMPLOYER))
            _learn(self._teachers, owner, row.peek(teachers.ID), row.peek(teachers.TEACHER_NAME))
        for table, id_, name in (
            (classes, classes.ID, classes.CLASS_NAME),
            (joint_classes, joint_classes.ID, joint_classes.JOINT_NAME),
        ):
            for row in _rows(sheets, table.TABLE.key):
                owner, own = self.school(row.peek(BY_SCHOOL[table.TABLE.key])), row.peek(name)
                full = (f"{owner}/{own}", f"{self.names.get(owner or '')}/{own}")
                _learn(self._groups, owner, row.peek(id_), own, *full)

    def school(self, word: str | None) -> str | None:
        """The id of the school that a word means."""
        return self._schools.get(word or "")

    def of(self, key: str, row: Row) -> str | None:
        """The id of the school that a row of a table belongs to; None if it is not one school's."""
        said = row.peek(BY_SCHOOL[key])
        if key == schools.TABLE.key:
            return self.school(row.peek(schools.ID) or row.peek(schools.SCHOOL_NAME))
        if key == availability.TABLE.key:
            return self._teachers.get(said or "")
        if isinstance(said, tuple):
            return self.school(said[0]) if len(said) == 1 else None
        if said is None and key in _OTHERWISE:
            known = self._teachers if key in _OF_TEACHERS else self._groups
            return known.get(row.peek(_OTHERWISE[key]) or "")
        return self.school(said)


def _rows(sheets: Sheets, key: str) -> Iterator[Row]:
    sheet = sheets.get(key)
    yield from sheet.rows if sheet else ()


def _learn(known: dict[str, str | None], owner: str | None, *words: str | None) -> None:
    """Remember what words mean; one that means two things means nothing."""
    for word in {word for word in words if word}:
        known[word] = owner if known.get(word, owner) == owner else None
