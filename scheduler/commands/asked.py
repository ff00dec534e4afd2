"""What a question is about, as people say it: a course, a teacher, a slot; else a refusal with a hint."""

from collections.abc import Sequence

import click

from models.course import SlotRef
from models.district import District
from scheduler.commands.lesson_words import LessonWords
from scheduler.locale import Catalogue
from scheduler.read.cells.base import BadCell
from scheduler.read.cells.when import When, parse_when
from scheduler.read.hints import name_hint
from scheduler.read.normalise import plain
from scheduler.term.bells_in_force import periods_in_force
from scheduler.term.groups import all_groups

MOST_LISTED = 12
"""Courses or people who are listed where a word means several."""


class Asked:
    """Names of one district."""

    def __init__(self, words: Catalogue, district: District) -> None:
        self._words, self._district = words, district
        self._lessons = LessonWords(words, district)
        self._schools = {school.id: school.name for school in district.schools}
        self._groups = {group.id: group.name for group in all_groups(district)}

    def course(self, text: str) -> str:
        """The id of the course that is meant by its id, or by school, class and subject in any order."""
        courses = [course.id for course in self._district.courses]
        if text in courses:
            return text
        found = [id_ for id_ in courses if _folded(text) in self._whole(id_)]
        found = found or [id_ for id_ in courses if self._abbreviates(text, id_)]
        if not found:
            names = [self._lessons.course(id_) for id_ in courses]
            self._refuse("--course", text, [name_hint(text, names, also=courses).text(self._words)])
        if len(found) > 1:
            self._several("--course", text, [self._told(id_, found) for id_ in found])
        return found[0]

    def teacher(self, text: str) -> str:
        """The id of the teacher of an id or name."""
        people = {teacher.id: teacher.name for teacher in self._district.teachers}
        found = [text] if text in people else [id_ for id_, name in people.items() if name == text]
        if not found:
            self._refuse("--teacher", text, [name_hint(text, people.values(), also=people).text(self._words)])
        if len(found) > 1:
            self._several("--teacher", text, [self._lessons.teacher(id_) for id_ in found])
        return found[0]

    def slot(self, course: str, text: str) -> SlotRef:
        """The slot of the course's school: one of a label, or the one at a clock time."""
        try:
            when = parse_when(text)
        except BadCell:
            problem = self._words.text("asking.bad_slot", value=text)
            raise click.UsageError(self._words.text("usage.value", what="--at", problem=problem)) from None
        period = self._period(course, when)
        if period is None:
            self._no_slot(course, text, when.weekday)
        return SlotRef(weekday=when.weekday, period=str(period))

    def _period(self, course: str, when: When) -> str | None:
        """The label of the period."""
        for (at, weekday, label), period in periods_in_force(self._district).items():
            there = at == self._school(course) and weekday == when.weekday
            rings = when.minute is not None and period.start <= when.minute < period.end
            if there and (label == when.period or rings):
                return label
        return None

    def _no_slot(self, course: str, text: str, weekday: int) -> None:
        """Refuse a slot that the school does not have, with those of the day."""
        school = self._school(course)
        there = sorted(
            (period.start, period.end, label)
            for (at, day, label), period in periods_in_force(self._district).items()
            if (at, day) == (school, weekday)
        )
        names = [
            self._words.text("asking.period", period=label, start=start, end=end)
            for start, end, label in there
        ]
        key = "asking.no_slot" if names else "asking.no_day"
        problem = self._words.text(
            key, value=text, school=self._schools[school], weekday=weekday, known=self._words.join(names)
        )
        raise click.UsageError(self._words.text("usage.value", what="--at", problem=problem))

    def _school(self, course: str) -> str:
        return self._lessons.school_of[self._lessons.courses[course].group]

    def _whole(self, course: str) -> set[str]:
        """Ways to write the whole name of a course."""
        row = self._lessons.courses[course]
        group = self._groups.get(row.group, "")
        names = (
            f"{group}{row.subject}",
            f"{self._schools[self._school(course)]}{group}{row.subject}",
            self._lessons.course(course),
        )
        return {_folded(name) for name in (course, *names)}

    def _abbreviates(self, text: str, course: str) -> bool:
        """Whether every word says something about a course, or it is the name with a shorter school."""
        row, school = self._lessons.courses[course], self._school(course)
        own = row.group.removeprefix(f"{school}/")
        names = (row.group, own, self._groups.get(row.group, ""), school, self._schools[school], row.subject)
        known = {_folded(name) for name in names if name}
        words = {_folded(word) for word in plain(text).replace("/", " ").split()}
        rest = _folded(f"{self._groups.get(row.group, '')}{row.subject}")
        begins = _folded(text).removesuffix(rest)
        shorter = begins != _folded(text) and _folded(self._schools[school]).startswith(begins)
        return shorter or (bool(words) and words <= known)

    def _told(self, course: str, among: Sequence[str]) -> str:
        """The course's name; with its id where several are called alike."""
        name = self._lessons.course(course)
        alone = sum(self._lessons.course(other) == name for other in among) == 1
        return name if alone else f"{name} ({course})"

    def _refuse(self, option: str, text: str, hints: Sequence[str]) -> None:
        problem = self._words.text("usage.no_such", value=text, hint="".join(hints))
        raise click.UsageError(self._words.text("usage.value", what=option, problem=problem))

    def _several(self, option: str, text: str, names: Sequence[str]) -> None:
        known = self._words.join(names[:MOST_LISTED])
        key = "asking.several_more" if len(names) > MOST_LISTED else "asking.several"
        problem = self._words.text(key, value=text, count=len(names), known=known)
        raise click.UsageError(self._words.text("usage.value", what=option, problem=problem))


def _folded(text: str) -> str:
    """Without blanks and capitals, and full-width characters made plain."""
    return "".join(plain(text).casefold().split())
